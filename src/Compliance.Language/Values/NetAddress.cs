using System;

namespace Compliance.Language.Values;

/// <summary>An IPv4 or IPv6 address (network extension, <c>net.IP</c>).</summary>
internal sealed class NetAddress(byte[] bytes) : IEquatable<NetAddress>
{
    public static readonly CelType Type = CelType.Opaque("net.IP");

    /// <summary>Four or sixteen, in network order; nobody may change them.</summary>
    public byte[] Bytes { get; } = bytes;

    public bool Equals(NetAddress? other) => other is not null && ByteArrays.Compare(Bytes, other.Bytes) == 0;

    public override bool Equals(object? obj) => Equals(obj as NetAddress);

    public override int GetHashCode() => unchecked((Bytes[0] << 24) | (Bytes[1] << 16) | (Bytes[Bytes.Length - 2] << 8) | Bytes[Bytes.Length - 1]);
}
