namespace Compliance.Conformance;

public class ConformanceTests
{
    public static TheoryData<string> Official => [.. Suite.Official.Select(v => v.Id)];

    public static TheoryData<string> Unknowns => [.. Suite.Unknowns.Select(v => v.Id)];

    [OfficialTheory]
    [MemberData(nameof(Official))]
    public void Every_back_end_gives_what_the_official_suite_expects(string id)
    {
        var vector = Suite.Official.Single(v => v.Id == id);
        var failures = Failures(vector);
        if (Suite.KnownWrong.TryGetValue(id, out var reason))
        {
            Assert.True(failures.Count > 0, "this vector passes, though it is listed as wrong: " + reason);
            return;
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Theory]
    [MemberData(nameof(Unknowns))]
    public void Every_back_end_gives_what_our_suite_for_unknowns_expects(string id)
    {
        var failures = Failures(Suite.Unknowns.Single(v => v.Id == id));
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [OfficialFact]
    public void Only_vectors_that_exist_are_listed_as_wrong() => Assert.Empty(Suite.KnownWrong.Keys.Except(Suite.Official.Select(v => v.Id)));

    private static List<string> Failures(Vector vector) =>
        [.. BackEnds.All.Keys.Select(b => Conformer.Run(vector, b) is { } problem ? b + ": `" + vector.Expression + "` " + problem : null).OfType<string>()];
}
