using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compliance.Oracles.Tests.Reports;

/// <summary>Every object of every output is closed, and whole: one member more or one less is noticed, however deep.</summary>
public sealed class DeepMutationTests
{
    [Theory]
    [InlineData("check", "check")]
    [InlineData("score", "score")]
    [InlineData("explain", "explain", "UNCC-11-1-a-i")]
    [InlineData("explain", "explain", "UNCC-17-2-a", "--reading", "UNCC-17-2-a=everyState")]
    [InlineData("compare-readings", "compare-readings")]
    public void An_unknown_member_is_refused_at_any_depth(string schema, params string[] command)
    {
        var output = CommandOutput.JsonOf([.. command, CommandOutput.Profile("COL")]);
        OutputSchemaTests.AssertFits(schema, output);
        AssertClosed(schema, output);
    }

    [Theory]
    [InlineData("check", "check")]
    [InlineData("score", "score")]
    [InlineData("explain", "explain", "UNCC-11-1-a-i")]
    [InlineData("explain", "explain", "UNCC-17-2-a", "--reading", "UNCC-17-2-a=everyState")]
    [InlineData("compare-readings", "compare-readings")]
    public void A_missing_member_is_noticed_at_any_depth(string schema, params string[] command)
    {
        string[] optional = ["location", "reading", "established", "error", "bound", "sourceRead", "quoted", "headingRead", "statuteKnowledge", "reported", "UNCC-17-2-a"];
        AssertWhole(schema, CommandOutput.JsonOf([.. command, CommandOutput.Profile("COL")]), optional);
    }

    /// <summary>One member more is refused, however deep.</summary>
    internal static void AssertClosed(string schema, JsonNode output)
    {
        foreach (var one in Shapes(output))
        {
            one["unknownMember"] = 1;
            OutputSchemaTests.AssertDoesNotFit(schema, output);
            one.Remove("unknownMember");
        }
    }

    /// <summary>One member less is refused, however deep, if it is not optional.</summary>
    internal static void AssertWhole(string schema, JsonNode output, IReadOnlyCollection<string> optional)
    {
        foreach (var one in Shapes(output))
        {
            foreach (var (name, value) in one.ToArray().Where(m => !optional.Contains(m.Key)))
            {
                one.Remove(name);
                OutputSchemaTests.AssertDoesNotFit(schema, output);
                one[name] = value;
            }
        }
    }

    /// <summary>The objects that differ in their place, items of a list being in one place.</summary>
    private static IEnumerable<JsonObject> Shapes(JsonNode root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Objects(root, "").Where(o => seen.Add(o.Shape)).Select(o => o.Json).ToArray();
    }

    private static IEnumerable<(JsonObject Json, string Shape)> Objects(JsonNode? node, string shape) => node switch
    {
        JsonObject json => json.ToArray().SelectMany(m => Objects(m.Value, shape + "/" + m.Key)).Prepend((json, shape)),
        JsonArray array => array.SelectMany(i => Objects(i, shape + "/*")),
        _ => [],
    };
}
