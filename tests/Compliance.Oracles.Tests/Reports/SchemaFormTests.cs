using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Oracles.Tests.Schemas;
using Compliance.Tests;

namespace Compliance.Oracles.Tests.Reports;

/// <summary>The published schemas of outputs themselves: named, explained, closed.</summary>
public sealed class SchemaFormTests
{
    public static TheoryData<string> Names { get; } = [.. PublishedSchemas.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_property_has_a_title_and_a_description_and_every_object_is_closed(string name)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "schemas", name + ".schema.json"));
        var schema = JsonNode.Parse(text)!;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal($"urn:compliance:schema:{name}:1", (string?)schema["$id"]);
        Assert.Empty(Faults(schema, "#", isShown: true));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_readme_names_it(string name) =>
        Assert.Contains($"[{name}.schema.json]({name}.schema.json)", File.ReadAllText(Repository.PathOf("docs", "schemas", "README.md")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "weights": {} }""", true)]
    [InlineData("""{ "$schema": "parameters.schema.json", "weights": { "UNCC-7-1": 0, "UNCC-11-1-a-i": 2147483647 } }""", true)]
    [InlineData("""{ "readings": { "UNCC-25-2": "longerAllowed", "UNCC-7-2": "eachElementAlone" } }""", true)]
    [InlineData("""{ "weights": { "UNCC-7-1": 2 }, "readings": {} }""", true)]
    [InlineData("""{}""", false)]
    [InlineData("""{ "readings": [] }""", false)]
    [InlineData("""{ "readings": { "UNCC-25-2": 1 } }""", false)]
    [InlineData("""{ "readings": { "UNCC-25-2": "" } }""", false)]
    [InlineData("""{ "readings": { "article:25": "longerAllowed" } }""", false)]
    [InlineData("""[]""", false)]
    [InlineData("""{ "weights": [] }""", false)]
    [InlineData("""{ "weights": { "UNCC-7-1": -1 } }""", false)]
    [InlineData("""{ "weights": { "UNCC-7-1": 1.5 } }""", false)]
    [InlineData("""{ "weights": { "UNCC-7-1": "2" } }""", false)]
    [InlineData("""{ "weights": { "UNCC-7-1": null } }""", false)]
    [InlineData("""{ "weights": { "UNCC-7-1": 2147483648 } }""", false)]
    [InlineData("""{ "weights": { "article:7": 1 } }""", false)]
    [InlineData("""{ "weights": {}, "weight": {} }""", false)]
    [InlineData("""{ "$schema": "", "weights": {} }""", false)]
    public void The_parameters_of_score_are_judged_alike_by_schema_and_reader(string text, bool isAccepted)
    {
        using var document = JsonDocument.Parse(text);
        Assert.Equal(isAccepted, PublishedSchemas.Of("parameters").Accepts(document.RootElement));

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, text);
        try
        {
            var bag = new Compliance.Language.Diagnostics.DiagnosticBag();
            Compliance.Engine.Scoring.ScoringParameters.Load(path, Uncc.Pack, bag);
            Assert.Equal(isAccepted, !bag.HasErrors);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> Faults(JsonNode? node, string path, bool isShown)
    {
        if (node is not JsonObject schema)
        {
            return [];
        }

        var own = new List<string>();
        if (isShown && (schema["title"] is not JsonValue || schema["description"] is not JsonValue))
        {
            own.Add(path + " has no title or no description");
        }

        if (schema["type"] is JsonValue type && (string?)type == "object" && schema["additionalProperties"] is null)
        {
            own.Add(path + " is open");
        }

        var inner = new[] { "properties", "$defs" }.SelectMany(k => schema[k] as JsonObject ?? []).SelectMany(m => Faults(m.Value, path + "/" + m.Key, isShown: true));
        var items = new[] { "items", "additionalProperties" }.SelectMany(k => Faults(schema[k], path + "/" + k, isShown: true));
        return own.Concat(inner).Concat(items);
    }
}
