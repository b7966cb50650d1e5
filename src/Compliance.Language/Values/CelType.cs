using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Values;

/// <summary>A type of the expression language (CEL language definition, "Type System").</summary>
/// <remarks>Thread safety: immutable. Two types of one shape are equal.</remarks>
public sealed class CelType : IEquatable<CelType>
{
    private CelType(string name, bool isParameter, params CelType[] arguments)
    {
        Name = name;
        IsParameter = isParameter;
        Arguments = Array.AsReadOnly(arguments);
    }

    /// <summary>Any type, decided at run time.</summary>
    public static CelType Dyn { get; } = Simple("dyn");

    /// <summary>The type of null.</summary>
    public static CelType Null { get; } = Simple("null_type");

    /// <summary>True or false.</summary>
    public static CelType Bool { get; } = Simple("bool");

    /// <summary>A signed 64-bit integer.</summary>
    public static CelType Int { get; } = Simple("int");

    /// <summary>An unsigned 64-bit integer.</summary>
    public static CelType Uint { get; } = Simple("uint");

    /// <summary>A 64-bit floating-point number.</summary>
    public static CelType Double { get; } = Simple("double");

    /// <summary>A sequence of Unicode code points.</summary>
    public static CelType String { get; } = Simple("string");

    /// <summary>A sequence of bytes.</summary>
    public static CelType Bytes { get; } = Simple("bytes");

    /// <summary>A point in time.</summary>
    public static CelType Timestamp { get; } = Simple("google.protobuf.Timestamp");

    /// <summary>A length of time.</summary>
    public static CelType Duration { get; } = Simple("google.protobuf.Duration");

    /// <summary>The name, without what it is a list, map or type of.</summary>
    public string Name { get; }

    /// <summary>What a list is of; what a map is from and to; empty for the others.</summary>
    public IReadOnlyList<CelType> Arguments { get; }

    internal bool IsParameter { get; }

    /// <summary>The fields of an object, each with its type; null for all other types.</summary>
    internal IReadOnlyDictionary<string, CelType>? Fields { get; private init; }

    internal bool IsDyn => ReferenceEquals(this, Dyn);

    internal bool IsList => Name == "list";

    internal bool IsMap => Name == "map";

    internal bool IsOptional => Name == "optional_type";

    internal bool IsOpaque { get; private init; }

    /// <summary>A list of values of one type.</summary>
    /// <param name="element">The type of its elements.</param>
    public static CelType ListOf(CelType element) => new("list", false, element);

    /// <summary>A map.</summary>
    /// <param name="key">The type of its keys.</param>
    /// <param name="value">The type of its values.</param>
    public static CelType MapOf(CelType key, CelType value) => new("map", false, key, value);

    /// <summary>An optional value (optional values extension).</summary>
    /// <param name="value">The type of the value that it may have.</param>
    public static CelType OptionalOf(CelType value) => new("optional_type", false, value);

    /// <summary>A type that an extension or the host declares, such as <c>net.IP</c>. Types of one name and the same arguments are equal.</summary>
    /// <param name="name">Its name, possibly with dots.</param>
    /// <param name="arguments">What it is a type of, if anything.</param>
    public static CelType Opaque(string name, params CelType[] arguments) =>
        new(name ?? throw new ArgumentNullException(nameof(name)), false, arguments ?? throw new ArgumentNullException(nameof(arguments))) { IsOpaque = true };

    /// <summary>A type that each call of a generic function settles anew, such as <c>T</c>.</summary>
    /// <param name="name">Its name; it stands for one type wherever one function names it.</param>
    public static CelType Parameter(string name) => new(name ?? throw new ArgumentNullException(nameof(name)), true);

    /// <summary>The type of a type.</summary>
    /// <param name="type">The type it is the type of.</param>
    public static CelType TypeOf(CelType type) => new("type", false, type);

    /// <inheritdoc/>
    public bool Equals(CelType? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Name == other.Name && IsParameter == other.IsParameter && Arguments.SequenceEqual(other.Arguments));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelType);

    /// <inheritdoc/>
    public override int GetHashCode() => Arguments.Aggregate(StringComparer.Ordinal.GetHashCode(Name), (hash, a) => unchecked((hash * 31) + a.GetHashCode()));

    /// <summary>The type as CEL writes it, such as <c>list(string)</c>.</summary>
    public override string ToString() => Arguments.Count == 0 ? Name : Name + "(" + string.Join(", ", Arguments) + ")";

    internal static CelType ObjectOf(string name, IReadOnlyDictionary<string, CelType> fields) => new(name, false) { Fields = fields };


    internal CelType With(CelType[] arguments) => new(Name, IsParameter, arguments) { IsOpaque = IsOpaque };

    private static CelType Simple(string name) => new(name, false);
}
