using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>Comprehensions.</summary>
internal sealed partial class Planner
{
    private int Fold(FoldExpr fold)
    {
        var isQuantifier = fold is { Kind: FoldKind.All or FoldKind.Exists, Second: null };
        if (SetOf(fold.Range) is { } set)
        {
            return isQuantifier ? OverMembers(fold, set) : NotASetUse(fold, set);
        }

        var range = PlanOf(fold.Range);
        return isQuantifier && TypeOf(fold.Range).IsList && _steps[range] is ConstStep { Value.Kind: CelKind.List } known
            ? OverConstants(fold, known)
            : OverRange(fold, range);
    }

    /// <summary>Each possible value of the set is a membership: all of them imply the predicate, or one has it.</summary>
    private int OverMembers(FoldExpr fold, Fact set)
    {
        var span = Place(fold);
        var terms = set.Values.Select((value, i) =>
        {
            var member = _steps.Member(set, i, Place(fold.Range));
            var predicate = WithElement(fold, p => p._steps.Const(CelValue.Of(value), CelType.String, p.Place(fold.Range), set));
            return fold.Kind == FoldKind.All
                ? _steps.Or([_steps.Not(member, span), predicate], span)
                : _steps.And([member, predicate], span);
        }).ToArray();
        return fold.Kind == FoldKind.All ? _steps.And(terms, span) : _steps.Or(terms, span);
    }

    private int OverConstants(FoldExpr fold, ConstStep list)
    {
        var span = Place(fold);
        var elementType = list.Type.Arguments[0];
        // A literal's own elements keep their places, so that a wrong value is shown where it stands.
        var literal = fold.Range as ListExpr;
        var terms = list.Value.AsList().Select((element, i) =>
        {
            var place = literal is null ? Place(fold.Range) : Place(literal.Elements[i]);
            return WithElement(fold, p => p._steps.Const(element, elementType, place));
        }).ToArray();
        return fold.Kind == FoldKind.All ? _steps.And(terms, span) : _steps.Or(terms, span);
    }

    private int WithElement(FoldExpr fold, Func<Planner, int> element)
    {
        _locals[(fold, 0)] = element;
        return PlanOf(fold.Predicate!);
    }

    private int OverRange(FoldExpr fold, int range)
    {
        var body = new Planner(_checked, _diagnostics, _limits, this);
        var type = TypeOf(fold.Range);
        var place = Place(fold.Range);
        var slots = fold.Second is null ? 1 : 2;
        var (first, second) = type switch
        {
            { IsMap: true } => (type.Arguments[0], type.Arguments[1]),
            { IsList: true } => slots == 1 ? (type.Arguments[0], CelType.Dyn) : (CelType.Int, type.Arguments[0]),
            _ => (CelType.Dyn, CelType.Dyn),
        };
        _locals[(fold, 0)] = p => p.Reach(body, body._steps.Local(0, first, place));
        _locals[(fold, 1)] = p => p.Reach(body, body._steps.Local(1, second, place));
        var predicate = fold.Predicate is null ? (int?)null : body.PlanOf(fold.Predicate);
        var transform = fold.Transform is null ? (int?)null : body.PlanOf(fold.Transform);
        if (body.ReportsTooLarge(_checked))
        {
            return range;
        }

        var (plan, results) = body._steps.Build(new[] { predicate, transform }.OfType<int>().ToArray());
        return _steps.Add(new FoldStep(
            fold.Kind,
            slots,
            [range, .. body._captured],
            plan,
            predicate is null ? null : results[0],
            transform is null ? null : results[results.Length - 1],
            TypeOf(fold),
            Place(fold),
            type.IsList || type.IsMap));
    }

    private int Let(LetExpr let)
    {
        var value = PlanOf(let.Value);
        _locals[(let, 0)] = p => p.Reach(this, value);
        return PlanOf(let.Body);
    }

    /// <summary>A step of this plan for one of an enclosing plan: folds take along what their bodies need.</summary>
    private int Reach(Planner owner, int step)
    {
        if (owner == this)
        {
            return step;
        }

        if (owner._steps[step] is ConstStep { Value.IsValue: true } constant)
        {
            return _steps.Const(constant.Value, constant.Type, constant.Span, constant.Domain);
        }

        var outer = _outer!.Reach(owner, step);
        var index = _captured.IndexOf(outer);
        if (index < 0)
        {
            index = _captured.Count;
            _captured.Add(outer);
        }

        return _steps.Captured(index, _outer._steps[outer], _outer._steps.IsFallible(outer));
    }

    /// <summary>The set that an expression names, or null.</summary>
    private Fact? SetOf(Expr expr) =>
        (expr is IdentExpr or SelectExpr) && _checked[expr].Declaration is FactDeclared { Fact: { Kind: FactKind.Set } set } ? set : null;
}
