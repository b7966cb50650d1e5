using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Tests;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>The published schema of vector files holds for our files, and tells what is none.</summary>
public class VectorSchemaTests
{
    private static readonly Schema Vectors = Schema.Load("tests", "vectors", "vector.schema.json");

    public static TheoryData<string> Files =>
        [.. new[] { "extensions", "unknowns" }.SelectMany(f => Directory.GetFiles(Repository.PathOf("tests", "vectors", f), "*.json").Select(p => f + "/" + Path.GetFileName(p)).Order(StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_satisfies_the_schema(string file)
    {
        var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "vectors", file))).RootElement;

        // The errors are those of all alternatives, also where one of them fits: they are asked for only where none does.
        Assert.True(Vectors.Accepts(document), Vectors.Accepts(document) ? "" : string.Join("\n", Vectors.Errors(document).Take(20)));
    }

    [Theory]
    [InlineData("expected", """{"kind": "unknown"}""")]
    [InlineData("expected", """{"kind": "unknown", "causes": []}""")]
    [InlineData("expected", """{"kind": "unknown", "causes": ["u", "u"]}""")]
    [InlineData("expected", """{"kind": "maybe"}""")]
    [InlineData("expected", """{"kind": "value"}""")]
    [InlineData("expected", """{"kind": "value", "value": {"t": "int", "v": 1}}""")]
    [InlineData("expected", """{"kind": "value", "value": {"t": "colour", "v": "red"}}""")]
    [InlineData("bindings", """{"u": {"t": "list", "v": [1]}}""")]
    [InlineData("bindings", """{"u": {"t": "timestamp", "v": "yesterday"}}""")]
    [InlineData("type_env", """[{"name": "u"}]""")]
    [InlineData("class", "\"ext\"")]
    [InlineData("class", "\"other\"")]
    [InlineData("disable_check", "false")]
    [InlineData("comment", "\"no such member\"")]
    public void What_is_no_vector_is_refused(string member, string json)
    {
        var test = JsonNode.Parse("""{"id": "unknowns/logic/and/name", "section": "and", "name": "name", "class": "unknowns", "expr": "u", "expected": {"kind": "unknown", "causes": ["u"]}}""")!.AsObject();
        Assert.True(Accepts(test));
        test[member] = JsonNode.Parse(json);
        Assert.False(Accepts(test));
    }

    private static bool Accepts(JsonObject test) =>
        Vectors.Accepts(JsonSerializer.SerializeToElement(new JsonObject { ["license"] = "MIT", ["tests"] = new JsonArray(test.DeepClone()) }));
}
