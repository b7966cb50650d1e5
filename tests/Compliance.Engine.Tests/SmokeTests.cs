using Compliance.Language.Text;

namespace Compliance.Engine.Tests;

public class SmokeTests
{
    [Fact]
    public void A_position_counts_from_one() => Assert.Equal(new LinePosition(2, 1), new SourceText("a", "x\ny").PositionOf(2));
}
