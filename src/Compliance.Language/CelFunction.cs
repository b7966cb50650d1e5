using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Functions;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language;

/// <summary>A function of the host, declared once with its types; every back end calls the same method. It never sees unknown or an error: both pass it by.</summary>
/// <remarks>The method must be pure and safe to call from several threads. What it throws becomes an error value. Thread safety: immutable.</remarks>
public sealed class CelFunction
{
    private CelFunction(string id, string name, bool isMember, IReadOnlyList<CelType> parameters, CelType result, Kernel kernel)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("a function has an id and a name", string.IsNullOrEmpty(id) ? nameof(id) : nameof(name));
        }

        Overload = new Overload(id, name, isMember, parameters, result, kernel, "", "", CostKind.Linear);
    }

    internal Overload Overload { get; }

    /// <summary>A function of no arguments.</summary>
    /// <param name="id">A name that no other function of the environment has.</param>
    /// <param name="name">The name that expressions call, possibly with dots.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="method">The method.</param>
    public static CelFunction Global<TResult>(string id, string name, CelBinding<TResult> result, Func<Fallible<TResult>> method) =>
        new(id, name, false, [], result.Type, Kernel.Host(method, [], result, _ => method()));

    /// <summary>A function of one argument, <c>name(x)</c>.</summary>
    /// <param name="id">A name that no other function of the environment has.</param>
    /// <param name="name">The name that expressions call, possibly with dots.</param>
    /// <param name="parameter">The argument.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="method">The method.</param>
    public static CelFunction Global<T, TResult>(string id, string name, CelBinding<T> parameter, CelBinding<TResult> result, Func<T, Fallible<TResult>> method) =>
        Of(id, name, false, parameter, result, method);

    /// <summary>A function of two arguments, <c>name(x, y)</c>.</summary>
    /// <param name="id">A name that no other function of the environment has.</param>
    /// <param name="name">The name that expressions call, possibly with dots.</param>
    /// <param name="first">The first argument.</param>
    /// <param name="second">The second argument.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="method">The method.</param>
    public static CelFunction Global<T1, T2, TResult>(string id, string name, CelBinding<T1> first, CelBinding<T2> second, CelBinding<TResult> result, Func<T1, T2, Fallible<TResult>> method) =>
        Of(id, name, false, first, second, result, method);

    /// <summary>A function of a value, <c>x.name()</c>.</summary>
    /// <param name="id">A name that no other function of the environment has.</param>
    /// <param name="name">The name that expressions call.</param>
    /// <param name="target">The value.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="method">The method.</param>
    public static CelFunction Member<T, TResult>(string id, string name, CelBinding<T> target, CelBinding<TResult> result, Func<T, Fallible<TResult>> method) =>
        Of(id, name, true, target, result, method);

    /// <summary>A function of a value and an argument, <c>x.name(y)</c>.</summary>
    /// <param name="id">A name that no other function of the environment has.</param>
    /// <param name="name">The name that expressions call.</param>
    /// <param name="target">The value.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="method">The method.</param>
    public static CelFunction Member<T1, T2, TResult>(string id, string name, CelBinding<T1> target, CelBinding<T2> argument, CelBinding<TResult> result, Func<T1, T2, Fallible<TResult>> method) =>
        Of(id, name, true, target, argument, result, method);

    /// <summary>A function that is declared, so that expressions with it can be checked, and that has no method: a call of it is an error value.</summary>
    /// <param name="id">A name that no other function of the environment has.</param>
    /// <param name="name">The name that expressions call.</param>
    /// <param name="isMember">Whether it is called on a value.</param>
    /// <param name="parameters">The types of its arguments, that of the target first; <see cref="CelType.Parameter"/> makes it generic.</param>
    /// <param name="result">The type of what it gives.</param>
    public static CelFunction Declared(string id, string name, bool isMember, IReadOnlyList<CelType> parameters, CelType result) =>
        new(id, name, isMember, (parameters ?? throw new ArgumentNullException(nameof(parameters))).ToArray(), result ?? throw new ArgumentNullException(nameof(result)), Kernel.Missing(name, parameters.Count));

    private static CelFunction Of<T, TResult>(string id, string name, bool isMember, CelBinding<T> parameter, CelBinding<TResult> result, Func<T, Fallible<TResult>> method) =>
        new(id, name, isMember, [parameter.Type], result.Type, Kernel.Host(method, [parameter.Read], result, a => method(parameter.Read(a[0]))));

    private static CelFunction Of<T1, T2, TResult>(string id, string name, bool isMember, CelBinding<T1> first, CelBinding<T2> second, CelBinding<TResult> result, Func<T1, T2, Fallible<TResult>> method) =>
        new(id, name, isMember, [first.Type, second.Type], result.Type, Kernel.Host(method, [first.Read, second.Read], result, a => method(first.Read(a[0]), second.Read(a[1]))));
}
