using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Benchmarks.Workload;

/// <summary>The workload as a pack and profiles of this engine, in memory, read by the readers that read any pack.</summary>
internal static class WorkloadPack
{
    private const string Manifest = """
        {
          "id": "workload", "version": "1.0.0", "title": { "en": "Workload" }, "rulePrefix": "W",
          "instrument": { "name": "Workload", "citation": "none", "adopted": "2024-01-01", "depositary": "nobody", "articles": 1 },
          "status": { "asOf": "2026", "inForce": false, "instrumentsVerified": 0, "instrumentsReported": 0, "instrumentsRequired": 1, "note": { "en": "imagined" } }
        }
        """;

    public static RulePack Make(ScalarWork work, int rules = RuleMaker.Rules)
    {
        var facts = new SourceText("facts.schema.json", $$"""
            { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
            {{string.Join(",\n", work.Facts.Select(Declaration))}}
            } }
            """);
        return RulePack.Compile(new SourceText("pack.json", Manifest), facts, [RulesOf(work, rules)], out var found)
            ?? throw new InvalidOperationException("the workload is no pack: " + string.Join("; ", found.Select(d => d.Message)));
    }

    /// <summary>The rule file of the pack: all rules, or the first of them.</summary>
    public static SourceText RulesOf(ScalarWork work, int rules = RuleMaker.Rules) => new("workload.rules.json", $$"""
        { "article": 1, "chapter": 1, "title": { "en": "One" }, "rules": [
        {{string.Join(",\n", work.Conditions.Take(rules).Select(Rule))}}
        ] }
        """);

    public static Profile[] ProfilesOf(ScalarWork work, RulePack pack) => [.. Enumerable.Range(0, ScalarWork.Profiles).Select(p => ProfileOf(work, pack, p))];

    /// <summary>One profile of the workload; a fact that is not known is left out.</summary>
    public static Profile ProfileOf(ScalarWork work, RulePack pack, int number)
    {
        var builder = new ProfileBuilder(pack.Facts, "Nowhere", "XXX", "2026");
        var values = work.ValuesOf(number);
        foreach (var fact in work.Facts)
        {
            var value = values[fact.Id];
            _ = value == WorkloadFact.Unknown ? builder : fact.Sort switch
            {
                FactSort.Boolean => builder.Set(fact.Name, value == 1),
                FactSort.Enumeration => builder.Set(fact.Name, fact.Values[value]),
                FactSort.Set => builder.SetMembers(fact.Name, fact.Members(value)),
                _ => builder.Set(fact.Name, (long)value),
            };
        }

        return builder.Build();
    }

    // An enumeration has one value that no profile holds: some conditions list all the others, which this engine would prove true of an unknown fact,
    // while the reference, like any engine that does not know the dictionary, leaves it open.
    private static string Declaration(WorkloadFact fact)
    {
        var type = fact.Sort switch
        {
            FactSort.Boolean => "\"type\": \"boolean\"",
            FactSort.Enumeration => $$""" "type": "string", "enum": [{{Quoted(fact.Values)}}, "other"] """,
            FactSort.Set => $$""" "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": [{{Quoted(fact.Values)}}] } """,
            _ => "\"type\": \"integer\"",
        };
        return $$"""  "{{fact.Name}}": { "title": "Fact {{fact.Name}}", {{type}}, "x-howToDecide": "look", "x-evidence": "legislation" }""";
    }

    private static string Quoted(IEnumerable<string> values) => string.Join(", ", values.Select(v => "\"" + v + "\""));

    private static string Rule(string condition, int place) => $$"""
        { "id": "W-1-{{place + 1}}", "paragraph": "1({{place + 1}})", "title": { "en": "t" }, "summary": { "en": "s" }, "modality": "mandatory", "theme": "criminalization", "checkable": true,
          "satisfiedWhen": "{{condition.Replace("\"", "\\\"", StringComparison.Ordinal)}}", "message": { "en": "m" }, "remedy": { "en": "r" },
          "references": { "provisions": [], "parallels": [] }, "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" }
        """;
}
