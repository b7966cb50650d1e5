using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;
using Compliance.Engine.Evaluation;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Benchmarks.Ours;

/// <summary>This engine's verdicts, exact and with all their reasons, missing facts and decision sets: far more than any rival tells.</summary>
internal sealed class OurVerdicts : IScalarEngine
{
    private Evaluator _evaluator = null!;
    private Rule[] _rules = [];
    private Profile[] _profiles = [];

    public string Name => "Compliance, verdicts with reasons (interpreter)";

    public bool IsThreeValued => true;

    public void Load(ScalarWork work)
    {
        var pack = WorkloadPack.Make(work);
        _evaluator = new Evaluator(pack);
        _rules = [.. pack.Rules];
        _profiles = WorkloadPack.ProfilesOf(work, pack);
    }

    public void Evaluate(int profile, Span<byte> outcomes)
    {
        for (var rule = 0; rule < _rules.Length; rule++)
        {
            outcomes[rule] = Outcome.Of(_evaluator.Evaluate(_rules[rule], _profiles[profile]).Status);
        }
    }
}
