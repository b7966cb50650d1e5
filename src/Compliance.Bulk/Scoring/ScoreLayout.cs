using System.Globalization;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Bulk.Scoring;

/// <summary>What a table of scores has: the treaty always, other scopes and the verdict of each rule on request.</summary>
/// <param name="Rules">The rules that give verdicts, in the order of the pack.</param>
/// <param name="Scopes">The scopes besides the treaty, each with its counted rules by place.</param>
/// <param name="HasVerdicts">Whether there is a column for each rule.</param>
/// <param name="WeightOf">The weight of a rule.</param>
internal sealed record ScoreLayout(IReadOnlyList<Rule> Rules, IReadOnlyList<(string Name, int[] Rules)> Scopes, bool HasVerdicts, Func<Rule, long> WeightOf)
{
    /// <param name="rules">The rules that give verdicts, in the order of the pack.</param>
    /// <param name="by">What is summed up by besides the treaty: <c>article</c>, <c>chapter</c>, <c>theme</c> or nothing.</param>
    /// <param name="hasVerdicts">Whether there is a column for each rule.</param>
    /// <param name="weightOf">The weight of a rule.</param>
    public static ScoreLayout Of(IReadOnlyList<Rule> rules, string? by, bool hasVerdicts, Func<Rule, long> weightOf)
    {
        var scopes = by switch
        {
            "article" => Grouped(rules, by, r => r.Article, Number),
            "chapter" => Grouped(rules, by, r => r.Chapter, Number),
            "theme" => Grouped(rules, by, r => (int)r.Theme, t => Words.Spell((Theme)t)),
            _ => [],
        };
        return new ScoreLayout(rules, scopes, hasVerdicts, weightOf);
    }

    /// <summary>The counted rules, by place.</summary>
    public int[] Counted { get; } = [.. Enumerable.Range(0, Rules.Count).Where(i => Rules[i].IsCounted)];

    public IEnumerable<(int Rule, long Weight)> Weighted(IEnumerable<int> rules) => rules.Select(i => (i, WeightOf(Rules[i])));

    private static (string Name, int[] Rules)[] Grouped(IReadOnlyList<Rule> rules, string by, Func<Rule, int> keyOf, Func<int, string> spell) =>
    [
        .. Enumerable.Range(0, rules.Count).GroupBy(i => keyOf(rules[i])).OrderBy(g => g.Key).Select(g => (by + ":" + spell(g.Key), g.Where(i => rules[i].IsCounted).ToArray())),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
