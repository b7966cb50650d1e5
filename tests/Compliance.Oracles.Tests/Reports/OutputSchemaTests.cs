using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Tests;

namespace Compliance.Oracles.Tests.Reports;

/// <summary>What the commands write fits the published schemas, and they would notice if it did not.</summary>
public sealed class OutputSchemaTests
{
    private static readonly string Fra = CommandOutput.Profile("FRA");
    private static readonly string Are = CommandOutput.Profile("ARE");
    private static readonly string Zwe = CommandOutput.Profile("ZWE");

    // A pack with few tests, so that there is something to report.
    private static readonly string Weak = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack").Replace('\\', '/');

    public static TheoryData<string, string[]> Commands { get; } = new()
    {
        { "check", ["check", Fra, Are, Zwe] },
        { "check", ["check", Fra, Are, "--purpose", "obligations", "--evidence", "sourceRead"] },
        { "score", ["score", Fra, Are, Zwe] },
        { "score", ["score", Fra, "--by", "chapter", "--exact"] },
        { "score", ["score", Zwe, "--by", "theme", "--purpose", "obligations"] },
        { "score", ["score", Are, "--readings", "strict", "--reading", "UNCC-25-2=longerAllowed"] },
        { "check", ["check", Fra, "--readings", "lenient"] },
        { "explain", ["explain", "UNCC-17-2-a", Fra, "--reading", "UNCC-17-2-a=everyState"] },
        { "compare-readings", ["compare-readings", Fra, Are, Zwe] },
        { "compare-readings", ["compare-readings", Are, "--readings", "strict", "--evidence", "sourceRead"] },
        { "simulate", ["simulate", Fra, Are, "--worlds", "50", "--readings", "strict"] },
        { "simulate", ["simulate", Zwe, "--worlds", "1", "--seed", "-7"] },
        { "next", ["next", Fra] },
        { "next", ["next", Are, "--top", "25"] },
        { "status", ["status", "--as-of", "2026-11-28"] },
        { "status", ["status", "--as-of", "2028-01-01", "--what-if", "+30 by 2027-01-31, +20 by 2027-06-30"] },
        { "rules-list", ["rules", "list"] },
        { "rules-show", ["rules", "show", "UNCC-11-1-a-i"] },
        { "rules-show", ["rules", "show", "UNCC-14-5"] },
        { "rules-show", ["rules", "show", "UNCC-25-2"] },
        { "rules-lint", ["rules", "lint"] },
        { "rules-test", ["rules", "test"] },
        { "rules-test", ["rules", "test", "--readings", "strict"] },
        { "rules-lint", ["rules", "lint", "--reading", "UNCC-25-2=longerAllowed"] },
        { "rules-test-coverage", ["rules", "test", "--coverage"] },
        { "rules-test-coverage", ["rules", "test", Weak, "--coverage"] },
        { "rules-mutate", ["rules", "mutate", "--rule", "UNCC-25-2"] },
        { "rules-test-coverage", ["rules", "test", Weak, "--coverage", "--profiles", Weak + "/profiles"] },
        { "rules-mutate", ["rules", "mutate", Weak] },
        { "rules-mutate", ["rules", "mutate", "--rule", "UNCC-25-2", "--profiles", Fra, "--profiles", Are] },
        { "rules-mutate", ["rules", "mutate", Weak, "--profiles", Weak + "/profiles"] },
        { "rules-coverage", ["rules", "coverage"] },
        { "diagnostics", ["rules", "validate"] },
        { "diagnostics", ["profile", "validate", Fra, Are, Zwe] },
        { "diagnostics", ["profile", "validate", CommandOutput.Uncc + "/pack.json"] },
        { "profile-diff", ["profile", "diff", Fra, Zwe] },
        { "profile-diff", ["profile", "diff", Fra, Fra] },
        { "profile-questions", ["profile", "questions", "--articles", "7-9,14"] },
        { "profile-questions", ["profile", "questions", Fra] },
        { "profile-migrate", ["profile", "migrate", Fra, Are] },
        { "agreement", ["agreement", Fra, Fra] },
        { "compare", ["compare", "uncc", "budapest", Fra] },
        { "eval", ["eval", "{'a': [1, 2u, 1.5, null, b'x', duration('1s')]}"] },
        { "eval", ["eval", "1 / 0"] },
        { "eval-residual", ["eval", "1 + 2", "--residual"] },
        { "eval-residual", ["eval", "x > 1 && y", "--residual"] },
        { "eval-residual", ["eval", "1 / 0", "--residual"] },
        { "eval", ["eval", "criminalization.illegalAccess.coversWholeOrPartOfSystem", "--profile", Are] },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Output_fits_its_schema(string schema, string[] command) => AssertFits(schema, CommandOutput.JsonOf(command));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Output_with_a_member_renamed_or_its_type_changed_does_not_fit(string schema, string[] command)
    {
        var output = CommandOutput.JsonOf(command).AsObject();
        foreach (var name in output.Select(m => m.Key).ToArray())
        {
            var renamed = output.DeepClone().AsObject();
            renamed[name + "Renamed"] = renamed[name]?.DeepClone();
            renamed.Remove(name);
            AssertDoesNotFit(schema, renamed);

            // The value of an expression may be anything.
            if (name != "value")
            {
                var retyped = output.DeepClone().AsObject();
                retyped[name] = new JsonObject { ["no"] = "such form" };
                AssertDoesNotFit(schema, retyped);
            }
        }
    }

    [Theory]
    [InlineData("FRA")]
    [InlineData("ARE")]
    [InlineData("ZWE")]
    public void Every_explanation_of_a_profile_fits(string iso3)
    {
        var verdicts = CommandOutput.JsonOf("check", CommandOutput.Profile(iso3))["profiles"]![0]!["verdicts"]!.AsArray();
        foreach (var verdict in verdicts.Where((_, i) => i % 6 == 0))
        {
            AssertFits("explain", CommandOutput.JsonOf("explain", (string)verdict!["rule"]!, CommandOutput.Profile(iso3)));
        }
    }

    internal static void AssertFits(string schema, JsonNode document)
    {
        var element = JsonSerializer.SerializeToElement(document);
        Assert.True(PublishedSchemas.Of(schema).Accepts(element, withFormats: true), string.Join("\n", PublishedSchemas.Of(schema).Errors(element).Take(20)));
    }

    internal static void AssertDoesNotFit(string schema, JsonNode document) =>
        Assert.False(PublishedSchemas.Of(schema).Accepts(JsonSerializer.SerializeToElement(document), withFormats: true), document.ToJsonString());
}
