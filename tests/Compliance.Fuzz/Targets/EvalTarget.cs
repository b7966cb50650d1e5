using Compliance.Engine.Compiled;
using Compliance.Language;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Fuzz.Targets;

/// <summary>Evaluation within tight limits: both back ends give the same, what is settled stays so, checking changes no answer, and the bound on the cost holds.</summary>
internal static class EvalTarget
{
    private const int Dated = 4;

    public static void Run(string text)
    {
        var source = new SourceText("<fuzz>", text);
        var isChecked = Variables.Checked.Compile(source, out var diagnostics);
        Texts.AreWithin(diagnostics);
        var isUnchecked = Variables.Unchecked.Compile(source, out diagnostics);
        Texts.AreWithin(diagnostics);
        var (one, other) = (Outcomes(isChecked), Outcomes(isUnchecked));
        for (var i = 0; i < one.Length && other.Length > 0; i++)
        {
            Invariant.Holds(one[i] == other[i] || IsOfChecking(one[i], i) || Outcome.IsStopped(one[i]) || Outcome.IsStopped(other[i]), $"{one[i]} when checked, {other[i]} when not");
        }
    }

    // The checker chooses among overloads by the types that it knows, and only where it found the one can the bounds of a date decide.
    private static bool IsOfChecking(string outcome, int bindings) => outcome == "error NoSuchOverload" || bindings == Dated;

    private static string[] Outcomes(CelExpression? expression)
    {
        if (expression is null)
        {
            return [];
        }

        var compiled = CompiledExpression.Compile(expression);
        string[] outcomes = [.. new[] { Variables.Nothing, Variables.Half, Variables.Whole, Variables.Otherwise, Variables.Dated }.Select(b => Of(expression, compiled, b))];
        Outcome.StaysSettled(outcomes[0], outcomes[1]);
        Outcome.StaysSettled(outcomes[1], outcomes[2]);
        Outcome.StaysSettled(outcomes[0], outcomes[3]);
        Outcome.StaysSettled(outcomes[Dated], outcomes[2]);
        return outcomes;
    }

    private static string Of(CelExpression expression, CompiledExpression compiled, IReadOnlyDictionary<string, CelValue> bindings)
    {
        var value = expression.Evaluate(bindings, out var stopped);
        var outcome = Outcome.Of(value, stopped);
        Invariant.Same(outcome, Outcome.Of(compiled.Run(Variables.Bound(bindings), out var alsoStopped), alsoStopped), "interpreted and compiled");
        Invariant.Holds(stopped?.Id != "CPL6006" || expression.CostBound > expression.Limits.EvaluationSteps, $"the bound is {expression.CostBound}, and the evaluation took more");
        return outcome;
    }
}
