using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Bulk;

/// <summary>An engine that takes one profile at a time, in a loop over the profiles that it was held against the reference with.</summary>
internal sealed class ScalarLoop(string name, int profiles) : IBulkEngine
{
    private readonly ScalarCase _case = ScalarCase.Load(name);
    private readonly byte[] _answers = new byte[RuleMaker.Rules];

    public (long True, long False)[]? Counts => null;

    public void Run()
    {
        for (var profile = 0; profile < profiles; profile++)
        {
            _case.Engine.Evaluate(profile % ScalarWork.Profiles, _answers);
        }
    }

    public void Dispose()
    {
    }
}
