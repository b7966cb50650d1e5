namespace Compliance.Language.Values;

/// <summary>What a <see cref="CelValue"/> is. The first twelve are CEL's types (language definition, "Values"), then come those of extensions and hosts; the last two are what an evaluation can end in besides a value.</summary>
public enum CelKind
{
    /// <summary>The value null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A signed 64-bit integer.</summary>
    Int,

    /// <summary>An unsigned 64-bit integer.</summary>
    Uint,

    /// <summary>A 64-bit floating-point number.</summary>
    Double,

    /// <summary>A sequence of Unicode code points.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>A point in time, to the nanosecond.</summary>
    Timestamp,

    /// <summary>A length of time, in nanoseconds.</summary>
    Duration,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A map from keys to values.</summary>
    Map,

    /// <summary>A type, as a value.</summary>
    Type,

    /// <summary>A value or none (optional values extension).</summary>
    Optional,

    /// <summary>A value of a type that an extension or the host declares.</summary>
    Opaque,

    /// <summary>Nobody has established the facts this depends on.</summary>
    Unknown,

    /// <summary>The operation has no result.</summary>
    Error,
}
