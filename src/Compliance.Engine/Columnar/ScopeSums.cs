using Compliance.Engine.Scoring;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>The sums from which the score of a scope follows, by their numbers; see <see cref="OuterInterval"/>.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Weight">What its rules weigh together.</param>
/// <param name="Settled">Of each verdict the weight of the rules that have it.</param>
/// <param name="NeverSatisfied">The weight that does not count at the upper end: neither satisfied nor an error is possible.</param>
/// <param name="OutBelow">The weight that does not apply at the lower end.</param>
/// <param name="OutAbove">The weight that does not apply at the upper end.</param>
internal sealed record ScopeSums(string Scope, long Weight, int[] Settled, int NeverSatisfied, int OutBelow, int OutAbove)
{
    private const int S = (int)VerdictStatus.Satisfied;
    private const int N = (int)VerdictStatus.NotSatisfied;
    private const int O = (int)VerdictStatus.NotApplicable;
    private const int E = (int)VerdictStatus.Error;

    /// <summary>The sums of some rules; one that is there already is not added again.</summary>
    public static ScopeSums Of(string scope, IReadOnlyList<RulePlanes> rules, Func<Rule, long> weightOf, PlaneGraph graph, SumList sums)
    {
        int Sum(Func<RulePlanes, int> nodeOf) => sums.Add(rules.Select(r => (nodeOf(r), weightOf(r.Rule))));
        return new ScopeSums(
            scope,
            rules.Sum(r => weightOf(r.Rule)),
            [Sum(r => r.Settled[S]), Sum(r => r.Settled[N]), Sum(r => r.Settled[O])],
            Sum(r => NeverSatisfiedOf(r, graph)),
            Sum(r => OutOf(r, N, graph)),
            Sum(r => OutOf(r, S, graph)));
    }

    public static int NeverSatisfiedOf(RulePlanes rule, PlaneGraph graph) => graph.Not(graph.Or(rule.Possible[S], rule.Possible[E]));

    /// <summary>Where a rule does not apply at an end: that is possible, and neither an error nor the verdict of that end is.</summary>
    public static int OutOf(RulePlanes rule, int end, PlaneGraph graph) => graph.AndNot(rule.Possible[O], graph.Or(rule.Possible[end], rule.Possible[E]));

    public BatchScore Of(int profile, SumColumns columns)
    {
        long Value(int sum) => columns.ValueOf(sum, profile);
        return new BatchScore(
            OuterInterval.Ratio(Value(Settled[S]), Weight - Value(OutBelow)),
            OuterInterval.Ratio(Weight - Value(NeverSatisfied), Weight - Value(OutAbove)),
            OuterInterval.Ratio(Settled.Sum(Value), Weight));
    }
}

/// <summary>Sums, each once.</summary>
internal sealed class SumList
{
    private readonly List<PlaneSum> _sums = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<PlaneSum> Sums => _sums;

    public int Add(IEnumerable<(int Node, long Weight)> terms)
    {
        var sum = new PlaneSum([.. terms.Where(t => t.Node != PlaneGraph.Zero && t.Weight > 0)]);
        if (!_known.TryGetValue(sum.Key, out var number))
        {
            number = _sums.Count;
            _sums.Add(sum);
            _known.Add(sum.Key, number);
        }

        return number;
    }
}
