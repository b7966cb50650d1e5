using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>Collects steps: equal ones once, constants folded, and and-or flattened. Every simplification holds for unknown and error too.</summary>
/// <param name="maxSteps">The most steps that the plan may have.</param>
/// <param name="keepsPlaces">Whether a string stays at its own place, where it may turn out to be no value of a fact; in plans that are found sound it need not.</param>
internal sealed class PlanBuilder(int maxSteps, bool keepsPlaces = true)
{
    // A constant is computed once, when the plan is made, unless that takes long or makes it large.
    private const long MaxFoldedCost = 1_000;

    // A list of constants is one itself, unless it, or all of them together, weigh more than an author could write: lists that hold each other twice double.
    private const long MaxListWeight = 100_000;
    private const long MaxListsWeight = 1_000_000;

    private readonly List<Step> _steps = [];
    private readonly List<bool> _isFallible = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private long _listsWeight;

    public bool IsFull => _steps.Count > maxSteps;

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

    public int Const(CelValue value, CelType type, TextSpan span, Fact? domain = null) => Add(new ConstStep(value, type, span, domain));

    public int Fact(Fact fact, TextSpan span) => Add(new FactStep(fact, span));

    public int Member(Fact fact, int value, TextSpan span) => Add(new MemberStep(fact, value, span));

    public int Variable(string name, CelType type, TextSpan span) => Add(new VariableStep(name, type, span));

    public int Local(int slot, CelType type, TextSpan span) => Add(new LocalStep(slot, type, span));

    public int Captured(int index, Step captured, bool canFail) => Add(new CapturedStep(index, captured.Type, captured.Span, canFail));

    /// <summary>Whether a step can give an error, itself or through an operand.</summary>
    public bool IsFallible(int step) => _isFallible[step];

    /// <summary>The place of a step, or of an equal one that is there already. Its operands are steps of this builder.</summary>
    public int Add(Step step)
    {
        var key = KeyOf(step);
        if (!_known.TryGetValue(key, out var place))
        {
            place = _steps.Count;
            _steps.Add(step);
            _isFallible.Add(step.CanFail || step.Operands.Any(o => _isFallible[o]));
            _known.Add(key, place);
        }

        return place;
    }

    public int Call(string function, IReadOnlyList<Overload> overloads, int[] operands, CelType type, TextSpan span, bool isChecked)
    {
        if (isChecked && Folded(overloads[0], operands) is { } value)
        {
            return Const(value, type, span);
        }

        var isCounted = overloads.Any(o => o.Cost is CostKind.Count or CostKind.Product or CostKind.Pattern or CostKind.Digits);
        var isCharged = overloads.Any(o => o.Cost != CostKind.Constant) && operands.Any(o => !IsBounded(_steps[o], isCounted));
        return Add(new CallStep(function, overloads, operands, type, span, isChecked, isCharged));
    }

    public int Not(int operand, TextSpan span) => _steps[operand] switch
    {
        ConstStep { Value: { Kind: CelKind.Bool } value } => Bool(!value.AsBool(), span),
        NotStep not when IsBool(not.Operands[0]) => not.Operands[0],
        _ => Add(new NotStep(operand, span)),
    };

    public int And(IEnumerable<int> operands, TextSpan span) => Junction(operands, span, isAnd: true);

    public int Or(IEnumerable<int> operands, TextSpan span) => Junction(operands, span, isAnd: false);

    public int If(int condition, int whenTrue, int whenFalse, CelType type, TextSpan span) =>
        _steps[condition] is ConstStep { Value: { Kind: CelKind.Bool } value }
            ? value.AsBool() ? whenTrue : whenFalse
            : Add(new IfStep(condition, whenTrue, whenFalse, type, span));

    public int List(IReadOnlyList<int> elements, IReadOnlyList<bool> isOptional, CelType type, TextSpan span) =>
        !isOptional.Contains(true) && elements.All(e => ValueOf(e) is not null) && IsLight(elements)
            ? Const(CelValue.ListOf(elements.Select(e => ValueOf(e)!.Value)), type, span)
            : Add(new ListStep(elements, isOptional, type, span));

