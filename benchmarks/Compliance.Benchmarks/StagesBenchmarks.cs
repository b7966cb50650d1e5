using BenchmarkDotNet.Attributes;
using Compliance.Engine.Evaluation;
using Compliance.Language.Profiles;

namespace Compliance.Benchmarks;

/// <summary>The whole real pack from text to verdicts, stage by stage.</summary>
[MemoryDiagnoser]
public class StagesBenchmarks
{
    private const string State = "DEU";

    private Stages _stages = null!;
    private (Evaluator Evaluator, Profile Profile) _fresh;

    [GlobalSetup]
    public void Prepare() => _stages = Stages.OfRealPack(State);

    [Benchmark]
    public int Parse() => _stages.Parse();

    [Benchmark]
    public int Check() => _stages.Check();

    [Benchmark]
    public int Plan() => _stages.Plan();

    [Benchmark]
    public int Compile() => _stages.Compile();

    [IterationSetup(Target = nameof(FirstEvaluation))]
    public void Renew() => _fresh = _stages.Fresh();

    [Benchmark]
    public int FirstEvaluation() => Stages.First(_fresh);

    [Benchmark]
    public int SteadyEvaluation() => _stages.Steady();

    [Benchmark]
    public int LoadRow() => _stages.Load();

    [Benchmark]
    public int CompiledVerdicts() => _stages.Verdicts();
}
