using System.Net;
using Compliance.Language.Tests.Language;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Functions;

public class NetworkFunctionTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    [InlineData("::", "::")]
    [InlineData("1::", "1::")]
    [InlineData("::1", "::1")]
    [InlineData("2001:DB8::0:1", "2001:db8::1")]
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("2001:0:0:1:0:0:0:1", "2001:0:0:1::1")]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")]
    [InlineData("64:ff9b::192.0.2.33", "64:ff9b::c000:221")]
    [InlineData("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304")]
    [InlineData("::ffff:c0a8:1", "192.168.0.1")]
    [InlineData("::1.2.3.4", "::102:304")]
    public void An_address_is_written_in_its_shortest_form(string text, string expected)
    {
        Assert.True(NetAddress.TryParse(text, out var address));
        Assert.Equal(expected, address!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.")]
    [InlineData("1.2.3.256")]
    [InlineData("1.2.3.04")]
    [InlineData("1.2.3.+4")]
    [InlineData("1.2.3. 4")]
    [InlineData("1..3.4")]
    [InlineData("0x1.2.3.4")]
    [InlineData("16909060")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1:")]
    [InlineData(":1")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("1:2:3:4::5:6:7:8")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("::1.2.3")]
    [InlineData("::ffff:1.2.3.4")]
    [InlineData("0:0:0:0:0:FFFF:1.2.3.4")]
    [InlineData("1.2.3.4::")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("::1/128")]
    public void What_is_no_address_is_refused(string text) => Assert.False(NetAddress.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("::/129")]
    [InlineData("::ffff:1.2.3.4/120")]
    [InlineData("10.0.0/8")]
    public void What_is_no_network_is_refused(string text) => Assert.False(NetPrefix.TryParse(text, out _));

    [Theory]
    [InlineData("string(cidr('10.1.2.3/20').masked())", "\"10.1.0.0/20\"")]
    [InlineData("string(cidr('10.1.2.3/0').masked())", "\"0.0.0.0/0\"")]
    [InlineData("string(cidr('2001:db8:ffff::/33').masked())", "\"2001:db8:8000::/33\"")]
    [InlineData("cidr('0.0.0.0/0').containsIP('255.255.255.255')", "true")]
    [InlineData("cidr('0.0.0.0/0').containsIP('::')", "false")]
    [InlineData("cidr('::/0').containsCIDR('0.0.0.0/0')", "false")]
    [InlineData("cidr('10.0.0.0/8').containsCIDR('10.1.2.3/32')", "true")]
    [InlineData("cidr('10.0.0.0/8').containsIP('x')", "error(badConversion)")]
    [InlineData("cidr('10.0.0.0/8') == cidr('10.0.0.1/8')", "false")]
    [InlineData("cidr('10.0.0.0/8').isMask()", "true")]
    [InlineData("ip('x')", "error(badConversion)")]
    [InlineData("ip.isCanonical('::ffff:c0a8:1')", "false")]
    [InlineData("ip('127.255.0.1').isLoopback() && !ip('::2').isLoopback()", "true")]
    [InlineData("ip('ff12::1').isLinkLocalMulticast() && !ip('ff01::1').isLinkLocalMulticast() && !ip('fe02::1').isLinkLocalMulticast()", "true")]
    [InlineData("ip('febf::1').isLinkLocalUnicast() && !ip('fec0::1').isLinkLocalUnicast()", "true")]
    [InlineData("ip('239.1.1.1').isGlobalUnicast() || ip('0.0.0.0').isGlobalUnicast() || ip('::1').isGlobalUnicast() || ip('169.254.0.1').isGlobalUnicast()", "false")]
    [InlineData("ip('240.0.0.1').isGlobalUnicast() && ip('10.0.0.1').isGlobalUnicast() && ip('2001:db8::1').isGlobalUnicast()", "true")]
    public void Networks_hold_their_addresses(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void Addresses_are_read_and_written_as_dot_net_does()
    {
        var random = new Random(4);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = new byte[16];
            for (var group = 0; group < 8; group++)
            {
                // Zeros often, so that runs of them occur.
                bytes[(2 * group) + 1] = (byte)(random.Next(3) == 0 ? random.Next(256) : 0);
                bytes[2 * group] = (byte)(random.Next(4) == 0 ? random.Next(256) : 0);
            }

            bytes[0] |= 0x20;
            var text = new NetAddress(bytes).ToString();
            Assert.Equal(new IPAddress(bytes).ToString(), text);
            Assert.True(NetAddress.TryParse(text, out var read));
            Assert.Equal(bytes, read!.Bytes);
        }
    }
}
