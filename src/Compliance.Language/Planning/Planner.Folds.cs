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
        var isQuantifier = fold.Kind is FoldKind.All or FoldKind.Exists;
        if (SetOf(fold.Range) is { } set)
        {
            return isQuantifier ? OverMembers(fold, set) : Mistake(CheckDiagnostics.SetByOrderOrCount, fold, set.Path);
        }

        var range = PlanOf(fold.Range);
        return isQuantifier && _steps[range] is ConstStep { Value.Kind: CelKind.List } known
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
        _locals[fold] = element;
        return PlanOf(fold.Predicate!);
    }

    private int OverRange(FoldExpr fold, int range)
    {
        var body = new Planner(_checked, _diagnostics, this);
        var level = _foldDepth;
        var elementType = ElementTypeOf(fold);
        _locals[fold] = p => p._steps.Local(level, elementType, p.Place(fold.Range));
        var predicate = fold.Predicate is null ? (int?)null : body.PlanOf(fold.Predicate);
        var transform = fold.Transform is null ? (int?)null : body.PlanOf(fold.Transform);
        if (body.ReportsTooLarge(_checked))
        {
            return range;
        }

        var (plan, results) = body._steps.Build(new[] { predicate, transform }.OfType<int>().ToArray());
        var typed = TypeOf(fold.Range).IsList || TypeOf(fold.Range).IsMap;
        return _steps.Fold(() => new FoldStep(
            fold.Kind, range, plan, predicate is null ? null : results[0], transform is null ? null : results[results.Length - 1], TypeOf(fold), Place(fold), typed));
    }

    private CelType ElementTypeOf(FoldExpr fold)
    {
        var range = TypeOf(fold.Range);
        return range.IsList || range.IsMap ? range.Arguments[0] : CelType.Dyn;
    }

    /// <summary>The set that an expression names, or null.</summary>
    private Fact? SetOf(Expr expr) =>
        (expr is IdentExpr or SelectExpr) && _checked[expr].Declaration is FactDeclared { Fact: { Kind: FactKind.Set } set } ? set : null;
}
