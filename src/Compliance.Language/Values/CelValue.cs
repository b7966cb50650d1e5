using System;
using System.Collections.Generic;

namespace Compliance.Language.Values;

/// <summary>A value of the expression language, or what takes its place: unknown, or an error.</summary>
/// <remarks>Thread safety: immutable. Equality of this type is identity of representation, NaN included; CEL's own equality is the operator <c>==</c>.</remarks>
public readonly struct CelValue : IEquatable<CelValue>
{
    private readonly long _bits;
    private readonly object? _object;

    private CelValue(CelKind kind, long bits, object? reference)
    {
        Kind = kind;
        _bits = bits;
        _object = reference;
    }

    /// <summary>What it is.</summary>
    public CelKind Kind { get; }

    /// <summary>The value null.</summary>
    public static CelValue Null { get; }

    internal static CelValue True { get; } = new(CelKind.Bool, 1, null);

    internal static CelValue False { get; } = new(CelKind.Bool, 0, null);

    internal bool IsUnknown => Kind == CelKind.Unknown;

    internal bool IsError => Kind == CelKind.Error;

    internal bool IsValue => Kind < CelKind.Unknown;

    /// <summary>A Boolean.</summary>
    public static CelValue Of(bool value) => value ? True : False;

    /// <summary>A signed integer.</summary>
    public static CelValue Of(long value) => new(CelKind.Int, value, null);

    /// <summary>An unsigned integer.</summary>
    public static CelValue Of(ulong value) => new(CelKind.Uint, unchecked((long)value), null);

    /// <summary>A floating-point number.</summary>
    public static CelValue Of(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A string.</summary>
    /// <param name="value">The text; not null.</param>
    public static CelValue Of(string value) => new(CelKind.String, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A sequence of bytes, copied.</summary>
    /// <param name="value">The bytes; not null.</param>
    public static CelValue Of(byte[] value) => new(CelKind.Bytes, 0, (value ?? throw new ArgumentNullException(nameof(value))).Clone());

    /// <summary>A point in time.</summary>
    public static CelValue Of(CelTimestamp value) => new(CelKind.Timestamp, value.Seconds, value.Nanos);

    /// <summary>A length of time.</summary>
    public static CelValue Of(CelDuration value) => new(CelKind.Duration, value.Nanoseconds, null);

    /// <summary>A list, copied.</summary>
    /// <param name="items">The elements; none may be unknown or an error.</param>
    public static CelValue ListOf(IEnumerable<CelValue> items) => new(CelKind.List, 0, new CelList(items));

    /// <summary>A map, copied.</summary>
    /// <param name="entries">The entries; keys are Booleans, integers or strings and differ.</param>
    /// <exception cref="ArgumentException">A key is of another type or occurs twice.</exception>
    public static CelValue MapOf(IEnumerable<KeyValuePair<CelValue, CelValue>> entries)
    {
        var map = CelMap.TryCreate(entries, out var problem);
        return map is null ? throw new ArgumentException(problem, nameof(entries)) : Of(map);
    }

    /// <summary>The Boolean.</summary>
    /// <exception cref="InvalidOperationException">The value is no Boolean.</exception>
    public bool AsBool() => Expect(CelKind.Bool)._bits != 0;

    /// <summary>The signed integer.</summary>
    /// <exception cref="InvalidOperationException">The value is no signed integer.</exception>
    public long AsInt() => Expect(CelKind.Int)._bits;

    /// <summary>The unsigned integer.</summary>
    /// <exception cref="InvalidOperationException">The value is no unsigned integer.</exception>
    public ulong AsUint() => unchecked((ulong)Expect(CelKind.Uint)._bits);

    /// <summary>The floating-point number.</summary>
    /// <exception cref="InvalidOperationException">The value is no floating-point number.</exception>
    public double AsDouble() => BitConverter.Int64BitsToDouble(Expect(CelKind.Double)._bits);

    /// <summary>The string.</summary>
    /// <exception cref="InvalidOperationException">The value is no string.</exception>
    public string AsString() => (string)Expect(CelKind.String)._object!;

    /// <summary>The bytes, copied.</summary>
    /// <exception cref="InvalidOperationException">The value is no sequence of bytes.</exception>
    public byte[] AsBytes() => (byte[])((byte[])Expect(CelKind.Bytes)._object!).Clone();

    /// <summary>The point in time.</summary>
    /// <exception cref="InvalidOperationException">The value is no point in time.</exception>
    public CelTimestamp AsTimestamp() => new(Expect(CelKind.Timestamp)._bits, (int)_object!);

    /// <summary>The length of time.</summary>
    /// <exception cref="InvalidOperationException">The value is no length of time.</exception>
    public CelDuration AsDuration() => new(Expect(CelKind.Duration)._bits);

    /// <summary>The elements of the list, in order.</summary>
    /// <exception cref="InvalidOperationException">The value is no list.</exception>
    public IReadOnlyList<CelValue> AsList() => AsCelList().Items;

    /// <summary>The entries of the map.</summary>
    /// <exception cref="InvalidOperationException">The value is no map.</exception>
    public IReadOnlyList<KeyValuePair<CelValue, CelValue>> AsMap() => AsCelMap().Entries;

    /// <summary>The error.</summary>
    /// <exception cref="InvalidOperationException">The value is no error.</exception>
    public CelError AsError() => (CelError)Expect(CelKind.Error)._object!;

    /// <summary>The facts that nobody has established and that this depends on, in ordinal order.</summary>
    /// <exception cref="InvalidOperationException">The value is not unknown.</exception>
    public IReadOnlyList<string> AsUnknown() => Causes().Facts;

    /// <inheritdoc/>
    public bool Equals(CelValue other) => Kind == other.Kind && _bits == other._bits && SameObject(_object, other._object);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Kind * 397) ^ _bits.GetHashCode() ^ (_object switch
    {
        string text => StringComparer.Ordinal.GetHashCode(text),
        int nanos => nanos,
        _ => 0,
    }));

    /// <summary>Two values are the same in <see cref="Equals(CelValue)"/>.</summary>
    public static bool operator ==(CelValue left, CelValue right) => left.Equals(right);

    /// <summary>Two values differ in <see cref="Equals(CelValue)"/>.</summary>
    public static bool operator !=(CelValue left, CelValue right) => !left.Equals(right);

    /// <summary>The value as CEL would write it.</summary>
    public override string ToString() => CelFormat.Write(this);

    internal static CelValue Of(CelList list) => new(CelKind.List, 0, list);

    internal static CelValue Of(CelMap map) => new(CelKind.Map, 0, map);

    internal static CelValue Of(CelType type) => new(CelKind.Type, 0, type);

    internal static CelValue Unknown(CauseSet causes) => new(CelKind.Unknown, 0, causes);

    internal static CelValue Error(CelError error) => new(CelKind.Error, 0, error);

    internal CelList AsCelList() => (CelList)Expect(CelKind.List)._object!;

    internal CelMap AsCelMap() => (CelMap)Expect(CelKind.Map)._object!;

    internal CelType AsType() => (CelType)Expect(CelKind.Type)._object!;

    internal byte[] BytesNoCopy() => (byte[])Expect(CelKind.Bytes)._object!;

    internal CauseSet Causes() => (CauseSet)Expect(CelKind.Unknown)._object!;

    private static bool SameObject(object? a, object? b) => (a, b) switch
    {
        (byte[] x, byte[] y) => ByteArrays.Compare(x, y) == 0,
        _ => Equals(a, b),
    };

    private CelValue Expect(CelKind kind) =>
        Kind == kind ? this : throw new InvalidOperationException("the value is of kind " + Kind + ", not " + kind);
}
