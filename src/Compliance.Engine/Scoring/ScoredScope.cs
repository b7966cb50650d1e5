using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Scoring;

/// <summary>What is summed up together: the counted rules of an article, chapter, theme or treaty.</summary>
internal sealed record ScoredScope(string Name, IReadOnlyList<Rule> Rules, IReadOnlyList<Fact> Facts, Fact? Principal)
{
    // The dictionary's word for the fact that its elements require.
    private const string Established = ".established";

    public static ScoredScope Of(string name, IEnumerable<Rule> rules, FactDictionary dictionary, bool hasPrincipal)
    {
        var scored = rules.ToArray();
        var facts = scored.SelectMany(r => RuleFacts.Of(r.Plan!.Plan)).Distinct().OrderBy(f => f.Index).ToArray();
        return new ScoredScope(name, scored, facts, hasPrincipal ? PrincipalOf(facts) : null);
    }

    /// <summary>The one fact that others require, where it says that something is established: an article with several, or on other things, has none.</summary>
    private static Fact? PrincipalOf(Fact[] facts)
    {
        var required = facts.Where(f => facts.Any(other => other.Requires == f)).ToArray();
        return required.Length == 1 && required[0].Path.EndsWith(Established, StringComparison.Ordinal) ? required[0] : null;
    }
}
