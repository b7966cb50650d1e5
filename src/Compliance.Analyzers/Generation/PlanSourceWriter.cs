using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Analyzers.Generation;

/// <summary>Writes a plan down for the interpreter, one line for each step: what is left open of a rule outside the exact fragment, only it can settle.</summary>
internal sealed class PlanSourceWriter : PlanVisitor<string>
{
    private readonly string _facts;

    private PlanSourceWriter(string facts) => _facts = facts;

    /// <param name="plan">The plan.</param>
    /// <param name="facts">The C# expression that gives the dictionary.</param>
    public static IEnumerable<string> Lines(Plan plan, string facts)
    {
        var writer = new PlanSourceWriter(facts);
        return plan.Steps.Select(s => "." + s.Accept(writer)).Prepend("PlanSource.Over(" + facts + ")");
    }

    public override string VisitConst(ConstStep step) => Call("Constant", Constants.Of(step.Value), Constants.Of(step.Type), Start(step));

    public override string VisitFact(FactStep step) => Call("Fact", Number(step.Fact.Index));

    public override string VisitMember(MemberStep step) => Call("Member", Number(step.Fact.Index), Number(step.ValueIndex));

    public override string VisitVariable(VariableStep step) => Call("Variable", Code.Literal(step.Name), Constants.Of(step.Type));

    public override string VisitLocal(LocalStep step) => Call("Local", Number(step.Slot), Constants.Of(step.Type));

    public override string VisitCaptured(CapturedStep step) => Call("Captured", Number(step.Index), Constants.Of(step.Type), Code.Literal(step.CanFail));

    public override string VisitCall(CallStep step) => Call(
        "Call",
        [Code.Literal(step.Function), "new string[] { " + Code.List(step.Overloads.Select(o => Code.Literal(o.Id))) + " }", Code.Literal(step.IsChecked), Code.Literal(step.IsCharged), Constants.Of(step.Type), Start(step), .. Operands(step)]);

    public override string VisitNot(NotStep step) => Call("Not", [Start(step), .. Operands(step)]);

    public override string VisitAnd(AndStep step) => Call("And", [Start(step), .. Operands(step)]);

    public override string VisitOr(OrStep step) => Call("Or", [Start(step), .. Operands(step)]);

    public override string VisitIf(IfStep step) => Call("If", [Constants.Of(step.Type), Start(step), .. Operands(step)]);

    public override string VisitList(ListStep step) => Call("List", [Flags(step.IsOptional), Constants.Of(step.Type), Start(step), .. Operands(step)]);

    public override string VisitMap(MapStep step) => Call("Map", [Flags(step.IsOptional), Constants.Of(step.Type), Start(step), .. Operands(step)]);

    public override string VisitFold(FoldStep step) => Call(
        "Fold",
        [Code.Literal(step.Kind.ToString()), Number(step.Slots), string.Concat(Lines(step.Body, _facts)), Number(step.Predicate ?? -1), Number(step.Transform ?? -1), Constants.Of(step.Type), Code.Literal(step.IsRangeTyped), Start(step), .. Operands(step)]);

    private static string Call(string name, params string[] arguments) => name + "(" + Code.List(arguments) + ")";

    private static string Flags(IReadOnlyList<bool> flags) => "new bool[] { " + Code.List(flags.Select(Code.Literal)) + " }";

    private static string Start(Step step) => Number(step.Span.Start);

    private static IEnumerable<string> Operands(Step step) => step.Operands.Select(Number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
