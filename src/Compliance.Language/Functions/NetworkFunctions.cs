using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the network extension.</summary>
internal static class NetworkFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("string_to_ip", "ip", [CelType.String], NetAddress.Type, Kernel.Fallible<string, NetAddress>(NetworkKernels.StringToIp), "the address that x writes", "ip('192.168.0.1') ⇶ ip('::ffff:c0a8:1')", CostKind.Linear),
        Row.Global("string_to_cidr", "cidr", [CelType.String], NetPrefix.Type, Kernel.Fallible<string, NetPrefix>(NetworkKernels.StringToCidr), "the network that x writes: an address and how many leading bits count", "cidr('10.0.0.0/8') ⇶ cidr('10.0.0.0/8')", CostKind.Linear),
        Row.Global("is_ip", "isIP", [CelType.String], CelType.Bool, Kernel.Of<string, bool>(NetworkKernels.IsIp), "x writes an address", "isIP('192.168.0.256') ⇶ false", CostKind.Linear),
        Row.Global("is_cidr", "isCIDR", [CelType.String], CelType.Bool, Kernel.Of<string, bool>(NetworkKernels.IsCidr), "x writes a network", "isCIDR('10.0.0.0/33') ⇶ false", CostKind.Linear),
        Row.Global("ip_is_canonical", "ip.isCanonical", [CelType.String], CelType.Bool, Kernel.Fallible<string, bool>(NetworkKernels.IpIsCanonical), "the address x is written as string(ip(x)) writes it", "ip.isCanonical('2001:DB8::68') ⇶ false", CostKind.Linear),
        Row.Global("ip_to_string", "string", [NetAddress.Type], CelType.String, Kernel.Of<NetAddress, string>(NetworkKernels.IpToString), "the address in its shortest form", "string(ip('2001:DB8:0:0::68')) ⇶ '2001:db8::68'"),
        Row.Global("cidr_to_string", "string", [NetPrefix.Type], CelType.String, Kernel.Of<NetPrefix, string>(NetworkKernels.CidrToString), "the network, its address in the shortest form", "string(cidr('2001:DB8:0::/32')) ⇶ '2001:db8::/32'"),
        Row.Member("ip_family", "family", [NetAddress.Type], CelType.Int, Kernel.Of<NetAddress, long>(NetworkKernels.IpFamily), "4 or 6", "ip('::1').family() ⇶ 6"),
        Row.Member("ip_is_unspecified", "isUnspecified", [NetAddress.Type], CelType.Bool, Kernel.Of<NetAddress, bool>(NetworkKernels.IpIsUnspecified), "x stands for no address: 0.0.0.0 or ::", "ip('::').isUnspecified() ⇶ true"),
        Row.Member("ip_is_loopback", "isLoopback", [NetAddress.Type], CelType.Bool, Kernel.Of<NetAddress, bool>(NetworkKernels.IpIsLoopback), "x is the machine itself: 127.0.0.0/8 or ::1", "ip('127.0.0.1').isLoopback() ⇶ true"),
        Row.Member("ip_is_global_unicast", "isGlobalUnicast", [NetAddress.Type], CelType.Bool, Kernel.Of<NetAddress, bool>(NetworkKernels.IpIsGlobalUnicast), "x is one machine anywhere, private networks included", "ip('192.168.0.1').isGlobalUnicast() ⇶ true"),
        Row.Member("ip_is_link_local_multicast", "isLinkLocalMulticast", [NetAddress.Type], CelType.Bool, Kernel.Of<NetAddress, bool>(NetworkKernels.IpIsLinkLocalMulticast), "x is a group on the local link", "ip('224.0.0.1').isLinkLocalMulticast() ⇶ true"),
        Row.Member("ip_is_link_local_unicast", "isLinkLocalUnicast", [NetAddress.Type], CelType.Bool, Kernel.Of<NetAddress, bool>(NetworkKernels.IpIsLinkLocalUnicast), "x is one machine on the local link", "ip('fe80::1').isLinkLocalUnicast() ⇶ true"),
        Row.Member("cidr_ip", "ip", [NetPrefix.Type], NetAddress.Type, Kernel.Of<NetPrefix, NetAddress>(NetworkKernels.CidrIp), "the address of the network as it was written", "cidr('10.1.0.0/8').ip() ⇶ ip('10.1.0.0')"),
        Row.Member("cidr_prefix_length", "prefixLength", [NetPrefix.Type], CelType.Int, Kernel.Of<NetPrefix, long>(NetworkKernels.CidrPrefixLength), "how many leading bits count", "cidr('10.0.0.0/8').prefixLength() ⇶ 8"),
        Row.Member("cidr_masked", "masked", [NetPrefix.Type], NetPrefix.Type, Kernel.Of<NetPrefix, NetPrefix>(NetworkKernels.CidrMasked), "the network with all bits zero that do not count", "cidr('10.1.2.3/8').masked() ⇶ cidr('10.0.0.0/8')"),
        Row.Member("cidr_is_mask", "isMask", [NetPrefix.Type], CelType.Bool, Kernel.Of<NetPrefix, bool>(NetworkKernels.CidrIsMask), "all bits are zero that do not count", "cidr('10.1.2.3/8').isMask() ⇶ false"),
        Row.Member("cidr_contains_ip_ip", "containsIP", [NetPrefix.Type, NetAddress.Type], CelType.Bool, Kernel.Of<NetPrefix, NetAddress, bool>(NetworkKernels.CidrContainsIpIp), "the address y is in the network", "cidr('10.0.0.0/8').containsIP(ip('10.1.2.3')) ⇶ true"),
        Row.Member("cidr_contains_ip_string", "containsIP", [NetPrefix.Type, CelType.String], CelType.Bool, Kernel.Fallible<NetPrefix, string, bool>(NetworkKernels.CidrContainsIpString), "the address that y writes is in the network", "cidr('10.0.0.0/8').containsIP('11.1.2.3') ⇶ false", CostKind.Linear),
        Row.Member("cidr_contains_cidr", "containsCIDR", [NetPrefix.Type, NetPrefix.Type], CelType.Bool, Kernel.Of<NetPrefix, NetPrefix, bool>(NetworkKernels.CidrContainsCidr), "all of the network y is in the network", "cidr('10.0.0.0/8').containsCIDR(cidr('10.1.0.0/16')) ⇶ true"),
        Row.Member("cidr_contains_cidr_string", "containsCIDR", [NetPrefix.Type, CelType.String], CelType.Bool, Kernel.Fallible<NetPrefix, string, bool>(NetworkKernels.CidrContainsCidrString), "all of the network that y writes is in the network", "cidr('10.0.0.0/8').containsCIDR('0.0.0.0/0') ⇶ false", CostKind.Linear),
    ];
}
