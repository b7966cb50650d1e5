using System;

namespace Compliance.Language.Values;

/// <summary>An address and how many of its leading bits name the network (network extension, <c>net.CIDR</c>).</summary>
internal sealed class NetPrefix(NetAddress address, int length) : IEquatable<NetPrefix>
{
    public static readonly CelType Type = CelType.Opaque("net.CIDR");

    public NetAddress Address { get; } = address;

    public int Length { get; } = length;

    public bool Equals(NetPrefix? other) => other is not null && Length == other.Length && Address.Equals(other.Address);

    public override bool Equals(object? obj) => Equals(obj as NetPrefix);

    public override int GetHashCode() => unchecked((Address.GetHashCode() * 31) + Length);
}
