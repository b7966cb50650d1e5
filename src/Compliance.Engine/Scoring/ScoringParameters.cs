using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Rules;

namespace Compliance.Engine.Scoring;

/// <summary>The file of <c>--parameters</c>: weights and readings by rule id.</summary>
internal sealed record ScoringParameters(IReadOnlyDictionary<string, int> Weights, IReadOnlyDictionary<string, string> Readings)
{
    public static ScoringParameters None { get; } = new(new Dictionary<string, int>(), new Dictionary<string, string>());

    public static ScoringParameters? Load(string path, RulePack pack, DiagnosticBag bag)
    {
        if (FileReader.Read(path, bag) is not { } source
            || MemberReader.Of(source, JsonReader.Read(source, bag), "the parameters", bag) is not { } json)
        {
            return null;
        }

        json.OptionalText("$schema");
        if (!json.Json.TryGet("readings", out _))
        {
            json.Required("weights");
        }

        var weights = ByRule(json.OptionalObject("weights", "the weights"), pack, EnvironmentDiagnostics.UnknownScope, (named, rule) => named.RequiredCount(rule.Id, 0) is { } weight ? (true, weight) : default);
        var readings = ByRule(json.OptionalObject("readings", "the readings"), pack, EnvironmentDiagnostics.UnknownRule, (named, rule) => Reading(named, rule) is { } name ? (true, name) : default);
        json.ReportUnknown();
        return bag.HasErrors ? null : new ScoringParameters(weights, readings);
    }

    private static Dictionary<string, T> ByRule<T>(MemberReader? named, RulePack pack, DiagnosticDescriptor unknown, Func<MemberReader, Rule, (bool IsRead, T Value)> read)
    {
        var byRule = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var name in named?.Json.Members.Select(m => m.Name) ?? [])
        {
            if (pack.Find(name.Value) is not { } rule)
            {
                named!.Diagnostics.Add(unknown.At(named.Source, name.Span, name.Value).Suggesting(Spelling.Nearest(name.Value, pack.Rules.Select(r => r.Id))));
            }
            else if (read(named!, rule) is (true, var value))
            {
                byRule[rule.Id] = value;
            }
        }

        return byRule;
    }

    private static string? Reading(MemberReader named, Rule rule)
    {
        var text = named.RequiredText(rule.Id);
        if (text is null || rule.Readings.Any(r => r.Reading!.Name == text.Value))
        {
            return text?.Value;
        }

        named.Diagnostics.Add(EnvironmentDiagnostics.UnknownReading.At(named.Source, text.Span, text.Value, rule.Id)
            .Suggesting(Spelling.Nearest(text.Value, rule.Readings.Select(r => r.Reading!.Name))));
        return null;
    }
}
