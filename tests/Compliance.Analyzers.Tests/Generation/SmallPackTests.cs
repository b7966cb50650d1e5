using Compliance.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Snapshooter.Xunit;

namespace Compliance.Analyzers.Tests.Generation;

/// <summary>A pack of a user's own: every kind of fact, conditions of every kind, and names that the language or every object has.</summary>
public class SmallPackTests
{
    private const string Manifest = """
        { "id": "my-pack", "version": "1.0.0", "title": { "en": "Small treaty" }, "rulePrefix": "S",
          "instrument": { "name": "Small treaty", "citation": "none", "adopted": "2024-01-01", "depositary": "nobody", "articles": 1 },
          "status": { "asOf": "2026", "inForce": false, "instrumentsVerified": 0, "instrumentsReported": 0, "instrumentsRequired": 1, "note": { "en": "imagined" } },
          "parameters": { "least": { "type": "int", "value": 4, "meaning": { "en": "years" }, "provision": "1" } } }
        """;

    private const string Facts = """
        { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
          "toString": { "title": "A <group> & more", "type": "object", "additionalProperties": false, "properties": {
            "equals": { "title": "Is \"the\" case", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" },
            "toString": { "title": "Its own name", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation", "x-requires": "toString.equals" } } },
          "years": { "title": "Years", "type": "integer", "minimum": 0, "maximum": 30, "x-howToDecide": "look", "x-evidence": "legislation" },
          "share": { "title": "Share", "type": "number", "x-howToDecide": "look", "x-evidence": "legislation" },
          "kind": { "title": "Kind", "type": "string", "enum": ["class", "new-form", "3d"], "x-howToDecide": "look", "x-evidence": "legislation" },
          "since": { "title": "Since", "type": "string", "format": "date", "x-howToDecide": "look", "x-evidence": "legislation" },
          "acts": { "title": "Acts", "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": ["a", "A", "b"] }, "x-howToDecide": "look", "x-evidence": "legislation" },
          "laws": { "title": "Laws", "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "years": { "title": "y", "type": "integer" } } }, "x-howToDecide": "look", "x-evidence": "legislation" } } }
        """;

    [Fact]
    public void The_code_of_a_rule_file() => Snapshot.Match(Generate(
        Rule("S-1-1", "\"established\": \"toString.toString\", \"punished\": \"years >= parameters.least || kind in ['class', '3d']\""),
        Rule("S-1-2", "\"any\": \"acts.exists(x, x in ['a', 'b']) && since < timestamp('2024-01-01T00:00:00Z')\""),
        Rule("S-1-3-a", "\"open\": \"laws.exists(l, l.years > years)\"")).Single(s => s.HintName == "MyPack.laws+one.rules.json.g.cs").SourceText.ToString());

    [Fact]
    public void Its_code_compiles_whatever_things_are_called()
    {
        var sources = Generate(Rule("S-1-1", "\"a\": \"toString.equals\""), Rule("S-1-2", "\"b\": \"share / 2.0 > 0.5 && acts.size() > 0\""), Rule("S-1-equals", "\"c\": \"4 / years > 1\""));
        var assembly = InMemory.Load(InMemory.Of(sources.Select(s => s.SourceText.ToString())));
        Assert.NotNull(assembly.GetType("Consumer.MyPack+Article1")!.GetProperty("Equals_"));
        Assert.NotNull(assembly.GetType("Consumer.MyPackFacts.Kind")!.GetField("NewForm"));
    }

    [Fact]
    public void A_pack_that_is_only_checked_against_has_no_model()
    {
        var files = Files(Rule("S-1-1", "\"a\": \"toString.equals\""));
        var options = new ProjectOptions(new Dictionary<string, string> { ["RootNamespace"] = "Consumer" }, new Dictionary<(string, string), string> { [(files[0].Path, "ComplianceModels")] = "false" });
        Assert.Empty(Run(files, options));
    }

    [Fact]
    public void Packs_over_one_dictionary_share_the_typed_profile()
    {
        var other = new InMemoryFile("/p/other/pack.json", Manifest.Replace("my-pack", "other", StringComparison.Ordinal).Replace("\"rulePrefix\"", "\"facts\": \"../my/facts.schema.json\", \"rulePrefix\"", StringComparison.Ordinal));
        var rules = new InMemoryFile("/p/other/one.rules.json", RuleFile(Rule("S-1-1", "\"a\": \"toString.equals\"")));
        var sources = Run([.. Files(Rule("S-1-1", "\"a\": \"years > 2\"")), other, rules], new ProjectOptions());
        var assembly = InMemory.Load(InMemory.Of(sources.Select(s => s.SourceText.ToString())));
        Assert.NotNull(assembly.GetType("Compliance.Models.Other+Article1"));
        Assert.Single(assembly.GetTypes(), t => t.Name.EndsWith("Profile", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a/b.rules.json", "P.a+b.rules.json.g.cs")]
    [InlineData("a+b.rules.json", "P.a(002B)b.rules.json.g.cs")]
    [InlineData("\u00E9 (1).rules.json", "P.(00E9)(0020)(0028)1(0029).rules.json.g.cs")]
    public void No_two_files_generate_one(string file, string generated) => Assert.Equal(generated, Compliance.Analyzers.Generation.Names.File("P", file));

    private static IReadOnlyList<GeneratedSourceResult> Generate(params string[] rules) => Run(Files(rules), new ProjectOptions(new Dictionary<string, string> { ["RootNamespace"] = "Consumer" }));

    private static InMemoryFile[] Files(params string[] rules) =>
        [new("/p/my/pack.json", Manifest), new("/p/my/facts.schema.json", Facts), new("/p/my/laws/one.rules.json", RuleFile(rules))];

    private static IReadOnlyList<GeneratedSourceResult> Run(IEnumerable<AdditionalText> files, ProjectOptions options)
    {
        var driver = CSharpGeneratorDriver.Create([new ComplianceGenerator().AsSourceGenerator()], files, InMemory.Parsing, options).RunGenerators(InMemory.Empty);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result.GeneratedSources;
    }

    private static string RuleFile(params string[] rules) => "{ \"article\": 1, \"chapter\": 1, \"title\": { \"en\": \"One\" }, \"rules\": [" + string.Join(",\n", rules) + "] }";

    private static string Rule(string id, string parts) => $$"""
        { "id": "{{id}}", "paragraph": "1", "title": { "en": "t" }, "summary": { "en": "s" }, "modality": "mandatory", "theme": "criminalization", "checkable": true,
          "satisfiedWhen": { {{parts}} }, "message": { "en": "m" }, "remedy": { "en": "r" }, "references": { "provisions": [], "parallels": [] },
          "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" }
        """;
}
