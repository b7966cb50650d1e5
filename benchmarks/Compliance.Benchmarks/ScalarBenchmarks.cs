using BenchmarkDotNet.Attributes;
using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks;

/// <summary>250 rules on one profile after another, one thread: this engine, its rivals and the floor. An operation is one rule on one profile.</summary>
[MemoryDiagnoser]
[Config(typeof(ScalarColumns))]
public class ScalarBenchmarks
{
    private const int Batch = 20;

    private readonly byte[] _outcomes = new byte[RuleMaker.Rules];
    private IScalarEngine _engine = null!;
    private int _profile;

    public static IEnumerable<string> Cases => ScalarCase.Names;

    /// <summary>An engine and a mode.</summary>
    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Load() => _engine = ScalarCase.Load(Case).Engine;

    [Benchmark(OperationsPerInvoke = Batch * RuleMaker.Rules)]
    public void Evaluate()
    {
        for (var profile = 0; profile < Batch; profile++)
        {
            _engine.Evaluate(_profile, _outcomes);
            _profile = (_profile + 1) % ScalarWork.Profiles;
        }
    }
}
