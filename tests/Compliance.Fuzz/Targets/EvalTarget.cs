using Compliance.Engine.Compiled;
using Compliance.Language;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Fuzz.Targets;

/// <summary>Evaluation within tight limits: both back ends give the same, what is settled stays so, checking changes no answer, and the bound on the cost holds.</summary>
internal static class EvalTarget
{
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
            Invariant.Holds(one[i] == other[i] || Outcome.IsStopped(one[i]) || Outcome.IsStopped(other[i]), $"{one[i]} when checked, {other[i]} when not");
        }
    }

    private static string[] Outcomes(CelExpression? expression)
    {
        if (expression is null)
        {
            return [];
        }

        var compiled = CompiledExpression.Compile(expression);
        string[] outcomes = [.. new[] { Variables.Nothing, Variables.Half, Variables.Whole, Variables.Otherwise }.Select(b => Of(expression, compiled, b))];
        Outcome.StaysSettled(outcomes[0], outcomes[1]);
        Outcome.StaysSettled(outcomes[1], outcomes[2]);
        Outcome.StaysSettled(outcomes[0], outcomes[3]);
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
