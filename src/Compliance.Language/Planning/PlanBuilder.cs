using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>Collects steps: equal ones once, constants folded, and and-or flattened. Every simplification holds for unknown and error too.</summary>
internal sealed class PlanBuilder
{
    /// <summary>The most steps that a plan may have.</summary>
    public const int MaxSteps = 50_000;

    private readonly List<Step> _steps = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public bool IsFull => _steps.Count > MaxSteps;

    public Step this[int step] => _steps[step];

    /// <summary>The plan of the steps that the results need, and where the results are in it.</summary>
    public (Plan Plan, int[] Results) Build(params int[] results)
    {
        var needed = new bool[_steps.Count];
        foreach (var result in results)
        {
            needed[result] = true;
        }

        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            foreach (var operand in needed[i] ? _steps[i].Operands : [])
            {
                needed[operand] = true;
            }
        }

        var places = new int[_steps.Count];
        var kept = new List<Step>();
        for (var i = 0; i < _steps.Count; i++)
        {
            if (needed[i])
            {
                places[i] = kept.Count;
                kept.Add(_steps[i].WithOperands(_steps[i].Operands.Select(o => places[o]).ToArray()));
            }
        }

        return (new Plan(kept), results.Select(r => places[r]).ToArray());
    }

    // A string stays at its own place, where it may turn out to be no value of a fact.
    public int Const(CelValue value, CelType type, TextSpan span, Fact? domain = null) =>
        Add("const " + type + " " + value + " " + domain + (value.Kind == CelKind.String ? " at " + span.Start : ""), () => new ConstStep(value, type, span, domain));

    public int Fact(Fact fact, TextSpan span) => Add("fact " + fact.Path, () => new FactStep(fact, span));

    public int Member(Fact fact, int value, TextSpan span) => Add("member " + fact.Path + " " + value, () => new MemberStep(fact, value, span));

    public int Variable(string name, CelType type, TextSpan span) => Add("variable " + name, () => new VariableStep(name, type, span));

    public int Local(int level, CelType type, TextSpan span) => Add("local " + level, () => new LocalStep(level, type, span));

    public int Call(string function, IReadOnlyList<Overload> overloads, int[] operands, CelType type, TextSpan span, bool isChecked)
    {
        var step = new CallStep(function, overloads, operands, type, span, isChecked);
        if (isChecked && operands.All(o => _steps[o] is ConstStep))
        {
            var value = overloads[0].Kernel.Invoke(operands.Select(o => ((ConstStep)_steps[o]).Value).ToArray());
            if (value.IsValue)
            {
                return Const(value, type, span);
            }
        }

        return Add("call " + string.Join("|", overloads.Select(o => o.Id)) + " " + string.Join(" ", operands), () => step);
    }

    public int Not(int operand, TextSpan span) => _steps[operand] switch
    {
        ConstStep { Value: { Kind: CelKind.Bool } value } => Bool(!value.AsBool(), span),
        NotStep not when IsBool(not.Operands[0]) => not.Operands[0],
        _ => Add("not " + operand, () => new NotStep(operand, span)),
    };

    public int And(IEnumerable<int> operands, TextSpan span) => Junction(operands, span, isAnd: true);

    public int Or(IEnumerable<int> operands, TextSpan span) => Junction(operands, span, isAnd: false);

    public int If(int condition, int whenTrue, int whenFalse, CelType type, TextSpan span) =>
        _steps[condition] is ConstStep { Value: { Kind: CelKind.Bool } value }
            ? value.AsBool() ? whenTrue : whenFalse
            : Add("if " + condition + " " + whenTrue + " " + whenFalse, () => new IfStep(condition, whenTrue, whenFalse, type, span));

    public int List(IReadOnlyList<int> elements, CelType type, TextSpan span) =>
        elements.All(e => _steps[e] is ConstStep)
            ? Const(CelValue.ListOf(elements.Select(e => ((ConstStep)_steps[e]).Value)), type, span)
            : Add("list " + string.Join(" ", elements), () => new ListStep(elements, type, span));

    public int Map(IReadOnlyList<int> keysAndValues, CelType type, TextSpan span) =>
        Add("map " + string.Join(" ", keysAndValues), () => new MapStep(keysAndValues, type, span));

    public int Fold(Func<FoldStep> make) => Add("fold " + _steps.Count, make);

    public int Bool(bool value, TextSpan span) => Const(CelValue.Of(value), CelType.Bool, span);

    // In a conjunction false decides whatever else there is, error included, and true adds nothing; a disjunction is its mirror.
    private int Junction(IEnumerable<int> operands, TextSpan span, bool isAnd)
    {
        var kept = new List<int>();
        foreach (var operand in operands.SelectMany(o => Flattened(o, isAnd)))
        {
            if (_steps[operand] is ConstStep { Value: { Kind: CelKind.Bool } value })
            {
                if (value.AsBool() != isAnd)
                {
                    return operand;
                }
            }
            else if (!kept.Contains(operand))
            {
                kept.Add(operand);
            }
        }

        return kept.Count switch
        {
            0 => Bool(isAnd, span),
            1 when IsBool(kept[0]) => kept[0],
            _ => isAnd
                ? Add("and " + string.Join(" ", kept), () => new AndStep(kept, span))
                : Add("or " + string.Join(" ", kept), () => new OrStep(kept, span)),
        };
    }

    private IEnumerable<int> Flattened(int operand, bool isAnd) =>
        (isAnd && _steps[operand] is AndStep) || (!isAnd && _steps[operand] is OrStep) ? _steps[operand].Operands : [operand];

    private bool IsBool(int step) => _steps[step].Type.Equals(CelType.Bool);

    private int Add(string key, Func<Step> make)
    {
        if (!_known.TryGetValue(key, out var step))
        {
            step = _steps.Count;
            _steps.Add(make());
            _known.Add(key, step);
        }

        return step;
    }
}
