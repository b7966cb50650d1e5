using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Evaluation;

/// <summary>What turns on readings: those of a run are compared with each other reading by itself, and with each set of the pack.</summary>
internal sealed class ReadingComparison
{
    private readonly Evaluator[] _otherwise;

    public ReadingComparison(RulePack pack, EvaluationOptions options)
    {
        Run = new Evaluator(pack, options);
        var single = Run.Pack.Rules.SelectMany(r => r.Readings.Where(other => other.Reading != r.Reading)).Select(r => new ReadingChoice(null, new Dictionary<string, string>(StringComparer.Ordinal) { [r.Id] = r.Reading!.Name }));
        Choices = [.. single, .. pack.ReadingSets.Select(s => new ReadingChoice(s.Name, s.Readings))];
        _otherwise = [.. Choices.Select(c => new Evaluator(Run.Pack, options with { Readings = c.Readings }))];
    }

    /// <summary>The run that is compared with.</summary>
    public Evaluator Run { get; }

    /// <summary>What is compared with it.</summary>
    public IReadOnlyList<ReadingChoice> Choices { get; }

    /// <summary>What each choice changes for a profile.</summary>
    public IReadOnlyList<ReadingEffect> Of(Profile profile)
    {
        var verdicts = Run.Settle(profile, []);
        var scores = Run.ScoresOf(profile, verdicts);
        return _otherwise.Select(o => Effect(profile, verdicts, scores, o)).ToArray();
    }

    private static ReadingEffect Effect(Profile profile, IReadOnlyList<RuleVerdict> verdicts, IReadOnlyList<Score> scores, Evaluator otherwise)
    {
        var others = otherwise.Settle(profile, verdicts);
        var read = verdicts.Zip(others, (from, to) => new VerdictChange(from, to)).Where(c => c.From != c.To).ToArray();
        var changed = read.Where(c => !c.From.Possible.SequenceEqual(c.To.Possible)).ToArray();

        // What counts alike and comes out alike moves no score.
        var moved = changed.Length == 0 && read.All(c => c.From.Rule.IsCounted == c.To.Rule.IsCounted)
            ? []
            : scores.Zip(otherwise.ScoresOf(profile, others), (from, to) => new ScoreChange(from, to))
                .Where(c => IsTold(c.From.Scope) && (c.From.Lower != c.To.Lower || c.From.Upper != c.To.Upper));
        return new ReadingEffect(profile, changed, [.. moved]);
    }

    private static bool IsTold(string scope) => scope == "convention" || scope.StartsWith("chapter:", StringComparison.Ordinal);
}

/// <summary>Readings to compare with those of a run.</summary>
/// <param name="Set">The set of the pack that it is; null for one reading by itself.</param>
/// <param name="Readings">The names of readings by rule id.</param>
internal sealed record ReadingChoice(string? Set, IReadOnlyDictionary<string, string> Readings);

/// <summary>What a choice of readings changes for one profile: verdicts that can be others, and scores of chapters and of the whole.</summary>
internal sealed record ReadingEffect(Profile Profile, IReadOnlyList<VerdictChange> Verdicts, IReadOnlyList<ScoreChange> Scores);

/// <summary>A verdict of a run and under another reading.</summary>
internal sealed record VerdictChange(RuleVerdict From, RuleVerdict To);

/// <summary>A score of a run and under other readings.</summary>
internal sealed record ScoreChange(Score From, Score To);
