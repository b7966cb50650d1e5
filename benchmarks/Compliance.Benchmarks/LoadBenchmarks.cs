using BenchmarkDotNet.Attributes;
using Compliance.Engine.Packs;

namespace Compliance.Benchmarks;

/// <summary>The Convention's pack from disk to plans.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private string _folder = "";

    [GlobalSetup]
    public void Find() => _folder = Checkout.Pack;

    [Benchmark]
    public object LoadAndPlan() => PackFolder.Load(_folder, out _)!;
}
