using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Scoring;

/// <summary>Ranks what is not known by how much of the score's interval it can close.</summary>
internal sealed class NextFacts
{
    private const int Budget = 200_000;

    private readonly DiagramTable _table = new(Budget);
    private readonly List<(Rule Rule, long Weight, VerdictDiagram Diagram, IReadOnlyList<VerdictStatus> Possible)> _rules = [];
    private readonly double _width;
    private readonly long _total;

    private NextFacts(IEnumerable<Rule> rules, ProfileView view, Func<Rule, long> weightOf)
    {
        foreach (var (rule, exact) in VerdictDiagram.Of(rules.ToArray(), view, _table))
        {
            if (exact is { } diagram)
            {
                _rules.Add((rule, weightOf(rule), diagram, diagram.Possible()));
            }
        }

        _width = Width(_rules.Select(r => (r.Weight, r.Possible)));
        _total = _rules.Sum(r => r.Weight);
    }

    /// <summary>The missing facts of the counted rules, the most telling first; rules outside the exact fragment are left aside.</summary>
    public static IReadOnlyList<NextFact> Of(IEnumerable<Rule> rules, ProfileView view, Func<Rule, long> weightOf)
    {
        var ranking = new NextFacts(rules, view, weightOf);
        var missing = ranking._rules.Where(r => r.Possible.Count > 1).SelectMany(r => r.Diagram.Facts).Distinct().OrderBy(f => f.Index);
        return missing.Select(ranking.Rate).OfType<NextFact>()
            .OrderByDescending(n => n.ExpectedShrinkage).ThenByDescending(n => n.BestShrinkage).ThenByDescending(n => n.Banzhaf).ThenBy(n => n.Fact.Index)
            .ToArray();
    }

    private NextFact? Rate(Fact fact)
    {
        var touched = Enumerable.Range(0, _rules.Count).Where(i => _rules[i].Possible.Count > 1 && _rules[i].Diagram.Facts.Contains(fact)).ToArray();
        var outcomes = new OutcomeSets();
        var answers = touched.Aggregate(0, (sum, i) => _table.Apply(sum, PossibleAfter(_rules[i].Diagram, fact), outcomes.Add));
        var (expected, best, likely) = (0.0, double.NegativeInfinity, 0.0);
        foreach (var (answer, share) in Shares(answers).Where(a => outcomes[a.Key].All(mask => mask != 0)).OrderBy(a => a.Key))
        {
            var masks = outcomes[answer];
            var possible = _rules.Select((r, i) => (r.Weight, Array.IndexOf(touched, i) is >= 0 and var t ? Unmasked(masks[t]) : r.Possible));
            var shrinkage = _width - Width(possible);
            expected += share * shrinkage;
            likely += share;
            best = Math.Max(best, shrinkage);
        }

        var banzhaf = touched.Sum(i => _rules[i].Weight * Decides(_rules[i].Diagram, fact)) / Math.Max(1, _total);
        return _table.IsExhausted || likely == 0 ? null : new NextFact(fact, expected / likely, best, banzhaf, touched.Select(i => _rules[i].Rule).ToArray());
    }

    /// <summary>Over the answers to the fact: which verdicts remain possible, a bit for each; none where the answer cannot be.</summary>
    private int PossibleAfter(VerdictDiagram diagram, Fact fact)
    {
        bool IsOther(int variable) => diagram.Conditions.Variables[variable].Fact != fact;
        return VerdictTable.Settled.Select(s => _table.Map(
                _table.Quantify(
                    _table.Apply(diagram.Is(s), diagram.Conditions.Constraint, Math.Min), IsOther, forAll: false),
                canBe => canBe << (int)s))
            .Aggregate((a, b) => _table.Apply(a, b, (x, y) => x | y));
    }

    /// <summary>The share of ways in which everything else can turn out in which the fact decides the verdict.</summary>
    private double Decides(VerdictDiagram diagram, Fact fact)
    {
        bool IsThis(int variable) => diagram.Conditions.Variables[variable].Fact == fact;
        var indifferent = VerdictTable.Settled.Sum(s => Shares(_table.Quantify(diagram.Is(s), IsThis, forAll: true)).GetValueOrDefault(1));
        return 1 - indifferent;
    }

    /// <summary>The share of all ways in which the variables can turn out that leads to each answer.</summary>
    private Dictionary<int, double> Shares(int diagram)
    {
        var done = new Dictionary<int, Dictionary<int, double>>();
        Dictionary<int, double> Of(int node)
        {
            if (DiagramTable.IsTerminal(node))
            {
                return new Dictionary<int, double> { [node] = 1 };
            }

            if (!done.TryGetValue(node, out var shares))
            {
                var children = _table.ChildrenOf(node);
                shares = children.SelectMany(Of).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value) / children.Count);
                done[node] = shares;
            }

            return shares;
        }

        return Of(diagram);
    }

    private static double Width(IEnumerable<(long Weight, IReadOnlyList<VerdictStatus> Possible)> rules)
    {
        var (lower, upper) = OuterInterval.Of(rules.ToArray());
        return (upper ?? 0) - (lower ?? 0);
    }

    private static VerdictStatus[] Unmasked(int mask) => VerdictTable.Settled.Where(s => (mask & (1 << (int)s)) != 0).ToArray();

    /// <summary>Numbers for lists of masks, so that a diagram can have them as answers.</summary>
    private sealed class OutcomeSets
    {
        private readonly List<int[]> _lists = [[]];
        private readonly Dictionary<(int List, int Mask), int> _numbers = [];

        public int[] this[int number] => _lists[number];

        public int Add(int list, int mask)
        {
            if (!_numbers.TryGetValue((list, mask), out var number))
            {
                number = _lists.Count;
                _lists.Add([.. _lists[list], mask]);
                _numbers.Add((list, mask), number);
            }

            return number;
        }
    }
}
