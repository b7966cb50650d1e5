using System.Globalization;
using System.Text;
using Compliance.Bulk.Writing;

namespace Compliance.Cli.Tests.Bulk;

public class ShareTextTests
{
    [Fact]
    public void A_share_is_the_shortest_text_of_its_four_decimals()
    {
        var into = new ByteWriter();
        foreach (var value in Enumerable.Range(0, 30_001).Select(i => i / 30_000.0).Concat(Enumerable.Range(0, 20_001).SelectMany(i => new[] { i / 20_000.0, Math.BitDecrement(i / 20_000.0), Math.BitIncrement(i / 20_000.0) })).Concat([-0.0, -0.5, 1.5, 12_345.678_95]))
        {
            into.Clear();
            into.WriteShare(value);
            Assert.Equal(Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture), Encoding.ASCII.GetString(into.Written.Span));
        }
    }
}
