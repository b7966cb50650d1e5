using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Engine.Reports;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Newtonsoft;

/// <summary>A profile from a token is the profile of the file, and results are those of the command line.</summary>
public class TokenProfileTests
{
    private const string Minimal = """{"state":{"name":"Arcadia","iso3":"XAA"},"asOf":"2024-12","facts":{},"evidence":{},"unknown":{}}""";

    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;

    public static TheoryData<string> Profiles =>
        new(Directory.GetFiles(Repository.PathOf("rules", "uncc", "profiles"), "*.json").Where((f, i) => i % 8 == 0 || new FileInfo(f).Length > 20_000).Select(f => Path.GetFileName(f)));

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_real_profile_read_from_a_token_gives_the_results_of_its_file(string file)
    {
        var path = Repository.PathOf("rules", "uncc", "profiles", file);
        var token = Compliance.Newtonsoft.TokenProfiles.Read(Parse(File.ReadAllText(path)), Pack.Facts, path, out var diagnostics);

        Assert.DoesNotContain(diagnostics, d => d.Severity == Language.Diagnostics.DiagnosticSeverity.Error);
        var (expected, actual) = (Results(ProfileFiles.Load([path], Pack.Facts, out _)!.Single()), Results(token!));
        Assert.NotEmpty((JArray)actual["profiles"]![0]!["verdicts"]!);
        Assert.Equal(expected.ToString(), actual.ToString());
    }

    [Fact]
    public void Results_are_the_very_JSON_of_the_command_line()
    {
        var run = new Evaluator(Pack);
        ProfileReport[] reports = [run.Evaluate(Read(Minimal, out _)!)];

        var token = Compliance.Newtonsoft.TokenReports.ToJObject(run, reports);

        Assert.Equal(CheckReport.Json(run, reports), token.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
        Assert.Equal(JTokenType.String, token["profiles"]![0]!["asOf"]!.Type);
    }

    [Theory]
    [InlineData("""{"x": NaN}""", "CPL1001")]
    [InlineData("""{"x": undefined}""", "CPL1001")]
    [InlineData("[]", "CPL1103")]
    [InlineData("""{"state":{"name":"A","iso3":"xx"},"asOf":"2024","facts":{}}""", "CPL1105")]
    [InlineData("""{"state":{"name":"A","iso3":"XAA"},"asOf":"2024","facts":{"criminalisation":{}}}""", "CPL4001")]
    public void What_a_file_is_refused_for_a_token_is_refused_for(string json, string id)
    {
        Assert.Null(Read(json, out var diagnostics));
        Assert.Contains(diagnostics, d => d.Id == id && d.Source.Path == "<token>");
    }

    /// <summary>Newtonsoft.Json turns texts that look like moments into moments; a profile's dates have no hour, so they are left as they are.</summary>
    [Fact]
    public void Dates_stay_as_precise_as_they_were()
    {
        var profile = Read(Minimal, out _);

        Assert.Equal("2024-12", profile!.AsOf.ToString());
    }

    private static JToken Parse(string json) => JToken.Parse(json);

    private static Profile? Read(string json, out IReadOnlyList<Language.Diagnostics.Diagnostic> diagnostics) =>
        Compliance.Newtonsoft.TokenProfiles.Read(Parse(json), Pack.Facts, "<token>", out diagnostics);

    // The digest of a file is that of its text, and places are lines of it: those of a token are of the text it was written as.
    private static JObject Results(Profile profile)
    {
        var run = new Evaluator(Pack);
        var results = Compliance.Newtonsoft.TokenReports.ToJObject(run, [run.Evaluate(profile)]);
        foreach (var place in results.Descendants().OfType<JProperty>().Where(p => p.Name is "sha256" or "location" or "line" or "column").ToArray())
        {
            place.Remove();
        }

        return results;
    }
}
