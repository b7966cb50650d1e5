using System;
using System.Collections.Generic;

namespace Compliance.Language.Values;

/// <summary>A value of the expression language, or what takes its place: unknown, or an error.</summary>
/// <remarks>Thread safety: immutable. Equality of this type is identity of representation, NaN included; CEL's own equality is the operator <c>==</c>.</remarks>
public readonly struct CelValue : IEquatable<CelValue>
{
    private readonly long _bits;
    private readonly object? _object;
    private readonly int _nanos;

    private CelValue(CelKind kind, long bits, object? reference, int nanos = 0)
    {
        Kind = kind;
        _bits = bits;
        _object = reference;
        _nanos = nanos;
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
    public static CelValue Of(CelTimestamp value) => new(CelKind.Timestamp, value.Seconds, null, value.Nanos);

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

    /// <summary>An optional value that has one (optional values extension, <c>optional.of</c>).</summary>
    /// <param name="value">The value; not unknown, no error.</param>
    public static CelValue OptionalOf(CelValue value) => Of(new CelOptional(value));

    /// <summary>An optional value that has none (optional values extension, <c>optional.none</c>).</summary>
    public static CelValue OptionalNone { get; } = Of(CelOptional.None);

    /// <summary>A value of a type that the host declares (see <see cref="CelType.Opaque"/>).</summary>
    /// <param name="type">The declared type.</param>
    /// <param name="value">The .NET value; immutable, and equal by its own <see cref="object.Equals(object)"/>.</param>
    public static CelValue Opaque(CelType type, object value) =>
        Of(new CelOpaque(type ?? throw new ArgumentNullException(nameof(type)), value ?? throw new ArgumentNullException(nameof(value))));

    /// <summary>A type, as a value.</summary>
    /// <param name="type">The type; not null.</param>
    public static CelValue TypeOf(CelType type) => Of(type ?? throw new ArgumentNullException(nameof(type)));

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
    public CelTimestamp AsTimestamp() => new(Expect(CelKind.Timestamp)._bits, _nanos);

    /// <summary>The length of time.</summary>
    /// <exception cref="InvalidOperationException">The value is no length of time.</exception>
    public CelDuration AsDuration() => new(Expect(CelKind.Duration)._bits);

    /// <summary>The elements of the list, in order.</summary>
    /// <exception cref="InvalidOperationException">The value is no list.</exception>
    public IReadOnlyList<CelValue> AsList() => AsCelList().Items;

    /// <summary>The entries of the map.</summary>
    /// <exception cref="InvalidOperationException">The value is no map.</exception>
    public IReadOnlyList<KeyValuePair<CelValue, CelValue>> AsMap() => AsCelMap().Entries;

    /// <summary>What the optional value has, or null where it has none.</summary>
    /// <exception cref="InvalidOperationException">The value is no optional value.</exception>
    public CelValue? AsOptional() => AsCelOptional().Value;

    /// <summary>The .NET value of a type that the host declares.</summary>
    /// <exception cref="InvalidOperationException">The value is of no such type.</exception>
    public object AsOpaque() => AsCelOpaque().Value;

    /// <summary>The type that the value is.</summary>
    /// <exception cref="InvalidOperationException">The value is no type.</exception>
    public CelType AsType() => (CelType)Expect(CelKind.Type)._object!;

    /// <summary>The error.</summary>
    /// <exception cref="InvalidOperationException">The value is no error.</exception>
    public CelError AsError() => (CelError)Expect(CelKind.Error)._object!;

    /// <summary>The facts that nobody has established and that this depends on, in ordinal order.</summary>
    /// <exception cref="InvalidOperationException">The value is not unknown.</exception>
    public IReadOnlyList<string> AsUnknown() => Causes().Facts;

    /// <inheritdoc/>
    public bool Equals(CelValue other) => Kind == other.Kind && _bits == other._bits && _nanos == other._nanos && SameObject(_object, other._object);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Kind * 397) ^ _bits.GetHashCode() ^ (_object switch
    {
        string text => StringComparer.Ordinal.GetHashCode(text),
        _ => _nanos,
    }));

    /// <summary>Two values are the same in <see cref="Equals(CelValue)"/>.</summary>
    public static bool operator ==(CelValue left, CelValue right) => left.Equals(right);

    /// <summary>Two values differ in <see cref="Equals(CelValue)"/>.</summary>
    public static bool operator !=(CelValue left, CelValue right) => !left.Equals(right);

    /// <summary>The value as CEL would write it.</summary>
    public override string ToString() => CelFormat.Write(this);

    internal static CelValue Of(CelList list) => new(CelKind.List, 0, list);

    internal static CelValue Of(CelMap map) => new(CelKind.Map, 0, map);

    internal static CelValue Of(CelOptional optional) => new(CelKind.Optional, 0, optional);

    internal static CelValue Of(CelOpaque opaque) => new(CelKind.Opaque, 0, opaque);

    internal static CelValue Of(CelType type) => new(CelKind.Type, 0, type);

    internal static CelValue Unknown(CauseSet causes) => new(CelKind.Unknown, 0, causes);

    internal static CelValue Error(CelError error) => new(CelKind.Error, 0, error);

    internal CelList AsCelList() => (CelList)Expect(CelKind.List)._object!;

    internal CelMap AsCelMap() => (CelMap)Expect(CelKind.Map)._object!;

    internal CelOptional AsCelOptional() => (CelOptional)Expect(CelKind.Optional)._object!;

    internal CelOpaque AsCelOpaque() => (CelOpaque)Expect(CelKind.Opaque)._object!;

    /// <summary>How much there is of it, for what an operation on it may cost: characters, bytes, elements and theirs.</summary>
    internal long Weight => Kind switch
    {
        CelKind.String => 1 + ((string)_object!).Length,
        CelKind.Bytes => 1 + ((byte[])_object!).Length,
        CelKind.List => ((CelList)_object!).Weight,
        CelKind.Map => ((CelMap)_object!).Weight,
        CelKind.Optional => ((CelOptional)_object!).Weight,
        _ => 1,
    };

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
