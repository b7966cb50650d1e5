using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public sealed class MigrateTests : IDisposable
{
    private const string Facts = """{ "access": { "established": true }, "entry": { "part": true }, "sanctions": { "gravest": "fine" } }""";
    private const string Evidence = """{ "/entry/part": [{ "law": "Act", "grade": "quoted" }], "/access/established": [{ "law": "Act", "grade": "quoted" }], "/sanctions/gravest": [{ "law": "Act", "grade": "quoted" }] }""";

    private readonly TemporaryFolder _folder = new();

    public MigrateTests()
    {
        _folder.CopyFrom(Model.Pack, "pack");
        var dictionary = File.ReadAllText(_folder["pack/facts.schema.json"]);
        foreach (var (before, old) in new[]
                 {
                     ("\"x-howToDecide\": \"True if the text says any part", """{ "path": "entry.part", "note": "Said better." }"""),
                     ("\"x-howToDecide\": \"List every element", """{ "path": "entry.elements" }"""),
                     ("\"x-howToDecide\": \"Take the gravest", """{ "path": "sanctions.gravest" }"""),
                     ("\"x-howToDecide\": \"Read the penalty clause of the basic", """{ "path": "sanctions" }, { "path": "years" }"""),
                 })
        {
            dictionary = dictionary.Replace(before, $"\"x-renamedFrom\": [{old}], {before}", StringComparison.Ordinal);
        }

        _folder.Write("pack/facts.schema.json", dictionary);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_to_be_done_is_told_and_nothing_is_written()
    {
        var file = Profile(ProfileText.Of(Facts, Evidence));
        var before = File.ReadAllText(file);
        var outcome = Migrate();
        Assert.Equal((ExitCode.Done, ""), (outcome.Exit, outcome.Error));
        Assert.Equal(
            $"""
            {file}: 4 renamed, 0 left
              facts  entry.part -> access.coversPart  (Said better.)
              facts  sanctions.gravest -> sanctions.kind
              evidence  /entry/part -> /access/coversPart  (Said better.)
              evidence  /sanctions/gravest -> /sanctions/kind
            1 of 1 profiles would change

            """.ReplaceLineEndings("\n"),
            outcome.Out);
        Assert.Equal(before, File.ReadAllText(file));
    }

    [Fact]
    public void A_migrated_profile_is_valid_laid_out_and_stays_as_it_is()
    {
        var file = Profile(ProfileText.Of(Facts, Evidence).Replace("\"facts\":", "\"partial\": { \"/entry/elements\": { \"includes\": [\"damage\"], \"excludes\": [] } },\n  \"unknown\": { \"/years\": { \"why\": \"notFound\" } },\n  \"facts\":", StringComparison.Ordinal)
            .Replace("\"/entry/part\":", "\"/entry/elements\": [{ \"law\": \"Act\", \"grade\": \"quoted\" }], \"/entry/part\":", StringComparison.Ordinal));
        Assert.Equal(ExitCode.BadInput, Tool.Run("profile", "validate", file, "--pack", _folder["pack"]).Exit);
        Assert.EndsWith("1 of 1 profiles changed\n", Migrate("--write").Out, StringComparison.Ordinal);
        Assert.Equal("1 profile: valid\n", Tool.Run("profile", "validate", file, "--pack", _folder["pack"]).Out);
        Assert.Equal(ExitCode.Done, Tool.Run("fmt", "--check", file).Exit);
        Assert.Contains("\"access\": {\n      \"established\": true,\n      \"coversPart\": true\n    }", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("\"/sanctions/maximumYears\": {\n      \"why\": \"notFound\"", File.ReadAllText(file), StringComparison.Ordinal);

        var after = File.ReadAllText(file);
        Assert.Equal("0 of 1 profiles changed\n", Migrate("--write").Out);
        Assert.Equal(after, File.ReadAllText(file));
    }

    [Fact]
    public void A_fact_that_is_gone_stays_and_is_told_with_what_looks_most_like_it()
    {
        var file = Profile(ProfileText.Of("""{ "access": { "established": true, "coversPrt": true, "coversPart": null }, "entry": { "part": false } }"""));
        var outcome = Migrate("--write");
        Assert.Equal(ExitCode.Findings, outcome.Exit);
        Assert.Contains("  facts  access.coversPrt stays: no fact of the dictionary; nearest: access.coversPart, ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\"coversPrt\": true,\n      \"coversPart\": false\n", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "access": { "coversPart": true }, "entry": { "part": false } }""", "entry.part stays: now `access.coversPart`, where `access.coversPart` stands already")]
    [InlineData("""{ "sanctions": 3, "years": 3 }""", "years stays: now `sanctions.maximumYears`, where `sanctions.maximumYears` stands already")]
    public void What_has_no_free_place_stays(string facts, string told)
    {
        var file = Profile(ProfileText.Of(facts));
        var outcome = Migrate();
        Assert.Equal(ExitCode.Findings, outcome.Exit);
        Assert.Contains("  facts  " + told + "\n", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(ProfileText.Of(facts), File.ReadAllText(file));
    }

    [Fact]
    public void A_value_in_the_place_of_a_group_moves_into_it()
    {
        var file = Profile(ProfileText.Of("""{ "sanctions": 3 }"""));
        Assert.Equal(ExitCode.Done, Migrate("--write").Exit);
        Assert.Contains("\"sanctions\": {\n      \"maximumYears\": 3\n    }", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_dots_and_escapes_stay_as_they_are_named()
    {
        var file = Profile(ProfileText.Of("""{ "a.b": 1, "say \"no\"": 2, "entry": { "part": true } }"""));
        Assert.Equal(ExitCode.Findings, Migrate("--write").Exit);
        var text = File.ReadAllText(file);
        Assert.Contains("\"a.b\": 1,\n    \"say \\\"no\\\"\": 2,\n    \"access\": {", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_where_one_file_is_no_JSON()
    {
        var file = Profile(ProfileText.Of(Facts, Evidence));
        _folder.Write("profiles/XBB.profile.json", "{ \"facts\": ");
        Assert.Equal(ExitCode.BadInput, Migrate("--write").Exit);
        Assert.Equal(ProfileText.Of(Facts, Evidence), File.ReadAllText(file));
    }

    private string Profile(string text) => _folder.Write("profiles/XAA.profile.json", text);

    private Outcome Migrate(params string[] more) => Tool.Run(["profile", "migrate", _folder["profiles"], "--pack", _folder["pack"], .. more]);
}
