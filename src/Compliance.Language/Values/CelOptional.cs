using System;

namespace Compliance.Language.Values;

/// <summary>A value or none (optional values extension).</summary>
internal sealed class CelOptional(CelValue? value) : IEquatable<CelOptional>
{
    public static readonly CelOptional None = new(null);

    public CelValue? Value { get; } = value;

    public long Weight => Value is { } value ? Weights.Sum(1, value.Weight) : 1;

    public bool Equals(CelOptional? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as CelOptional);

    public override int GetHashCode() => Value.GetHashCode();
}
