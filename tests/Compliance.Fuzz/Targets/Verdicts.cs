using Compliance.Engine.Compiled;
using Compliance.Engine.Evaluation;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Verdicts;

namespace Compliance.Fuzz.Targets;

/// <summary>Rules on profiles: compiled code gives the verdicts of the evaluator.</summary>
internal static class Verdicts
{
    // The evaluation of rules has the limits of packs, which would let one input take seconds.
    private const long MostWork = 200_000;

    private static readonly CompiledPack Compiled = CompiledPack.Compile(Model.Pack);

    /// <summary>The rules of the model on a profile that was read, and the scores of it.</summary>
    public static void OfModel(Profile profile)
    {
        AreTheSame(Model.Pack, Compiled, profile);
        new Evaluator(Model.Pack).Evaluate(profile);
    }

    /// <summary>A pack that was read on the profiles of the model.</summary>
    public static void Of(RulePack pack)
    {
        if (!ReferenceEquals(pack.Facts.Source, Model.Facts) || pack.Rules.Any(r => r.Plan is { } plan && CostBound.Of(plan.Plan, CelLimits.Default) > MostWork))
        {
            return;
        }

        var compiled = CompiledPack.Compile(pack);
        foreach (var profile in Model.Profiles)
        {
            AreTheSame(pack, compiled, Profile.Parse(profile.Source!, pack.Facts, out _)!);
        }
    }

    private static void AreTheSame(RulePack pack, CompiledPack compiled, Profile profile)
    {
        var (row, verdicts) = (compiled.CreateRow(), new VerdictStatus[compiled.Rules.Count]);
        row.Load(profile);
        var isDone = compiled.Evaluate(row, verdicts, out var limit);
        var evaluator = new Evaluator(pack);
        var stopped = 0;
        for (var i = 0; i < verdicts.Length; i++)
        {
            try
            {
                var expected = evaluator.Evaluate(compiled.Rules[i], profile).Status;
                Invariant.Holds(!isDone || expected == verdicts[i], $"{compiled.Rules[i].Id} on {profile.Iso3}: {expected} by the evaluator, {verdicts[i]} compiled");
            }
            catch (LimitExceededException)
            {
                stopped++;
            }
        }

        // The evaluator also finds reasons, which may take more than a verdict.
        Invariant.Holds(isDone || stopped > 0, $"compiled it ends in {limit}, and by the evaluator it does not");
    }
}
