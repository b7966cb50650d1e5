using System.Linq.Dynamic.Core;
using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Rivals;

/// <summary>System.Linq.Dynamic.Core at its best: each condition parsed and compiled once to a delegate over a typed object.</summary>
internal sealed class DynamicLinq : IScalarEngine
{
    private Func<WorkloadState, bool>[] _rules = [];
    private WorkloadState[] _states = [];

    public string Name => "System.Linq.Dynamic.Core";

    public bool IsThreeValued => false;

    public void Load(ScalarWork work)
    {
        var notation = new CSharpNotation("");
        _rules = work.Rules.Select(r => DynamicExpressionParser.ParseLambda<WorkloadState, bool>(new ParsingConfig(), false, notation.Write(r)).Compile()).ToArray();
        _states = StateMaker.MakeAll(work);
    }

    public void Evaluate(int profile, Span<byte> outcomes)
    {
        var state = _states[profile];
        for (var rule = 0; rule < _rules.Length; rule++)
        {
            outcomes[rule] = _rules[rule](state) ? Outcome.True : Outcome.False;
        }
    }
}
