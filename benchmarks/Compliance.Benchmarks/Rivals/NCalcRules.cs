using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;
using NCalc;

namespace Compliance.Benchmarks.Rivals;

/// <summary>NCalc (CoreCLR-NCalc, an interpreter) at its best: parsed once, parameters from a ready dictionary; membership of a set is a function that it calls.</summary>
internal sealed class NCalcRules : IScalarEngine
{
    private Expression[] _rules = [];
    private Dictionary<string, object>[] _states = [];

    public string Name => "CoreCLR-NCalc";

    public bool IsThreeValued => false;

    public void Load(ScalarWork work)
    {
        var notation = new NCalcNotation();
        _rules = work.Rules.Select(r => Prepare(notation.Write(r))).ToArray();
        _states = Enumerable.Range(0, ScalarWork.Profiles)
            .Select(p => work.Facts.ToDictionary(f => f.Name, f => StateMaker.ValueOf(f, work.ValuesOf(p)[f.Id])))
            .ToArray();
    }

    public void Evaluate(int profile, Span<byte> outcomes)
    {
        var state = _states[profile];
        for (var rule = 0; rule < _rules.Length; rule++)
        {
            _rules[rule].Parameters = state;
            outcomes[rule] = (bool)_rules[rule].Evaluate() ? Outcome.True : Outcome.False;
        }
    }

    private static Expression Prepare(string text)
    {
        var expression = new Expression(text);
        expression.EvaluateFunction += (name, arguments) =>
        {
            if (name == NCalcNotation.HasFunction)
            {
                arguments.Result = ((List<string>)arguments.Parameters[0].Evaluate()).Contains((string)arguments.Parameters[1].Evaluate());
            }
        };
        return expression;
    }
}
