using Compliance.Language;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Fuzz.Targets;

/// <summary>What is left of an expression answers as the expression does, on what it was told and on what becomes known.</summary>
internal static class ResidualTarget
{
    public static void Run(string text)
    {
        foreach (var environment in new[] { Variables.Checked, Variables.Unchecked })
        {
            if (environment.Compile(new SourceText("<fuzz>", text), out _) is { } expression)
            {
                Answers(expression, Variables.Nothing, Variables.Half);
                Answers(expression, Variables.Nothing, Variables.Otherwise);
                Answers(expression, Variables.Half, Variables.Half);
                Answers(expression, Variables.Dated, Variables.Whole);
                Answers(expression, Variables.Half, Variables.Whole);
                Answers(expression, Variables.Otherwise, Variables.Otherwise);
            }
        }
    }

    private static void Answers(CelExpression expression, IReadOnlyDictionary<string, CelValue> known, IReadOnlyDictionary<string, CelValue> completion)
    {
        var whole = Outcome.Of(expression.Evaluate(known, out var stopped), stopped);
        var residual = expression.Residual(known, out stopped);
        if (residual is null || Outcome.IsStopped(whole))
        {
            Invariant.Holds(stopped is not null || residual is not null, "no residual, and no reason");
            return;
        }

        Invariant.Same(whole, residual.Value is { } value ? Outcome.Of(value, null) : Outcome.Unknown, "the value and that of the residual " + residual.Text);
        var (expected, actual) = (Outcome.Of(expression.Evaluate(completion, out stopped), stopped), Outcome.Of(residual.Expression.Evaluate(completion, out var alsoStopped), alsoStopped));
        if (!Outcome.IsStopped(expected) && !Outcome.IsStopped(actual))
        {
            // Of several errors the residual may report another.
            Invariant.Holds(expected == actual || (Outcome.IsError(expected) && Outcome.IsError(actual)), $"{expected}, but {actual} by the residual {residual.Text}");
        }
    }
}
