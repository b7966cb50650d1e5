namespace Compliance.Conformance;

public class ConformanceTests
{
    public static TheoryData<VectorId> Official => VectorId.All(Suite.Official.Select(v => v.Id));

    public static TheoryData<VectorId> Own => VectorId.All(Suite.Extensions.Concat(Suite.Unknowns).Select(v => v.Id));

    [OfficialTheory]
    [MemberData(nameof(Official))]
    public void Every_back_end_gives_what_the_official_suite_expects(VectorId vector)
    {
        var failures = Outcomes.Failures(Outcomes.Vector(vector.Id));
        if (Suite.KnownWrong.TryGetValue(vector.Id, out var reason))
        {
            Assert.True(failures.Count > 0, "this vector passes, though it is listed as wrong: " + reason);
            return;
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void Every_back_end_gives_what_our_own_suites_expect(VectorId vector)
    {
        var failures = Outcomes.Failures(Outcomes.Vector(vector.Id));
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void Every_vector_file_is_well_formed() => Assert.Empty(Suite.Problems);

    [OfficialFact]
    public void Only_vectors_that_exist_are_listed_as_wrong() => Assert.Empty(Suite.KnownWrong.Keys.Except(Suite.Official.Select(v => v.Id)));
}
