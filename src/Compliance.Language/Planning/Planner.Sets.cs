using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>Operations on sets of values, and values that are none of a fact's.</summary>
internal sealed partial class Planner
{
    /// <summary>The step of a call on a set that asks only for membership or emptiness; null where no set is involved.</summary>
    private int? TryLowerSet(CallExpr call)
    {
        if (call.Function == Operators.In && SetOf(call.Arguments[1]) is { } set)
        {
            return Membership(call, set);
        }

        return call.Arguments.Count == 2 ? TryLowerEmptiness(call) : null;
    }

    private int Membership(CallExpr call, Fact set)
    {
        var element = PlanOf(call.Arguments[0]);
        if (_steps[element] is ConstStep { Value.Kind: CelKind.String } constant)
        {
            return set.TryIndexOf(constant.Value.AsString(), out var index)
                ? _steps.Member(set, index, Place(call))
                : constant.Domain is null ? WrongValue(constant, set, call) : _steps.Bool(false, Place(call));
        }

        // A value known only at evaluation is a member when it is one of the values that are.
        var span = Place(call);
        return _steps.Or(
            set.Values.Select((value, i) => _steps.And(
                [
                    _steps.Member(set, i, span),
                    _steps.Call(Operators.EqualTo, _checked.Functions.Find(Operators.EqualTo, false), [element, _steps.Const(CelValue.Of(value), CelType.String, span, set)], CelType.Bool, span, isChecked: true),
                ],
                span)).ToArray(),
            span);
    }

    /// <summary>A comparison of a set's size with a constant, or of the set with the empty list.</summary>
    private int? TryLowerEmptiness(CallExpr call)
    {
        for (var side = 0; side < 2; side++)
        {
            var other = call.Arguments[1 - side];
            if (SetOf(call.Arguments[side]) is { } compared)
            {
                var isEmptyList = other is ListExpr { Elements.Count: 0 } && (call.Function is Operators.EqualTo or Operators.NotEqualTo);
                return isEmptyList
                    ? Emptiness(compared, call, isEmpty: call.Function == Operators.EqualTo)
                    : NotASetUse(call.Arguments[side], compared, other is ListExpr { Elements.Count: 1 } single && call.Function == Operators.EqualTo ? Printing.ExpressionPrinter.Faithful(single.Elements[0], _checked.Source.Text) + " in " + compared.Path : null);
            }

            if (SizedSet(call.Arguments[side]) is { } sized)
            {
                return Comparison(sized, call, side, other);
            }
        }

        return null;
    }

    private int Comparison(Fact set, CallExpr call, int side, Expr other)
    {
        var bound = PlanOf(other);
        if (_steps[bound] is not ConstStep constant || _checked[call].Overloads.Count != 1)
        {
            return NotASetUse(call.Arguments[side], set);
        }

        // Only emptiness may matter: the comparison has one answer for none and one for any number of values.
        var kernel = _checked[call].Overloads[0].Kernel;
        var answers = Enumerable.Range(0, set.Values.Count + 1)
            .Select(n => kernel.Invoke(side == 0 ? [CelValue.Of((long)n), constant.Value] : [constant.Value, CelValue.Of((long)n)]))
            .ToArray();
        if (answers.Any(a => a.Kind != CelKind.Bool) || answers.Skip(1).Distinct().Count() != 1)
        {
            return NotASetUse(call.Arguments[side], set);
        }

        return answers[0] == answers[1] ? _steps.Bool(answers[0].AsBool(), Place(call)) : Emptiness(set, call, isEmpty: answers[0].AsBool());
    }

    private int Emptiness(Fact set, CallExpr call, bool isEmpty)
    {
        var span = Place(call);
        var any = _steps.Or(set.Values.Select((_, i) => _steps.Member(set, i, span)).ToArray(), span);
        return isEmpty ? _steps.Not(any, span) : any;
    }

    private Fact? SizedSet(Expr expr) =>
        expr is CallExpr { Function: "size", Arguments.Count: 1 } size ? SetOf(size.Arguments[0]) : null;

    /// <summary>Reports a comparison of a fact, or of a value that it may have, with a value that it cannot have.</summary>
    private void CheckValues(CallExpr call, int[] operands)
    {
        if (call.Function is Operators.EqualTo or Operators.NotEqualTo)
        {
            CheckValue(operands[0], operands[1], call.Arguments[1]);
            CheckValue(operands[1], operands[0], call.Arguments[0]);
        }
        else if (call.Function == Operators.In && DomainOf(operands[0]) is not null)
        {
            foreach (var element in (call.Arguments[1] as ListExpr)?.Elements ?? [])
            {
                CheckValue(operands[0], PlanOf(element), element);
            }
        }
    }

    private void CheckValue(int compared, int with, Expr written)
    {
        if (DomainOf(compared) is { } fact && _steps[with] is ConstStep { Domain: null, Value.Kind: CelKind.String } constant
            && !fact.TryIndexOf(constant.Value.AsString(), out _))
        {
            WrongValue(constant, fact, written);
        }
    }

    private Fact? DomainOf(int step) => _steps[step] switch
    {
        FactStep { Fact: { Kind: FactKind.Enumeration } fact } => fact,
        ConstStep { Domain: { } fact } => fact,
        _ => null,
    };

    // The constant's own place is the literal that the author wrote, even where a macro brought it here.
    private int WrongValue(ConstStep constant, Fact fact, Expr fallback)
    {
        var value = constant.Value.AsString();
        _diagnostics.Add(CheckDiagnostics.UnknownEnumValue.At(_checked.Source.File, constant.Span.Length > 0 ? constant.Span : Place(fallback), value, fact.Path).About(fact)
            .Suggesting(Spelling.Nearest(value, fact.Values)));
        return _steps.Bool(false, Place(fallback));
    }
}
