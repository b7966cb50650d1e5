using BenchmarkDotNet.Attributes;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;

namespace Compliance.Benchmarks;

/// <summary>All verdicts and scores of one real profile, and what joint intervals and the ranking of facts cost beside them.</summary>
[MemoryDiagnoser]
public class VerdictBenchmarks
{
    private Evaluator _outer = null!;
    private Evaluator _joint = null!;
    private Profile _profile = null!;

    /// <summary>Coded to elements, by topic, and nearly empty.</summary>
    [Params("DEU", "FRA", "VNM", "QAT")]
    public string State { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        var pack = PackFolder.Load(Checkout.Pack, out _)!;
        _profile = ProfileFiles.Load([Path.Combine(Checkout.Pack, "profiles", State + ".profile.json")], pack.Facts, out _)![0];
        _outer = new Evaluator(pack);
        _joint = new Evaluator(pack, new EvaluationOptions { JointIntervals = true });
    }

    [Benchmark(Baseline = true)]
    public int Verdicts() => _outer.Pack.Rules.Count(r => r.IsEvaluated && _outer.Evaluate(r, _profile).IsExact);

    [Benchmark]
    public object VerdictsAndScores() => _outer.Evaluate(_profile);

    [Benchmark]
    public object WithJointIntervals() => _joint.Evaluate(_profile);

    [Benchmark]
    public object NextFacts() => _outer.Next(_profile);
}
