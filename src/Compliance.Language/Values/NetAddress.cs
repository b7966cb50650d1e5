using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Compliance.Language.Values;

/// <summary>An IPv4 or IPv6 address (network extension, <c>net.IP</c>). An IPv4 address mapped into IPv6 is the IPv4 address if it is written in hexadecimal, and refused with a dotted end: so the conformance suite has it.</summary>
internal sealed class NetAddress(byte[] bytes) : IEquatable<NetAddress>
{
    public static readonly CelType Type = CelType.Opaque("net.IP");

    private const int Groups = 8;

    /// <summary>Four or sixteen, in network order; nobody may change them.</summary>
    public byte[] Bytes { get; } = bytes;

    public bool IsV4 => Bytes.Length == NetAddressReader.LengthOfV4;

    public static bool TryParse(string text, out NetAddress? address)
    {
        address = NetAddressReader.Read(text) switch
        {
            null => null,
            var bytes when !NetAddressReader.IsMapped(bytes) => new NetAddress(bytes),
            _ when text.IndexOf('.') >= 0 => null,
            var bytes => new NetAddress(bytes.Skip(bytes.Length - NetAddressReader.LengthOfV4).ToArray()),
        };
        return address is not null;
    }

    /// <summary>As RFC 5952 asks: small letters, no leading zeros, the first longest run of two or more zero groups left out.</summary>
    public override string ToString()
    {
        if (IsV4)
        {
            return string.Join(".", Bytes.Select(b => b.ToString(CultureInfo.InvariantCulture)));
        }

        var (start, length) = LongestZeros();
        var text = new StringBuilder();
        for (var group = 0; group < Groups; group++)
        {
            if (group == start)
            {
                text.Append("::");
                group += length - 1;
                continue;
            }

            var needsColon = group > 0 && group != start + length;
            text.Append(needsColon ? ":" : "").Append(GroupAt(group).ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    public bool Equals(NetAddress? other) => other is not null && ByteArrays.Compare(Bytes, other.Bytes) == 0;

    public override bool Equals(object? obj) => Equals(obj as NetAddress);

    public override int GetHashCode() => unchecked((Bytes[0] << 24) | (Bytes[1] << 16) | (Bytes[Bytes.Length - 2] << 8) | Bytes[Bytes.Length - 1]);

    private int GroupAt(int group) => (Bytes[2 * group] << 8) | Bytes[(2 * group) + 1];

    /// <summary>The start is -<see cref="Groups"/> where no run is long enough.</summary>
    private (int Start, int Length) LongestZeros()
    {
        var longest = (Start: -Groups, Length: 1);
        for (int group = 0, run = 0; group < Groups; group++)
        {
            run = GroupAt(group) == 0 ? run + 1 : 0;
            if (run > longest.Length)
            {
                longest = (group + 1 - run, run);
            }
        }

        return longest;
    }
}
