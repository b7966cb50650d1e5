using System;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>A strict function on plain values, callable on values of the language. It never sees unknown or an error.</summary>
internal sealed class Kernel
{
    private readonly Func<CelValue[], CelValue> _invoke;

    private Kernel(Delegate method, bool isFallible, Delegate[] readers, Delegate writer, Func<CelValue[], CelValue> invoke)
    {
        Method = method;
        IsFallible = isFallible;
        Readers = readers;
        Writer = writer;
        _invoke = invoke;
    }

    /// <summary>The plain method, for back ends that call it directly.</summary>
    public Delegate Method { get; }

    public bool IsFallible { get; }

    /// <summary>How each argument becomes the plain value that the method takes.</summary>
    public Delegate[] Readers { get; }

    /// <summary>How the plain result becomes a value of the language.</summary>
    public Delegate Writer { get; }

    public static Kernel Of<TResult>(Func<TResult> f) =>
        new(f, false, [], Plain<TResult>.Write, _ => Plain<TResult>.Write(f()));

    public static Kernel Of<T, TResult>(Func<T, TResult> f) =>
        new(f, false, [Plain<T>.Read], Plain<TResult>.Write, a => Plain<TResult>.Write(f(Plain<T>.Read(a[0]))));

    public static Kernel Of<T1, T2, TResult>(Func<T1, T2, TResult> f) =>
        new(f, false, [Plain<T1>.Read, Plain<T2>.Read], Plain<TResult>.Write, a => Plain<TResult>.Write(f(Plain<T1>.Read(a[0]), Plain<T2>.Read(a[1]))));

    public static Kernel Of<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> f) =>
        new(f, false, [Plain<T1>.Read, Plain<T2>.Read, Plain<T3>.Read], Plain<TResult>.Write, a => Plain<TResult>.Write(f(Plain<T1>.Read(a[0]), Plain<T2>.Read(a[1]), Plain<T3>.Read(a[2]))));

    public static Kernel Fallible<T, TResult>(Func<T, Fallible<TResult>> f) =>
        new(f, true, [Plain<T>.Read], Plain<TResult>.Write, a => Write(f(Plain<T>.Read(a[0]))));

    public static Kernel Fallible<T1, T2, TResult>(Func<T1, T2, Fallible<TResult>> f) =>
        new(f, true, [Plain<T1>.Read, Plain<T2>.Read], Plain<TResult>.Write, a => Write(f(Plain<T1>.Read(a[0]), Plain<T2>.Read(a[1]))));

    public static Kernel Fallible<T1, T2, T3, TResult>(Func<T1, T2, T3, Fallible<TResult>> f) =>
        new(f, true, [Plain<T1>.Read, Plain<T2>.Read, Plain<T3>.Read], Plain<TResult>.Write, a => Write(f(Plain<T1>.Read(a[0]), Plain<T2>.Read(a[1]), Plain<T3>.Read(a[2]))));

    public static Kernel Fallible<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, Fallible<TResult>> f) =>
        new(f, true, [Plain<T1>.Read, Plain<T2>.Read, Plain<T3>.Read, Plain<T4>.Read], Plain<TResult>.Write, a => Write(f(Plain<T1>.Read(a[0]), Plain<T2>.Read(a[1]), Plain<T3>.Read(a[2]), Plain<T4>.Read(a[3]))));

    /// <summary>A method of the host; what it throws becomes an error.</summary>
    public static Kernel Host<TResult>(Delegate method, Delegate[] readers, CelBinding<TResult> result, Func<CelValue[], Fallible<TResult>> call) => new(method, true, readers, result.Write, a =>
    {
        try
        {
            var given = call(a);
            return given.Error is null ? result.Write(given.Value) : CelValue.Error(given.Error);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return CelValue.Error(Errors.HostFailure(thrown.Message));
        }
    });

    /// <summary>A function that is declared without a method.</summary>
    public static Kernel Missing(string name, int arity) =>
        new((Func<CelValue>)(() => CelValue.Null), true, new Delegate[arity], Plain<CelValue>.Write, _ => CelValue.Error(Errors.HostFailure("`" + name + "` is declared without a method")));

    public CelValue Invoke(CelValue[] arguments) => _invoke(arguments);

    private static CelValue Write<T>(Fallible<T> result) =>
        result.Error is null ? Plain<T>.Write(result.Value) : CelValue.Error(result.Error);
}
