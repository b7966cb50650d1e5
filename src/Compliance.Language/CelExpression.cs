using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language;

/// <summary>One expression, checked and planned, over the facts of a pack or over free variables.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed partial class CelExpression
{
    private readonly CheckEnvironment _environment;
    private readonly bool _withMacros;

    private CelExpression(SourceText source, CheckedExpr expression, Plan plan, int result, CelLimits limits, CheckEnvironment environment, bool withMacros)
    {
        (_environment, _withMacros) = (environment, withMacros);
        Source = source;
        Checked = expression;
        Plan = plan;
        Result = result;
        Limits = limits;
    }

    internal SourceText Source { get; }

    internal CelLimits Limits { get; }

    internal CheckedExpr Checked { get; }

    internal Plan Plan { get; }

    /// <summary>The step of the plan that is the value.</summary>
    internal int Result { get; }

    /// <summary>The type of its value; <c>dyn</c> where only evaluation can tell.</summary>
    public CelType Type => Checked.Type;

    /// <summary>
    /// The most work that an evaluation can do, in the steps that <see cref="CelLimits.EvaluationSteps"/> limits; <see cref="long.MaxValue"/> where nothing bounds it.
    /// What a variable may weigh is bounded by its type and by <see cref="CelLimits.StringLength"/> and <see cref="CelLimits.ListLength"/>.
    /// </summary>
    public long CostBound => Planning.CostBound.Of(Plan, Limits);

    /// <summary>Compiles an expression over the facts, parameters, lists and definitions of a pack.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="diagnostics">All mistakes found.</param>
    /// <returns>The expression, or null where it has errors.</returns>
    public static CelExpression? Compile(SourceText source, RulePack pack, out IReadOnlyList<Diagnostic> diagnostics) =>
        Compile(source, pack, CelLimits.Default, out diagnostics);

    /// <summary>Compiles an expression over the facts, parameters, lists and definitions of a pack, within limits.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="limits">What the expression and its evaluation may take.</param>
    /// <param name="diagnostics">All mistakes found.</param>
    /// <returns>The expression, or null where it has errors.</returns>
    public static CelExpression? Compile(SourceText source, RulePack pack, CelLimits limits, out IReadOnlyList<Diagnostic> diagnostics) => Compile(
        source,
        new CheckEnvironment((pack ?? throw new ArgumentNullException(nameof(pack))).Scope, FunctionTable.Standard),
        limits ?? throw new ArgumentNullException(nameof(limits)),
        withMacros: true,
        out diagnostics);

    /// <summary>Compiles an expression over variables whose types only evaluation can tell.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="variables">The names of the variables.</param>
    /// <param name="diagnostics">All mistakes found.</param>
    /// <returns>The expression, or null where it has errors.</returns>
    public static CelExpression? Compile(SourceText source, IEnumerable<string> variables, out IReadOnlyList<Diagnostic> diagnostics) =>
        CelEnvironment.Standard.WithVariables(variables ?? throw new ArgumentNullException(nameof(variables)), CelType.Dyn).Compile(source, out diagnostics);

    /// <summary>The value on a profile; unknown where facts that it depends on are not established.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <param name="diagnostic">Set, and the value null, where the evaluation took too many steps.</param>
    public CelValue? Evaluate(Profile profile, out Diagnostic? diagnostic) =>
        Run(new ProfileView(profile ?? throw new ArgumentNullException(nameof(profile)), null), out diagnostic);

    /// <summary>The value with variables bound; a variable that is not bound is unknown.</summary>
    /// <param name="bindings">Values by name.</param>
    /// <param name="diagnostic">Set, and the value null, where the evaluation took too many steps.</param>
    /// <exception cref="ArgumentException">A variable is bound to a value of another type than it was declared with.</exception>
    public CelValue? Evaluate(IReadOnlyDictionary<string, CelValue> bindings, out Diagnostic? diagnostic) =>
        Run(new BoundVariables(bindings ?? throw new ArgumentNullException(nameof(bindings))), out diagnostic);

    internal static CelExpression? Compile(SourceText source, CheckEnvironment environment, CelLimits limits, bool withMacros, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var text = ExpressionSource.Of(source ?? throw new ArgumentNullException(nameof(source)));
        var parsed = Parser.Parse(text, bag, limits, withMacros);
        var isChecked = parsed is null ? null : Checker.Check(parsed, text, environment, bag);
        var planned = isChecked is null ? null : Planner.Plan(isChecked, bag, limits);
        if (planned is { } bounded && limits.CostBound < long.MaxValue && Planning.CostBound.Of(bounded.Plan, limits) is var cost && cost > limits.CostBound)
        {
            bag.Add(LimitDiagnostics.CostTooHigh.At(source, new TextSpan(0, 1), cost == long.MaxValue ? "any number of" : cost, limits.CostBound));
        }

        diagnostics = bag.ToSorted();
        return planned is { } plan && !bag.HasErrors ? new CelExpression(source, isChecked!, plan.Plan, plan.Result, limits, environment, withMacros) : null;
    }

    internal CelValue? Run(IFactSource facts, out Diagnostic? diagnostic) =>
        Run(facts, (plan, source) => Interpreter.Run(plan, source, Limits)[Result], out diagnostic);

    /// <summary>The value by one way of evaluation; a limit that ends it becomes a diagnostic.</summary>
    internal CelValue? Run(IFactSource facts, Func<Plan, IFactSource, CelValue> evaluate, out Diagnostic? diagnostic)
    {
        try
        {
            diagnostic = null;
            return new Budget(Limits).AdmitResult(evaluate(Plan, facts));
        }
        catch (LimitExceededException exceeded)
        {
            diagnostic = exceeded.At(Source, new TextSpan(0, 1));
            return null;
        }
    }
}
