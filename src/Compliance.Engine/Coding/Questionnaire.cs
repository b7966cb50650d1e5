using Compliance.Engine.Evaluation;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Coding;

/// <summary>
/// What is still to be found out, in an order in which early answers make later ones unnecessary: a fact after what it requires; within a group, and between groups, what settles most first.
/// A fact that no verdict waits for any more is no question.
/// </summary>
internal sealed class Questionnaire
{
    private readonly RulePack _pack;
    private readonly Dictionary<Fact, List<RuleVerdict>> _waiting = [];
    private readonly HashSet<Fact> _open;

    private Questionnaire(RulePack pack, IEnumerable<RuleVerdict> verdicts, Func<Fact, bool> isOpen)
    {
        _pack = pack;
        foreach (var verdict in verdicts.Where(v => v.Status == VerdictStatus.Undetermined))
        {
            foreach (var fact in verdict.Missing.SelectMany(f => f.Ancestors.Prepend(f)).Distinct().Where(isOpen))
            {
                _waiting.TryAdd(fact, []);
                _waiting[fact].Add(verdict);
            }
        }

        _open = [.. _waiting.Keys];
    }

    /// <summary>The questions that a profile leaves open.</summary>
    public static IReadOnlyList<Question> Of(Evaluator run, Profile profile, IReadOnlySet<int>? articles) =>
        new Questionnaire(run.Pack, Verdicts(run, profile, articles), f => !profile.States(f)).InOrder();

    /// <summary>The questions of a pack before anything is known. What flows from its table of participation is not asked.</summary>
    public static IReadOnlyList<Question> Of(Evaluator run, IReadOnlySet<int>? articles)
    {
        var nothing = new ProfileBuilder(run.Pack.Facts, "", "", run.Pack.Status.AsOf).Build();
        return new Questionnaire(run.Pack, Verdicts(run, nothing, articles), f => f.Status is null || run.Pack.Participation is null).InOrder();
    }

    private static IEnumerable<RuleVerdict> Verdicts(Evaluator run, Profile profile, IReadOnlySet<int>? articles) =>
        run.Pack.Rules.Where(r => r.IsEvaluated && articles?.Contains(r.Article) != false).AsParallel().AsOrdered().Select(r => run.Evaluate(r, profile)).ToArray();

    private Question[] InOrder()
    {
        var left = _open.OrderBy(f => f.Index).Select(AsQuestion).ToList();
        var (ordered, placed) = (new List<Question>(), new HashSet<Fact>());
        while (left.Count > 0)
        {
            var ready = left.Where(q => q.Fact.Ancestors.All(a => !_open.Contains(a) || placed.Contains(a))).ToArray();
            var here = ordered.Count == 0 ? [] : ready.Where(q => q.Group.SequenceEqual(ordered[^1].Group)).ToArray();
            var next = (here.Length > 0 ? here : ready).OrderByDescending(q => q.Settles).ThenByDescending(q => q.Rules.Count).ThenBy(q => q.Fact.Index).First();
            left.Remove(next);
            placed.Add(next.Fact);
            ordered.Add(next);
        }

        return [.. ordered];
    }

    private Question AsQuestion(Fact fact)
    {
        var waiting = _waiting[fact];
        var settled = waiting.Count(v => v.CouldDecide.Any(set => set.Count == 1 && set[0] == fact));
        return new(fact, Group(fact), waiting.Select(v => v.Rule).ToArray(), settled + _open.Count(f => f.Ancestors.Contains(fact)));
    }

    private string[] Group(Fact fact)
    {
        var names = fact.Path.Split('.')[..^1];
        return [.. names.Select((_, i) => _pack.Facts.FindGroup(string.Join('.', names.Take(i + 1)))!.Title)];
    }
}
