using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;
using RulesEngine.Models;

namespace Compliance.Benchmarks.Rivals;

/// <summary>Microsoft's RulesEngine at its best: one workflow of all rules over a typed object, compiled by its first run; it makes a tree of results for each rule.</summary>
internal sealed class MicrosoftRules : IScalarEngine
{
    private const string Workflow = "workload";

    private RulesEngine.RulesEngine _engine = null!;
    private WorkloadState[] _states = [];

    public string Name => "Microsoft RulesEngine";

    public bool IsThreeValued => false;

    public void Load(ScalarWork work)
    {
        var notation = new CSharpNotation("p.");
        var rules = work.Rules.Select((r, place) => new Rule { RuleName = "R" + place, Expression = notation.Write(r), RuleExpressionType = RuleExpressionType.LambdaExpression });
        var workflow = new Workflow { WorkflowName = Workflow, Rules = rules.ToList() };
        _engine = new RulesEngine.RulesEngine([workflow], new ReSettings { IsExpressionCaseSensitive = true });
        _states = StateMaker.MakeAll(work);
    }

    public void Evaluate(int profile, Span<byte> outcomes)
    {
        var results = _engine.ExecuteAllRulesAsync(Workflow, [new RuleParameter("p", _states[profile])]).AsTask().GetAwaiter().GetResult();
        for (var rule = 0; rule < results.Count; rule++)
        {
            outcomes[rule] = results[rule].IsSuccess ? Outcome.True : Outcome.False;
        }
    }
}
