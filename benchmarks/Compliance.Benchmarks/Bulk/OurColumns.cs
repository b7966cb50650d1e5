using Compliance.Benchmarks.Workload;
using Compliance.Engine.Columnar;

namespace Compliance.Benchmarks.Bulk;

/// <summary>This engine, in memory: all rules of the workload or the first of them.</summary>
internal sealed class OurColumns : IBulkEngine
{
    private readonly BulkWork _work;
    private readonly ColumnarPack _pack;
    private readonly int _threads;
    private readonly BatchOutputs _outputs;
    private BatchResult? _result;

    public OurColumns(int profiles, int threads, BatchOutputs outputs, int rules = RuleMaker.Rules)
    {
        _work = new BulkWork(profiles, rules);
        _pack = ColumnarPack.Compile(_work.Pack);
        _threads = threads;
        _outputs = outputs;
        BulkWork.Check(_pack.Evaluate(_work.Batch, BatchOutputs.Verdicts, out _)!);
    }

    public (long True, long False)[]? Counts => _result is null || !_outputs.HasFlag(BatchOutputs.RuleCounts) ? null
        : [.. Enumerable.Range(0, _result.Rules.Count).Select(_result.CountsOfRule).Select(c => (c.Satisfied, c.NotSatisfied))];

    public void Run() => _result = _pack.Evaluate(_work.Batch, _outputs, out _, _threads);

    public void Dispose()
    {
    }
}
