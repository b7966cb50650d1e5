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
    private readonly PlanBuilder _steps;
    private readonly CelLimits _limits;
    private readonly Dictionary<(Expr Binder, int Slot), Func<Planner, int>> _locals;
    private readonly Planner? _outer;
    private readonly List<int> _captured = [];
    private readonly Work _work;
    private CheckedExpr _checked;

    private Planner(CheckedExpr first, DiagnosticBag diagnostics, CelLimits limits, Planner? outer)
    {
        _limits = limits;
        _steps = new PlanBuilder(limits.PlanSteps);
        _checked = first;
        _diagnostics = diagnostics;
        _locals = outer?._locals ?? [];
        _work = outer?._work ?? new Work();
        _outer = outer;
    }

    /// <summary>The plan of one expression and its result step, or null after a mistake.</summary>
    public static (Plan Plan, int Result)? Plan(CheckedExpr expression, DiagnosticBag diagnostics, CelLimits limits)
    {
        var planner = new Planner(expression, diagnostics, limits, null);
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
        var planner = new Planner(parts[0], diagnostics, CelLimits.Default, null);
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

        _diagnostics.Add(expression.Source.Report(LimitDiagnostics.PlanTooLarge, expression.Root.Span, _limits.PlanSteps));
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
        Remember(expr, planned);
        return planned;
    }

    private bool IsFull => _steps.IsFull || _work.IsTooMuch;

    private int PlanOfSound(Expr expr, Text.TextSpan span)
    {
        var node = _checked[expr];
        if (node.Failure is { } failure)
        {
            return _steps.Failure(failure);
        }

        return expr switch
        {
            _ when node.Declaration is { } declaration => Named(expr, declaration),
            ConstantExpr constant => _steps.Const(constant.Value, TypeOf(constant), span),
            SelectExpr select => Selected(select),
            CallExpr call => Call(call),
            ListExpr list => _steps.List(list.Elements.Select(PlanOf).ToArray(), list.IsOptional, TypeOf(list), span),
            MapExpr map => _steps.Map(map.Entries.SelectMany(e => new[] { PlanOf(e.Key), PlanOf(e.Value) }).ToArray(), map.Entries.Select(e => e.IsOptional).ToArray(), TypeOf(map), span),
            FoldExpr fold => Fold(fold),
            LetExpr let => Let(let),
            MacroExpr macro => PlanOf(macro.Expansion),
            _ => throw new InvalidOperationException("the checker let through " + expr.GetType().Name),
        };
    }

    private int Named(Expr expr, Declaration declaration)
    {
        var span = Place(expr);
        switch (declaration)
        {
            case FactDeclared { Fact: { Kind: FactKind.Set } set }:
                return NotASetUse(expr, set);
            case FactDeclared fact:
                return _steps.Fact(fact.Fact, span);
            case ConstantDeclared constant:
                return _steps.Const(constant.Value, constant.Type, span);
            case VariableDeclared variable:
                return _steps.Variable(variable.Name, variable.Type, span);
            case LocalDeclared local:
                return _locals[(local.Binder, local.Slot)](this);
            case DefinitionDeclared definition:
                return PlanWhole(definition.Body) ?? _steps.Bool(false, span);
            default:
                throw new InvalidOperationException("the checker let through " + declaration.GetType().Name);
        }
    }

    private int Selected(SelectExpr select)
    {
        var function = select.IsTest ? CollectionFunctions.Has : CollectionFunctions.Select;
        var operand = TypeOf(select.Operand);
        var rows = _checked.Functions.Find(function, false);
        var target = operand.Fields is null ? operand.Name : "map";
        var settled = rows.Where(r => r.Parameters[0].Name == target && !r.Parameters[0].IsDyn && !operand.Arguments.Any(a => a.IsDyn)).ToArray();
        var field = _steps.Const(CelValue.Of(select.Field), CelType.String, Place(select));
        return _steps.Call(function, settled.Length == 1 ? settled : rows, [PlanOf(select.Operand), field], TypeOf(select), Place(select), settled.Length == 1);
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

        var node = _checked[call];
        if (call.Function is "or" or "orValue" && node.Overloads.Count == 0)
        {
            return Alternative(call);
        }

        if (!node.IsNamespaced && TryLowerSet(call) is { } lowered)
        {
            return lowered;
        }

        var arguments = call.Arguments.Skip(node.IsNamespaced ? 1 : 0).ToArray();
        var operands = arguments.Select(PlanOf).ToArray();
        CheckValues(call, operands);
        var isChecked = node.Overloads.Count == 1 && IsSettled(node.Overloads[0], arguments);
        return _steps.Call(call.Function, node.Overloads, operands, TypeOf(call), span, isChecked);
    }

    /// <summary><c>x.or(y)</c> and <c>x.orValue(y)</c>: what is there, else the other, which may fail or be unknown without harm where it is not needed.</summary>
    private int Alternative(CallExpr call)
    {
        var span = Place(call);
        var (optional, other) = (PlanOf(call.Arguments[0]), PlanOf(call.Arguments[1]));
        var isOptional = TypeOf(call.Arguments[0]).IsOptional;
        var present = _steps.Call("hasValue", _checked.Functions.Find("hasValue", true), [optional], CelType.Bool, span, isOptional);
        var value = call.Function == "or" ? optional : _steps.Call("value", _checked.Functions.Find("value", true), [optional], TypeOf(call), span, isOptional);
        return _steps.If(present, value, other, TypeOf(call), span);
    }

    // A call whose operands' types are known at their first level needs no look at run time; null where another type is asked for does.
    private bool IsSettled(Overload overload, IReadOnlyList<Expr> arguments) =>
        arguments.Zip(overload.Parameters, (a, p) => p.IsParameter || p.IsDyn || !(TypeOf(a).IsDyn || TypeOf(a).Equals(CelType.Null))).All(settled => settled);

    private CelType TypeOf(Expr expr) => _checked[expr].Type;

    private Text.TextSpan Place(Expr expr) => _checked.Source.PlaceOf(expr.Span);

    private int NotASetUse(Expr expr, Fact set, string? suggestion = null)
    {
        _diagnostics.Add(_checked.Source.Report(CheckDiagnostics.SetByOrderOrCount, expr.Span, set.Path).About(set).Suggesting(suggestion));
        return _steps.Bool(false, Place(expr));
    }
}
