using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Fuzz.Targets;
using Compliance.Language.Functions;
using Compliance.Tests;

namespace Compliance.Fuzz;

/// <summary>What fuzzing starts from: expressions, patterns and files that the repository has, and the words that they are made of.</summary>
internal static class Seeds
{
    private const int LongestExpression = 2_000;
    private const int LongestFile = 6_000;
    private static readonly string Vectors = Environment.GetEnvironmentVariable("CEL_VECTORS") ?? Repository.PathOf("..", "shared", "cel", "vectors");

    private static readonly string[] Punctuation =
        ["&&", "||", "==", "!=", "<=", ">=", " ? ", " : ", " in ", ".?", "[?", "{?", "r'", "b'", "'''", "//", "e+1", "0x", "9223372036854775807", "-9223372036854775808", "18446744073709551615u", "1e309", "true", "false", "null", "\\u00e9", "\\U0001F600", "\\xff", "`a-b`"];

    private static readonly string[] Macros =
        ["all", "exists", "exists_one", "existsOne", "map", "filter", "has", "transformList", "transformMap", "transformMapEntry", "sortBy", "optMap", "optFlatMap", "cel.bind", "cel.block", "cel.index", "cel.iterVar", "cel.accuVar", "math.greatest", "math.least"];

    private static readonly string[] PatternWords =
        ["(?i)", "(?s:", "(?m)", "(?U)", "(?P<n>", "(?:", "\\pL", "\\p{Greek}", "\\p{^Lu}", "\\P{Nd}", "[[:alpha:]]", "[^a-z]", "\\b", "\\B", "\\A", "\\z", "\\d", "\\W", "\\s", "\\Q", "\\E", "{2,3}", "{0,}", "*?", "+?", "\\x{1F600}", "\\x41", "\\012", "\\C", "|", "^", "$", "."];

    /// <summary>What was kept, and what the repository has.</summary>
    public static IEnumerable<byte[]> Of(string target) => Corpus.For(target).Concat(target switch
    {
        "json" => Files(),
        "pattern" => Patterns().Select(Encoding.UTF8.GetBytes),
        _ => Expressions().Where(e => e.Length <= LongestExpression).Select(Encoding.UTF8.GetBytes),
    });

    public static IEnumerable<byte[]> Words(string target)
    {
        var words = target switch
        {
            "json" => Names(Directory.GetFiles(Model.Folder, "*.json", SearchOption.AllDirectories).SelectMany(p => Documents(File.ReadAllBytes(p)))).Where(w => w.Length is > 1 and < 30).Select(n => "\"" + n + "\""),
            "pattern" => PatternWords,
            _ => FunctionTable.Standard.Overloads.Select(o => o.Function).Concat(Macros).Concat(Punctuation).Concat(target == "checker" ? Model.Pack.Facts.Facts.Select(f => f.Path) : Variables.Names),
        };
        return words.Distinct().Where(w => !w.Contains('@', StringComparison.Ordinal)).Select(Encoding.UTF8.GetBytes);
    }

    private static IEnumerable<string> Expressions() =>
        OfVectors().Concat(OfCases()).Concat(File.ReadLines(Repository.PathOf("tests", "Compliance.Fuzz", "awkward.txt"))).Concat(FunctionTable.Standard.Overloads.SelectMany(o => o.Example.Split(" ⇶ "))).Concat(OfPack()).Where(e => e.Length > 0);

    private static IEnumerable<string> OfVectors() =>
        (Directory.Exists(Vectors) ? Directory.GetFiles(Vectors, "*.json") : []).Concat(Directory.GetFiles(Repository.PathOf("tests", "vectors", "unknowns"), "*.json"))
            .SelectMany(p => JsonNode.Parse(File.ReadAllBytes(p))!["tests"]!.AsArray()).Select(t => (string)t!["expr"]!);

    private static IEnumerable<string> OfCases() =>
        Directory.GetFiles(Repository.PathOf("tests", "Compliance.Language.Tests", "Cases")).SelectMany(File.ReadLines).Where(l => !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l.Split(" ⇶ ")[0].Trim());

    /// <summary>Conditions of the real rules and of the model, and what people write wrongly.</summary>
    private static IEnumerable<string> OfPack() =>
        Folders("*.json").SelectMany(p => Documents(File.ReadAllBytes(p))).SelectMany(Conditions);

    private static IEnumerable<string> Conditions(JsonNode? json) => json switch
    {
        JsonArray array => array.SelectMany(Conditions),
        JsonObject members => members.SelectMany(m => m.Key is "appliesWhen" or "satisfiedWhen" or "expression" ? Strings(m.Value) : Conditions(m.Value)),
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonNode? json) => json switch
    {
        JsonObject members => members.SelectMany(m => Strings(m.Value)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(string)value!],
        _ => [],
    };

    private static IEnumerable<string> Patterns() =>
        PatternWords.Select(w => w + "\na😀B1")
            .Concat(from line in OfTests("Patterns") from text in line.Split('"') where text.Length is > 0 and < 60 select text + "\nabc\nAé1_")
            .Concat(["(a*)*b\naaaaaaaaaaaaaaaaaaaac", "(a|b|ab)*c\nababababc", "[^\\d\\s]{2,5}$\nab 12 cd", "(?i)straße\nSTRASSE", "^(?:[a-z]+\\.)+$\na.b.c."]);

    private static IEnumerable<string> OfTests(string folder) => Directory.GetFiles(Repository.PathOf("tests", "Compliance.Language.Tests", folder), "*.cs").SelectMany(File.ReadLines);

    private static IEnumerable<byte[]> Files() =>
        Folders("*").Select(File.ReadAllBytes).SelectMany(OfFile)
            .Concat(new[] { "[]", "{\"a\": [1, -0.5e+3, \"\\ud83d\\ude00\", null, true]}", "\"\\u00e9\"", "-1.5E2" }.Select(Encoding.UTF8.GetBytes));

    private static IEnumerable<byte[]> OfFile(byte[] file) => file.Length <= LongestFile ? [file] : RulesOf(file);

    private static IEnumerable<string> Folders(string pattern) =>
        new[] { Repository.PathOf("rules", "uncc"), Model.Folder, Repository.PathOf("tests", "Compliance.Cli.Tests", "BadInput") }
            .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories)).Where(f => !f.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A long rule file as files of one rule.</summary>
    private static IEnumerable<byte[]> RulesOf(byte[] file)
    {
        foreach (var document in Documents(file).OfType<JsonObject>().Where(d => d["rules"] is JsonArray))
        {
            foreach (var rule in document["rules"]!.AsArray())
            {
                var one = document.DeepClone().AsObject();
                one["rules"] = new JsonArray(rule!.DeepClone());
                yield return JsonSerializer.SerializeToUtf8Bytes(one);
            }
        }
    }

    private static IEnumerable<JsonNode?> Documents(byte[] file)
    {
        try
        {
            return [JsonNode.Parse(file, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Names(IEnumerable<JsonNode?> all) => all.SelectMany(json => json switch
    {
        JsonArray array => Names(array),
        JsonObject members => members.Select(m => m.Key).Concat(Names(members.Select(m => m.Value))),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(string)value!],
        _ => [],
    });
}
