using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Scoring;

/// <summary>What is summed up together: the counted rules of an article, chapter, theme or treaty.</summary>
internal sealed record ScoredScope(string Name, IReadOnlyList<Rule> Rules, IReadOnlyList<Fact> Facts, Fact? Principal)
{
    public static ScoredScope Of(string name, IEnumerable<Rule> rules, FactDictionary dictionary, bool hasPrincipal)
    {
        var scored = rules.ToArray();
        var facts = scored.SelectMany(r => RuleFacts.Of(r.Plan!.Plan)).Distinct().OrderBy(f => f.Index).ToArray();
        var principal = hasPrincipal ? facts.FirstOrDefault(f => facts.Any(other => other.Requires == f)) : null;
        return new ScoredScope(name, scored, facts, principal);
    }
}
