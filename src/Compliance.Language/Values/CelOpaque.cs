using System;

namespace Compliance.Language.Values;

/// <summary>A .NET value with the type under which expressions know it.</summary>
internal sealed class CelOpaque(CelType type, object value) : IEquatable<CelOpaque>
{
    public CelType Type { get; } = type;

    public object Value { get; } = value;

    public bool Equals(CelOpaque? other) => other is not null && Type.Equals(other.Type) && Value.Equals(other.Value);

    public override bool Equals(object? obj) => Equals(obj as CelOpaque);

    public override int GetHashCode() => Value.GetHashCode();
}
