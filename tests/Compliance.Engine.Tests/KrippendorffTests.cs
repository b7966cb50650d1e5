using Compliance.Engine.Comparisons;

namespace Compliance.Engine.Tests;

/// <summary>Figures of the examples in K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), parts A and B, and by hand.</summary>
public class KrippendorffTests
{
    [Fact]
    public void Two_coders_of_binary_values() => Assert.Equal(0.095, Alpha("0100000010", "1110010000"), 3);

    [Fact]
    public void Two_coders_of_nominal_values() => Assert.Equal(0.692, Alpha("aabbdcccedda", "babbbccceddd"), 3);

    [Fact]
    public void Full_agreement_is_one() => Assert.Equal(1, Alpha("ab", "ab"), 12);

    [Fact]
    public void Disagreement_beyond_chance_is_negative() => Assert.Equal(-0.5, Alpha("ab", "ba"), 12);

    [Fact]
    public void Who_is_first_does_not_matter() => Assert.Equal(Alpha("0100000010", "1110010000"), Alpha("1110010000", "0100000010"), 12);

    [Theory]
    [InlineData("", "")]
    [InlineData("aaa", "aaa")]
    public void Without_two_values_chance_could_not_disagree(string first, string second) => Assert.Null(Krippendorff.Alpha(Units(first, second)));

    private static double Alpha(string first, string second) => Krippendorff.Alpha(Units(first, second))!.Value;

    private static (string A, string B)[] Units(string first, string second) => [.. first.Zip(second).Select(p => (p.First.ToString(), p.Second.ToString()))];
}
