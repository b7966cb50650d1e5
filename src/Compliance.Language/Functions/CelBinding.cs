using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>A type of the language and the .NET type under which a host's functions see its values.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class CelBinding<T>
{
    internal CelBinding(CelType type, Func<CelValue, T> read, Func<T, CelValue> write)
    {
        Type = type;
        Read = read;
        Write = write;
    }

    /// <summary>The type of the language.</summary>
    public CelType Type { get; }

    internal Func<CelValue, T> Read { get; }

    internal Func<T, CelValue> Write { get; }
}

/// <summary>The bindings that there are.</summary>
public static class CelBinding
{
    /// <summary>Any value, as it is.</summary>
    public static CelBinding<CelValue> Dyn { get; } = new(CelType.Dyn, v => v, v => v);

    /// <summary><c>bool</c>.</summary>
    public static CelBinding<bool> Bool { get; } = new(CelType.Bool, v => v.AsBool(), CelValue.Of);

    /// <summary><c>int</c>.</summary>
    public static CelBinding<long> Int { get; } = new(CelType.Int, v => v.AsInt(), CelValue.Of);

    /// <summary><c>uint</c>.</summary>
    public static CelBinding<ulong> Uint { get; } = new(CelType.Uint, v => v.AsUint(), CelValue.Of);

    /// <summary><c>double</c>.</summary>
    public static CelBinding<double> Double { get; } = new(CelType.Double, v => v.AsDouble(), CelValue.Of);

    /// <summary><c>string</c>.</summary>
    public static CelBinding<string> String { get; } = new(CelType.String, v => v.AsString(), CelValue.Of);

    /// <summary><c>bytes</c>.</summary>
    public static CelBinding<byte[]> Bytes { get; } = new(CelType.Bytes, v => v.AsBytes(), CelValue.Of);

    /// <summary><c>timestamp</c>.</summary>
    public static CelBinding<CelTimestamp> Timestamp { get; } = new(CelType.Timestamp, v => v.AsTimestamp(), CelValue.Of);

    /// <summary><c>duration</c>.</summary>
    public static CelBinding<CelDuration> Duration { get; } = new(CelType.Duration, v => v.AsDuration(), CelValue.Of);

    /// <summary>A list of values of one type.</summary>
    /// <param name="element">Its elements.</param>
    public static CelBinding<IReadOnlyList<T>> ListOf<T>(CelBinding<T> element) => new(
        CelType.ListOf((element ?? throw new ArgumentNullException(nameof(element))).Type),
        v => v.AsList().Select(element.Read).ToArray(),
        items => CelValue.ListOf(items.Select(element.Write)));

    /// <summary>A type of the host, whose values expressions can pass on and compare.</summary>
    /// <param name="name">The name under which expressions know it, possibly with dots.</param>
    public static CelBinding<T> Opaque<T>(string name)
        where T : notnull
    {
        var type = CelType.Opaque(name);
        return new(type, v => (T)v.AsOpaque(), value => CelValue.Opaque(type, value));
    }
}
