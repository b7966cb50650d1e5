using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The network extension: addresses and networks of IPv4 and IPv6.</summary>
internal static class NetworkKernels
{
    private static readonly NetAddress UnspecifiedV4 = new(new byte[NetAddressReader.LengthOfV4]);
    private static readonly NetAddress UnspecifiedV6 = new(new byte[NetAddressReader.LengthOfV6]);
    private static readonly NetAddress LoopbackV6 = new([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    private static readonly NetAddress BroadcastV4 = new([255, 255, 255, 255]);
    private static readonly NetPrefix LocalMulticastV4 = new(new NetAddress([224, 0, 0, 0]), 24);
    private static readonly NetPrefix LocalUnicastV4 = new(new NetAddress([169, 254, 0, 0]), 16);
    private static readonly NetPrefix LocalUnicastV6 = new(new NetAddress([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 10);

    public static Fallible<NetAddress> StringToIp(string text) => NetAddress.TryParse(text, out var address) ? address! : Errors.Conversion(CelValue.Of(text), "IP address");

    public static Fallible<NetPrefix> StringToCidr(string text) => NetPrefix.TryParse(text, out var prefix) ? prefix! : Errors.Conversion(CelValue.Of(text), "CIDR network");

    public static bool IsIp(string text) => NetAddress.TryParse(text, out _);

    public static bool IsCidr(string text) => NetPrefix.TryParse(text, out _);

    public static string IpToString(NetAddress address) => address.ToString();

    public static string CidrToString(NetPrefix prefix) => prefix.ToString();

    public static Fallible<bool> IpIsCanonical(string text) => StringToIp(text) is { Error: null, Value: var address } ? address.ToString() == text : StringToIp(text).Error!;

    public static long IpFamily(NetAddress address) => address.IsV4 ? 4 : 6;

    public static bool IpIsUnspecified(NetAddress address) => address.Equals(Unspecified(address));

    public static bool IpIsLoopback(NetAddress address) => address.IsV4 ? address.Bytes[0] == 127 : address.Equals(LoopbackV6);

    /// <summary>224.0.0.0/24, and ff02::/16 with whatever flags.</summary>
    public static bool IpIsLinkLocalMulticast(NetAddress address) =>
        address.IsV4 ? LocalMulticastV4.Contains(address) : address.Bytes[0] == 0xFF && (address.Bytes[1] & 0x0F) == 2;

    public static bool IpIsLinkLocalUnicast(NetAddress address) => LocalUnicastV4.Contains(address) || LocalUnicastV6.Contains(address);

    /// <summary>Any but the unspecified address, loopback, multicast, link-local unicast and the IPv4 broadcast address; private ones are global in this sense.</summary>
    public static bool IpIsGlobalUnicast(NetAddress address) =>
        !IpIsUnspecified(address) && !IpIsLoopback(address) && !IpIsLinkLocalUnicast(address) && !address.Equals(BroadcastV4)
        && (address.IsV4 ? address.Bytes[0] >> 4 != 0xE : address.Bytes[0] != 0xFF);

    public static NetAddress CidrIp(NetPrefix prefix) => prefix.Address;

    public static long CidrPrefixLength(NetPrefix prefix) => prefix.Length;

    public static NetPrefix CidrMasked(NetPrefix prefix) => prefix.Masked;

    public static bool CidrIsMask(NetPrefix prefix) => prefix.Equals(prefix.Masked);

    public static bool CidrContainsIpIp(NetPrefix prefix, NetAddress address) => prefix.Contains(address);

    public static Fallible<bool> CidrContainsIpString(NetPrefix prefix, string text) =>
        StringToIp(text) is { Error: null, Value: var address } ? prefix.Contains(address) : StringToIp(text).Error!;

    public static bool CidrContainsCidr(NetPrefix prefix, NetPrefix other) => prefix.Contains(other);

    public static Fallible<bool> CidrContainsCidrString(NetPrefix prefix, string text) =>
        StringToCidr(text) is { Error: null, Value: var other } ? prefix.Contains(other) : StringToCidr(text).Error!;

    private static NetAddress Unspecified(NetAddress address) => address.IsV4 ? UnspecifiedV4 : UnspecifiedV6;
}
