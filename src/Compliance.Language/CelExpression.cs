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
public sealed class CelExpression
{
    private readonly Plan _plan;
    private readonly int _result;
    private readonly SourceText _source;

    private CelExpression(SourceText source, Plan plan, int result, CelType type)
    {
        _source = source;
        _plan = plan;
        _result = result;
        Type = type;
    }

    /// <summary>The type of its value; <c>dyn</c> where only evaluation can tell.</summary>
    public CelType Type { get; }

    /// <summary>Compiles an expression over the facts, parameters, lists and definitions of a pack.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="diagnostics">All mistakes found.</param>
    /// <returns>The expression, or null where it has errors.</returns>
    public static CelExpression? Compile(SourceText source, RulePack pack, out IReadOnlyList<Diagnostic> diagnostics) =>
        Compile(source, (pack ?? throw new ArgumentNullException(nameof(pack))).Scope, out diagnostics);

    /// <summary>Compiles an expression over variables whose types only evaluation can tell.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="variables">The names of the variables.</param>
    /// <param name="diagnostics">All mistakes found.</param>
    /// <returns>The expression, or null where it has errors.</returns>
    public static CelExpression? Compile(SourceText source, IEnumerable<string> variables, out IReadOnlyList<Diagnostic> diagnostics) =>
        Compile(source, new VariableScope(variables ?? throw new ArgumentNullException(nameof(variables))), out diagnostics);

    /// <summary>The value on a profile; unknown where facts that it depends on are not established.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <param name="diagnostic">Set, and the value null, where the evaluation took too many steps.</param>
    public CelValue? Evaluate(Profile profile, out Diagnostic? diagnostic) =>
        Run(new ProfileView(profile ?? throw new ArgumentNullException(nameof(profile)), null), out diagnostic);

    /// <summary>The value with variables bound; a variable that is not bound is unknown.</summary>
    /// <param name="bindings">Values by name.</param>
    /// <param name="diagnostic">Set, and the value null, where the evaluation took too many steps.</param>
    public CelValue? Evaluate(IReadOnlyDictionary<string, CelValue> bindings, out Diagnostic? diagnostic) =>
        Run(new Bindings(bindings ?? throw new ArgumentNullException(nameof(bindings))), out diagnostic);

    private static CelExpression? Compile(SourceText source, INameScope scope, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var text = ExpressionSource.Of(source ?? throw new ArgumentNullException(nameof(source)));
        var parsed = Parser.Parse(text, bag);
        var isChecked = parsed is null ? null : Checker.Check(parsed, text, scope, FunctionTable.Standard, bag);
        var planned = isChecked is null ? null : Planner.Plan(isChecked, bag);
        diagnostics = bag.ToSorted();
        return planned is { } plan && !bag.HasErrors ? new CelExpression(source, plan.Plan, plan.Result, isChecked!.Type) : null;
    }

    private CelValue? Run(IFactSource facts, out Diagnostic? diagnostic)
    {
        try
        {
            diagnostic = null;
            return Interpreter.Run(_plan, facts)[_result];
        }
        catch (BudgetExceededException)
        {
            diagnostic = LimitDiagnostics.EvaluationTooLong.At(_source, new TextSpan(0, 1), Interpreter.DefaultBudget);
            return null;
        }
    }

    private sealed class VariableScope(IEnumerable<string> variables) : INameScope
    {
        private readonly HashSet<string> _names = new(variables, StringComparer.Ordinal);

        public Declaration? Resolve(IReadOnlyList<string> segments, out int used)
        {
            used = 1;
            return _names.Contains(segments[0]) ? new VariableDeclared(segments[0], CelType.Dyn) : null;
        }

        public string? Suggest(string dottedName) => Spelling.Nearest(dottedName, _names);
    }

    private sealed class Bindings(IReadOnlyDictionary<string, CelValue> values) : IFactSource
    {
        public CelValue Read(Fact fact) => throw new InvalidOperationException("the expression was compiled for a pack");

        public CelValue ReadMember(Fact set, int value) => throw new InvalidOperationException("the expression was compiled for a pack");

        public CelValue ReadVariable(string name) => values.TryGetValue(name, out var value) ? value : CelValue.Unknown(new CauseSet(name));
    }
}
