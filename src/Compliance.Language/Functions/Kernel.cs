using System;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>A strict function on plain values, callable on values of the language. It never sees unknown or an error.</summary>
internal sealed class Kernel
{
    private readonly Func<CelValue[], CelValue> _invoke;

    private Kernel(Delegate method, bool isFallible, Func<CelValue[], CelValue> invoke)
    {
        Method = method;
        IsFallible = isFallible;
        _invoke = invoke;
    }

    /// <summary>The plain method, for back ends that call it directly.</summary>
    public Delegate Method { get; }

    public bool IsFallible { get; }

    public static Kernel Of<T, TResult>(Func<T, TResult> f) =>
        new(f, false, a => Plain<TResult>.Write(f(Plain<T>.Read(a[0]))));

    public static Kernel Of<T1, T2, TResult>(Func<T1, T2, TResult> f) =>
        new(f, false, a => Plain<TResult>.Write(f(Plain<T1>.Read(a[0]), Plain<T2>.Read(a[1]))));

    public static Kernel Fallible<T, TResult>(Func<T, Fallible<TResult>> f) =>
        new(f, true, a => Write(f(Plain<T>.Read(a[0]))));

    public static Kernel Fallible<T1, T2, TResult>(Func<T1, T2, Fallible<TResult>> f) =>
        new(f, true, a => Write(f(Plain<T1>.Read(a[0]), Plain<T2>.Read(a[1]))));

    public CelValue Invoke(CelValue[] arguments) => _invoke(arguments);

    private static CelValue Write<T>(Fallible<T> result) =>
        result.Error is null ? Plain<T>.Write(result.Value) : CelValue.Error(result.Error);
}
