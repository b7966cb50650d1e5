using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Language;

/// <summary>Evaluates an expression over the variables <c>u</c>, <c>v</c>, <c>w</c>, which are unknown, and <c>d</c>, a document.</summary>
internal static class Evaluation
{
    private static readonly string[] Variables = ["u", "v", "w", "d"];

    private static readonly Dictionary<string, CelValue> Bindings = new()
    {
        ["d"] = CelValue.MapOf(new Dictionary<CelValue, CelValue>
        {
            [CelValue.Of("n")] = CelValue.Of(1),
            [CelValue.Of("s")] = CelValue.Of("text"),
            [CelValue.Of("l")] = CelValue.ListOf([CelValue.Of(1), CelValue.Of(2), CelValue.Of(3)]),
            [CelValue.Of("nil")] = CelValue.Null,
        }),
    };

    /// <summary>The value as CEL writes it, <c>unknown(…)</c>, <c>error(kind)</c>, or the ids of the mistakes.</summary>
    public static string Of(string expression)
    {
        var compiled = CelExpression.Compile(new SourceText("<case>", expression), Variables, out var diagnostics);
        if (compiled is null)
        {
            return string.Join(" ", diagnostics.Select(d => $"{d.Id}@{d.Span.Start}"));
        }

        var value = compiled.Evaluate(Bindings, out var limit);
        return value is not { } known ? limit!.Id
            : known.Kind == CelKind.Error ? $"error({Words.Spell(known.AsError().Kind)})"
            : known.ToString();
    }
}
