using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Analyzers.Generation;

/// <summary>Where the value of a step is in generated code.</summary>
/// <param name="Name">The expression that gives it.</param>
/// <param name="IsKleene">Whether it is a condition that cannot fail, and as such a <c>Kleene</c>.</param>
internal readonly record struct Register(string Name, bool IsKleene)
{
    public string Kleene => IsKleene ? Name : "Kleene.Of(" + Name + ")";

    public string Value => IsKleene ? Name + ".ToValue()" : Name;
}

/// <summary>Writes one line of C# for each step of a plan. Strict calls go to the kernels that the interpreter calls.</summary>
internal sealed class PlanWriter : PlanVisitor<Register>
{
    private readonly Plan _plan;
    private readonly Sites _sites;
    private readonly Code _code;
    private readonly string _prefix;
    private readonly Register[] _registers;
    private readonly Register[] _locals;
    private readonly Register[] _captured;
    private int _next;

    private PlanWriter(Plan plan, Sites sites, Code code, string prefix, Register[] locals, Register[] captured)
    {
        _plan = plan;
        _sites = sites;
        _code = code;
        _prefix = prefix;
        _locals = locals;
        _captured = captured;
        _registers = new Register[plan.Steps.Count];
    }

    /// <summary>Writes a plan into a method that has the evaluation as <c>e</c>.</summary>
    /// <returns>Where each step's value is.</returns>
    public static Register[] Write(Plan plan, Sites sites, Code code) => Write(plan, sites, code, "r", [], []);

    /// <summary>Whether the plan has steps that are charged, or values that may become too large.</summary>
    public static bool IsCharged(Plan plan) => plan.Steps.Any(s => s is FoldStep or ListStep or MapStep or CallStep { IsCharged: true });

    public override Register VisitConst(ConstStep step) =>
        step.Value.Kind == CelKind.Bool && step.Type.Equals(CelType.Bool)
            ? new(step.Value.AsBool() ? "Kleene.True" : "Kleene.False", true)
            : new(_sites.Constant(step.Value), false);

    public override Register VisitFact(FactStep step) =>
        step.Type.Equals(CelType.Bool)
            ? Let("e.Truth(" + Number(step.Fact.Index) + ")", true, step.Fact.Path)
            : Let("e.Fact(" + Number(step.Fact.Index) + ")", false, step.Fact.Path);

    public override Register VisitMember(MemberStep step) =>
        Let("e.Member(" + Number(step.Fact.Index) + ", " + Number(step.ValueIndex) + ")", true, Code.Literal(step.Fact.Values[step.ValueIndex]) + " in " + step.Fact.Path);

    public override Register VisitVariable(VariableStep step) =>
        Let("e.Variable(" + Code.Literal(step.Name) + ", " + _sites.Type(step.Type) + ")", false);

    public override Register VisitLocal(LocalStep step) => _locals[step.Slot];

    public override Register VisitCaptured(CapturedStep step) => _captured[step.Index];

    public override Register VisitCall(CallStep step)
    {
        var isTest = IsKleene(step);
        var arguments = Code.List(step.Operands.Select(o => _registers[o].Value).Prepend("e"));
        return Let(_sites.Call(step) + (isTest ? ".Test(" : ".Call(") + arguments + ")", isTest, step.Overloads[0].Function);
    }

    public override Register VisitNot(NotStep step) =>
        IsKleene(step) ? Let("!" + _registers[step.Operands[0]].Kleene, true) : Let("Steps.Not(" + Start(step) + ", " + Values(step) + ")", false);

    public override Register VisitAnd(AndStep step) =>
        IsKleene(step) ? Let(string.Join(" & ", step.Operands.Select(o => _registers[o].Kleene)), true) : Let("Steps.And(" + Start(step) + ", " + Values(step) + ")", false);

    public override Register VisitOr(OrStep step) =>
        IsKleene(step) ? Let(string.Join(" | ", step.Operands.Select(o => _registers[o].Kleene)), true) : Let("Steps.Or(" + Start(step) + ", " + Values(step) + ")", false);

    public override Register VisitIf(IfStep step)
    {
        var (condition, whenTrue, whenFalse) = (_registers[step.Operands[0]], _registers[step.Operands[1]], _registers[step.Operands[2]]);
        return condition.IsKleene && whenTrue.IsKleene && whenFalse.IsKleene
            ? Let(condition.Name + ".If(" + whenTrue.Name + ", " + whenFalse.Name + ")", true)
            : Let("Steps.If(" + Start(step) + ", " + Values(step) + ")", false);
    }

    public override Register VisitList(ListStep step) => Let("Steps.List(e, " + Start(step) + ", " + _sites.Flags(step.IsOptional) + After(step) + ")", false);

    public override Register VisitMap(MapStep step) => Let("Steps.Map(e, " + Start(step) + ", " + _sites.Flags(step.IsOptional) + After(step) + ")", false);

    public override Register VisitFold(FoldStep step)
    {
        // Names of an inner body must differ from those around it, as C# has it.
        var name = _prefix + Number(_next);
        var (first, second) = (name + "x", name + "y");
        using (_code.Block("var " + name + " = " + _sites.Fold(step) + ".Run(e, " + _registers[step.Operands[0]].Value + ", (" + first + ", " + second + ") =>", "});"))
        {
            var captured = step.Operands.Skip(1).Select(o => _registers[o]).ToArray();
            var body = Write(step.Body, _sites, _code, name + "_", [new(first, false), new(second, false)], captured);
            string Result(int? result) => result is { } given ? body[given].Value : "Kleene.True.ToValue()";
            _code.Line("return (" + Result(step.Predicate) + ", " + Result(step.Transform) + ");");
        }

        return new Register(name, false);
    }

    private static Register[] Write(Plan plan, Sites sites, Code code, string prefix, Register[] locals, Register[] captured)
    {
        var writer = new PlanWriter(plan, sites, code, prefix, locals, captured);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            writer._next = i;
            writer._registers[i] = plan.Steps[i].Accept(writer);
        }

        return writer._registers;
    }

    private Register Let(string value, bool isKleene, string? about = null)
    {
        var name = _prefix + Number(_next);
        _code.Line("var " + name + " = " + value + ";" + (about is null ? "" : " // " + about));
        return new Register(name, isKleene);
    }

    // Of steps that cannot fail, and only have operands that cannot.
    private bool IsKleene(Step step) => step.Type.Equals(CelType.Bool) && !_plan.IsFallible(_next) && step.Operands.All(o => step is CallStep || _registers[o].IsKleene);

    private string Values(Step step) => Code.List(step.Operands.Select(o => _registers[o].Value));

    private string After(Step step) => string.Concat(step.Operands.Select(o => ", " + _registers[o].Value));

    private static string Start(Step step) => Number(step.Span.Start);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
