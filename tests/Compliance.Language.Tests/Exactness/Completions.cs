using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Language.Tests.Exactness;

/// <summary>
/// The definition, by enumeration: every way in which what is unknown can turn out, and the verdict of each. What requires something false is false or
/// empty; a disputed fact is what one of its coders found.
/// </summary>
internal sealed class Completions
{
    private static readonly CelValue[] Days = new[] { "0001-01-01", "2023-06-01", "2024-01-01", "2024-12-23", "2024-12-24", "2024-12-25", "2024-12-31", "2025-01-15", "2025-10-24", "2025-10-25", "2026-06-01", "2026-12-31", "2027-01-01", "9999-12-31" }
        .Select(d => DateRange.TryParse(d, out var day) ? CelValue.Of(day.First) : default).ToArray();

    private readonly IReadOnlyList<Rule> _rules;
    private readonly Fact[] _unknown;
    private readonly FactState[][] _values;
    private readonly List<(int[] Choices, VerdictStatus[] Verdicts, int[] Parts)> _all = [];

    public Completions(Rule rule, ProfileView view, int most = Most)
        : this([rule], view, most)
    {
    }

    public Completions(IReadOnlyList<Rule> rules, ProfileView view, int most = Most)
    {
        _rules = rules;
        var facts = rules.SelectMany(r => RuleFacts.Of(r.Plan!.Plan)).SelectMany(f => f.Ancestors.Prepend(f)).Distinct();
        _unknown = facts.Where(f => !IsKnown(view[f])).ToArray();
        _values = _unknown.Select(f => ValuesOf(f, view[f]).ToArray()).ToArray();
        if (Count <= most)
        {
            Complete(view.Dictionary.Facts.Select(f => view[f]).ToArray(), new int[_unknown.Length], 0);
        }
    }

    /// <summary>More completions than this are not enumerated.</summary>
    public const int Most = 1 << 16;

    /// <summary>With everything but a few reasons unknown there are many; only so many are enumerated to check the reasons.</summary>
    public const int Few = 1 << 10;

    public long Count => _values.Aggregate(1L, (product, v) => product * v.Length);

    /// <summary>The verdicts of the first rule.</summary>
    public ISet<VerdictStatus> Possible => _all.Select(c => c.Verdicts[0]).ToHashSet();

    /// <summary>In each completion, the verdict of every rule.</summary>
    public IEnumerable<VerdictStatus[]> Verdicts => _all.Select(c => c.Verdicts);

    public ISet<int> PossibleOfPart(int part) => _all.Select(c => c.Parts[part]).ToHashSet();

    /// <summary>The minimal sets of these facts some answers to which leave one verdict.</summary>
    public List<Fact[]> DecisionSets(IReadOnlyList<Fact> among)
    {
        var found = new List<Fact[]>();
        var subsets = Enumerable.Range(1, (1 << among.Count) - 1).Select(bits => among.Where((_, i) => (bits & (1 << i)) != 0).ToArray());
        foreach (var set in subsets.OrderBy(s => s.Length))
        {
            if (!found.Any(f => f.All(set.Contains)) && Settles(set))
            {
                found.Add(set);
            }
        }

        return found;
    }

    private bool Settles(Fact[] set)
    {
        var asked = Enumerable.Range(0, _unknown.Length).Where(i => set.Contains(_unknown[i])).ToArray();
        var verdicts = new Dictionary<long, VerdictStatus?>();
        foreach (var (choices, all, _) in _all)
        {
            var verdict = all[0];
            var answer = asked.Aggregate(0L, (key, i) => (key * _values[i].Length) + choices[i]);
            verdicts[answer] = !verdicts.TryGetValue(answer, out var before) || before == verdict ? verdict : null;
        }

        return verdicts.Values.Any(v => v is not null);
    }

    private static bool IsKnown(FactState state) =>
        state.Members is { } members ? !members.Contains(Membership.Unknown) : state.Value is { IsUnknown: false };

    private void Complete(FactState[] facts, int[] choices, int next)
    {
        if (next < _unknown.Length)
        {
            for (var i = 0; i < _values[next].Length; i++)
            {
                choices[next] = i;
                facts[_unknown[next].Index] = _values[next][i];
                Complete(facts, choices, next + 1);
            }

            return;
        }

        var known = new Known(facts);
        var verdicts = _rules.Select(r => VerdictOf(r, known)).ToArray();
        _all.Add(([.. choices], verdicts.Select(v => v.Verdict).ToArray(), verdicts[0].Parts));
    }

    private static (VerdictStatus Verdict, int[] Parts) VerdictOf(Rule rule, Known facts)
    {
        var values = Interpreter.Run(rule.Plan!.Plan, facts);
        var applies = rule.Plan.AppliesWhen is { } step ? Answer(values[step]) : PlanDiagrams.True;
        var parts = rule.Plan.Parts.Select(p => Answer(values[p])).ToArray();
        var satisfied = parts.Contains(PlanDiagrams.False) ? PlanDiagrams.False : parts.Max();
        return (VerdictTable.Of(applies, satisfied), parts);
    }

    private static IEnumerable<FactState> ValuesOf(Fact fact, FactState state)
    {
        if (state.Disputed.Count > 0)
        {
            return state.Disputed;
        }

        return fact.Kind switch
        {
            FactKind.Boolean => Variable.TrueOrFalse.Select(v => new FactState { Value = v }),
            FactKind.Enumeration => fact.Values.Select(v => new FactState { Value = CelValue.Of(v) }),
            FactKind.Integer => Enumerable.Range((int)fact.Minimum!, (int)(fact.Maximum! - fact.Minimum!) + 1).Select(i => new FactState { Value = CelValue.Of((long)i) }),
            FactKind.Date => Days.Where(d => state.Value is not { } partial || FactText.DateOf(partial) is var range && d.AsTimestamp() >= range.First && d.AsTimestamp() <= range.Last)
                .Select(d => new FactState { Value = d }),
            _ => Memberships(state.Members ?? fact.Values.Select(_ => Membership.Unknown).ToArray(), 0).Select(m => new FactState { Members = m }),
        };
    }

    private static IEnumerable<Membership[]> Memberships(IReadOnlyList<Membership> known, int from)
    {
        if (from == known.Count)
        {
            yield return [];
            yield break;
        }

        foreach (var rest in Memberships(known, from + 1))
        {
            foreach (var member in known[from] == Membership.Unknown ? [Membership.In, Membership.Out] : new[] { known[from] })
            {
                yield return [member, .. rest];
            }
        }
    }

    private static int Answer(CelValue value) => value.Kind == CelKind.Bool ? (value.AsBool() ? PlanDiagrams.True : PlanDiagrams.False) : PlanDiagrams.Error;

    private sealed class Known(FactState[] facts) : IFactSource
    {
        public CelValue Read(Fact fact) =>
            fact.Kind == FactKind.Boolean && HasFalseAncestor(fact) ? CelValue.False : facts[fact.Index].Value!.Value;

        public CelValue ReadMember(Fact set, int value) =>
            CelValue.Of(!HasFalseAncestor(set) && facts[set.Index].Members![value] == Membership.In);

        public CelValue ReadVariable(string name, CelType type) => throw new InvalidOperationException("no rule of this world reads a variable");

        private bool HasFalseAncestor(Fact fact) => fact.Ancestors.Any(a => facts[a.Index].IsFalse);
    }
}