    private bool IsLight(IReadOnlyList<int> elements)
    {
        var weight = elements.Aggregate(0L, (sum, e) => Weights.Sum(sum, ValueOf(e)!.Value.Weight));
        _listsWeight = Weights.Sum(_listsWeight, weight <= MaxListWeight ? weight : 0);
        return weight <= MaxListWeight && _listsWeight <= MaxListsWeight;
    }

    public int Map(IReadOnlyList<int> keysAndValues, IReadOnlyList<bool> isOptional, CelType type, TextSpan span) =>
        Add(new MapStep(keysAndValues, isOptional, type, span));

    public int Failure(CelError error) => Add(new ConstStep(CelValue.Error(error), CelType.Dyn, error.Span));

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
            _ => Add(isAnd ? new AndStep(kept, span) : new OrStep(kept, span)),
        };
    }

    private IEnumerable<int> Flattened(int operand, bool isAnd) =>
        (isAnd && _steps[operand] is AndStep) || (!isAnd && _steps[operand] is OrStep) ? _steps[operand].Operands : [operand];

    private bool IsBool(int step) => _steps[step].Type.Equals(CelType.Bool);

    private CelValue? Folded(Overload overload, int[] operands)
    {
        var constants = operands.Select(ValueOf).ToArray();
        if (constants.Any(c => c is null))
        {
            return null;
        }

        var values = Array.ConvertAll(constants, c => c!.Value);
        return Cost.Of(overload.Cost, values) <= MaxFoldedCost && overload.Kernel.Invoke(values) is { IsValue: true } value ? value : null;
    }

    /// <summary>The value of a step that is known already, or null.</summary>
    private CelValue? ValueOf(int step) => _steps[step] is ConstStep { Value: { IsValue: true } value } ? value : null;

    // What stands in the expression or the dictionary is bounded where it is short, for it may be read again and again; a number is one number.
    private static bool IsBounded(Step step, bool isCounted) =>
        (!isCounted && (step is ConstStep { Value.Weight: <= MaxFoldedCost } || (step is FactStep && !step.Type.IsList) || step.Type.Equals(CelType.Int)))
        || step.Type.Equals(CelType.Bool) || step.Type.Equals(CelType.Double) || step.Type.Equals(CelType.Uint)
        || step.Type.Equals(CelType.Timestamp) || step.Type.Equals(CelType.Duration);

    /// <summary>Equal for steps that compute the same; their operands are steps of this builder.</summary>
    private string KeyOf(Step step) => step switch
    {
        ConstStep { Value.IsError: true } failure => "failure " + failure.Span.Start + " " + failure.Value.AsError().Message,
        ConstStep constant => "const " + constant.Type + " " + constant.Value + " " + constant.Domain + (keepsPlaces && constant.Value.Kind == CelKind.String ? " at " + constant.Span.Start : ""),
        FactStep fact => "fact " + fact.Fact.Path,
        MemberStep member => "member " + member.Fact.Path + " " + member.ValueIndex,
        VariableStep variable => "variable " + variable.Name,
        LocalStep local => "local " + local.Slot,
        CapturedStep captured => "captured " + captured.Index,
        CallStep call => "call " + string.Join("|", call.Overloads.Select(o => o.Id)) + " " + string.Join(" ", call.Operands),
        NotStep not => "not " + not.Operands[0],
        AndStep and => "and " + string.Join(" ", and.Operands),
        OrStep or => "or " + string.Join(" ", or.Operands),
        IfStep choice => "if " + string.Join(" ", choice.Operands),
        ListStep list => "list " + string.Join(" ", list.Operands.Select((e, i) => (list.IsOptional[i] ? "?" : "") + e)),
        MapStep map => "map " + string.Join(" ", map.Operands.Select((e, i) => (map.IsOptional[i / 2] ? "?" : "") + e)),
        _ => "fold " + _steps.Count,
    };
}
