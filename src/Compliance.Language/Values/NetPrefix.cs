using System;
using System.Globalization;
using System.Linq;

namespace Compliance.Language.Values;

/// <summary>An address and how many of its leading bits name the network (network extension, <c>net.CIDR</c>).</summary>
internal sealed class NetPrefix(NetAddress address, int length) : IEquatable<NetPrefix>
{
    public static readonly CelType Type = CelType.Opaque("net.CIDR");

    private const int BitsPerByte = 8;

    public NetAddress Address { get; } = address;

    public int Length { get; } = length;

    /// <summary>The network itself: all other bits zero.</summary>
    public NetPrefix Masked => new(new NetAddress(Address.Bytes.Select((octet, i) => (byte)(octet & Mask(i))).ToArray()), Length);

    /// <summary>Reads an address, a slash and a length without leading zeros. A mapped address is refused, as it is unclear which bits would count.</summary>
    public static bool TryParse(string text, out NetPrefix? prefix)
    {
        prefix = null;
        var slash = text.IndexOf('/');
        if (slash < 0 || NetAddressReader.Read(text.Substring(0, slash)) is not { } bytes || NetAddressReader.IsMapped(bytes))
        {
            return false;
        }

        var digits = text.Substring(slash + 1);
        if (digits.Length is 0 or > 3 || !digits.All(c => c is >= '0' and <= '9') || (digits.Length > 1 && digits[0] == '0'))
        {
            return false;
        }

        var length = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        prefix = length <= BitsPerByte * bytes.Length ? new NetPrefix(new NetAddress(bytes), length) : null;
        return prefix is not null;
    }

    public bool Contains(NetAddress address)
    {
        if (address.Bytes.Length != Address.Bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < address.Bytes.Length; i++)
        {
            if (((address.Bytes[i] ^ Address.Bytes[i]) & Mask(i)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public bool Contains(NetPrefix other) => Length <= other.Length && Contains(other.Address);

    public override string ToString() => Address + "/" + Length.ToString(CultureInfo.InvariantCulture);

    public bool Equals(NetPrefix? other) => other is not null && Length == other.Length && Address.Equals(other.Address);

    public override bool Equals(object? obj) => Equals(obj as NetPrefix);

    public override int GetHashCode() => unchecked((Address.GetHashCode() * 31) + Length);

    /// <summary>The bits of a byte that name the network.</summary>
    private int Mask(int index) => 0xFF & (0xFF << (BitsPerByte - Math.Max(0, Math.Min(BitsPerByte, Length - (BitsPerByte * index)))));
}
