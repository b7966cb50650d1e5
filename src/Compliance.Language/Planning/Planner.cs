using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>Lowers checked expressions to steps: sets to memberships, definitions to what they stand for, macros over known ranges to and-or.</summary>
internal sealed partial class Planner
{
    private readonly DiagnosticBag _diagnostics;
    private readonly PlanBuilder _steps = new();
    private readonly Dictionary<FoldExpr, Func<Planner, int>> _locals;
    private readonly int _foldDepth;
    private readonly Work _work;
    private CheckedExpr _checked;

    private Planner(CheckedExpr first, DiagnosticBag diagnostics, Planner? outer)
    {
        _checked = first;
        _diagnostics = diagnostics;
        _locals = outer?._locals ?? [];
        _work = outer?._work ?? new Work();
        _foldDepth = outer is null ? 0 : outer._foldDepth + 1;
    }

    /// <summary>The plan of one expression and its result step, or null after a mistake.</summary>
    public static (Plan Plan, int Result)? Plan(CheckedExpr expression, DiagnosticBag diagnostics)
    {
        var planner = new Planner(expression, diagnostics, null);
        var result = planner.PlanWhole(expression);
        if (planner.ReportsTooLarge(expression) || result is null)
        {
            return null;
        }

        var (plan, results) = planner._steps.Build(result.Value);
        return (plan, results[0]);
    }

    /// <summary>The plan of a rule, or null after a mistake.</summary>
    public static RulePlan? Plan(CheckedExpr? appliesWhen, IReadOnlyList<CheckedExpr> parts, DiagnosticBag diagnostics)
    {
        var planner = new Planner(parts[0], diagnostics, null);
        var applies = appliesWhen is null ? null : planner.PlanWhole(appliesWhen);
        var outcomes = parts.Select(planner.PlanWhole).ToArray();
        if (planner.ReportsTooLarge(parts[0]) || outcomes.Any(o => o is null) || (applies is null && appliesWhen is not null))
        {
            return null;
        }

        var roots = outcomes.Select(o => o!.Value);
        var (plan, results) = planner._steps.Build((applies is null ? roots : roots.Prepend(applies.Value)).ToArray());
        return new RulePlan(plan, applies is null ? null : results[0], results.Skip(applies is null ? 0 : 1).ToArray());
    }

    private int? PlanWhole(CheckedExpr expression)
    {
        var (outer, before) = (_checked, _diagnostics.Count);
        _checked = expression;
        var result = PlanOf(expression.Root);
        _checked = outer;
        return _diagnostics.Count > before ? null : result;
    }

    private bool ReportsTooLarge(CheckedExpr expression)
    {
        if (!IsFull)
        {
            return false;
        }

        _diagnostics.Add(expression.Source.Report(LimitDiagnostics.PlanTooLarge, expression.Root.Span, PlanBuilder.MaxSteps));
        return true;
    }

    /// <summary>The step of a part. After a mistake any step serves, since the plan is thrown away.</summary>
    private int PlanOf(Expr expr)
    {
        var span = Place(expr);
        if (IsFull)
        {
            return _steps.Bool(false, span);
        }

        _work.Enter();
        var planned = PlanOfSound(expr, span);
        _work.Leave();
        return planned;
    }

    private bool IsFull => _steps.IsFull || _work.IsTooMuch;

    private int PlanOfSound(Expr expr, Text.TextSpan span) =>
        expr switch
        {
            ConstantExpr constant => _steps.Const(constant.Value, TypeOf(expr), span),
            IdentExpr or SelectExpr when _checked[expr].Declaration is { } declaration => Named(expr, declaration),
            SelectExpr select => Selected(select),
            CallExpr call => Call(call),
            ListExpr list => _steps.List(list.Elements.Select(PlanOf).ToArray(), TypeOf(expr), span),
            MapExpr map => _steps.Map(map.Entries.SelectMany(e => new[] { PlanOf(e.Key), PlanOf(e.Value) }).ToArray(), TypeOf(expr), span),
            FoldExpr fold => Fold(fold),
            _ => throw new InvalidOperationException("the checker let through " + expr.GetType().Name),
        };

    private int Named(Expr expr, Declaration declaration)
    {
        var span = Place(expr);
        switch (declaration)
        {
            case FactDeclared { Fact: { Kind: FactKind.Set } set }:
                return Mistake(CheckDiagnostics.SetByOrderOrCount, expr, set.Path);
            case FactDeclared fact:
                return _steps.Fact(fact.Fact, span);
            case ConstantDeclared constant:
                return _steps.Const(constant.Value, constant.Type, span);
            case VariableDeclared variable:
                return _steps.Variable(variable.Name, variable.Type, span);
            case LocalDeclared local:
                return _locals[local.Fold](this);
            case DefinitionDeclared definition:
                return PlanWhole(definition.Body) ?? _steps.Bool(false, span);
            default:
                throw new InvalidOperationException("the checker let through " + declaration.GetType().Name);
        }
    }

    private int Selected(SelectExpr select)
    {
        var function = select.IsTest ? CollectionFunctions.Has : CollectionFunctions.Select;
        var isObject = TypeOf(select.Operand).Fields is not null;
        var isChecked = isObject || (TypeOf(select.Operand).IsMap && TypeOf(select.Operand).Arguments[0].Equals(CelType.String));
        var field = _steps.Const(CelValue.Of(select.Field), CelType.String, Place(select));
        return _steps.Call(function, FunctionTable.Standard.Find(function, false), [PlanOf(select.Operand), field], TypeOf(select), Place(select), isChecked);
    }

    private int Call(CallExpr call)
    {
        var span = Place(call);
        switch (call.Function)
        {
            case Operators.LogicalAnd:
                return _steps.And(call.Arguments.Select(PlanOf).ToArray(), span);
            case Operators.LogicalOr:
                return _steps.Or(call.Arguments.Select(PlanOf).ToArray(), span);
            case Operators.LogicalNot:
                return _steps.Not(PlanOf(call.Arguments[0]), span);
            case Operators.Conditional:
                return _steps.If(PlanOf(call.Arguments[0]), PlanOf(call.Arguments[1]), PlanOf(call.Arguments[2]), TypeOf(call), span);
        }

        if (TryLowerSet(call) is { } lowered)
        {
            return lowered;
        }

        var operands = call.Arguments.Select(PlanOf).ToArray();
        CheckValues(call, operands);
        var overloads = _checked[call].Overloads;
        var isChecked = overloads.Count == 1 && IsSettled(overloads[0], call);
        return _steps.Call(call.Function, overloads, operands, TypeOf(call), span, isChecked);
    }

    // A call whose operands' types are known at their first level needs no look at run time.
    private bool IsSettled(Overload overload, CallExpr call) =>
        call.Arguments.Zip(overload.Parameters, (a, p) => p.IsParameter || p.IsDyn || !TypeOf(a).IsDyn).All(settled => settled);

    private CelType TypeOf(Expr expr) => _checked[expr].Type;

    private Text.TextSpan Place(Expr expr) => _checked.Source.PlaceOf(expr.Span);

    private int Mistake(DiagnosticDescriptor descriptor, Expr expr, params object[] arguments)
    {
        _diagnostics.Add(_checked.Source.Report(descriptor, expr.Span, arguments));
        return _steps.Bool(false, Place(expr));
    }
}
