namespace Compliance.Conformance;

/// <summary>A suite that is not there or cannot be read must be seen: a smaller suite would pass as well.</summary>
public sealed class VectorReadingTests : IDisposable
{
    private const string Sound = """{"id": "a/b/c", "class": "core", "expr": "1", "expected": {"kind": "value", "value": {"t": "int", "v": "1"}}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("vectors").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sound_file_has_no_problems()
    {
        var files = Read("""{"tests": [""" + Sound + "]}");
        Assert.Empty(files.Problems);
        Assert.Equal("a/b/c", Assert.Single(files.Vectors).Id);
    }

    [Theory]
    [InlineData("""{"tests": [""", "suite.json is no JSON: ")]
    [InlineData("""{"vectors": []}""", "suite.json has no list `tests`")]
    [InlineData("""[]""", "suite.json has no list `tests`")]
    [InlineData("""{"tests": []}""", "there are no vectors in ")]
    [InlineData("""{"tests": [{"id": "a/b/c"}]}""", "suite.json, test 0 (`a/b/c`): ")]
    [InlineData("""{"tests": [{}]}""", "suite.json, test 0 (`without an id`): ")]
    [InlineData("""{"tests": ["a"]}""", "suite.json, test 0 (`without an id`): ")]
    [InlineData("""{"tests": [{"id": "a", "class": "core", "expr": "x", "bindings": {"x": {"t": "colour"}}, "expected": {"kind": "error"}}]}""", "suite.json, test 0 (`a`): no such type of value: colour")]
    [InlineData("""{"tests": [{"id": "a", "class": "core", "expr": "x", "expected": {"kind": "maybe"}}]}""", "suite.json, test 0 (`a`): nothing can be expected of kind maybe")]
    public void A_malformed_file_is_named_with_what_is_wrong(string content, string problem) =>
        Assert.Contains(Read(content).Problems, p => p.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void A_malformed_test_does_not_hide_the_others() => Assert.Single(Read("""{"tests": [{"id": "x"}, """ + Sound + "]}").Vectors);

    [Fact]
    public void An_id_that_occurs_twice_is_a_problem() =>
        Assert.Equal("several vectors have the id a/b/c", Assert.Single(Read("""{"tests": [""" + Sound + ", " + Sound + "]}").Problems));

    [Fact]
    public void A_missing_folder_is_a_problem() =>
        Assert.StartsWith("there is no folder ", Assert.Single(VectorFiles.Read(Path.Combine(_folder, "nowhere")).Problems), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, false, false, true)]
    [InlineData(null, false, true, false)]
    [InlineData(null, true, false, false)]
    [InlineData("folder", false, false, false)]
    [InlineData("folder", true, true, false)]
    public void The_suite_is_skipped_only_where_nobody_asked_for_it(string? named, bool isCi, bool exists, bool skips) =>
        Assert.Equal(skips, Suite.ReasonToSkip(named, isCi, exists) is not null);

    private VectorFiles Read(string content)
    {
        File.WriteAllText(Path.Combine(_folder, "suite.json"), content);
        return VectorFiles.Read(_folder);
    }
}
