using System.Globalization;
using Compliance.Language;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>
/// A comprehension over a known list gives what the rules say of its condition and its transform, evaluated for each element on their own. The back ends
/// share the code that folds, so holding them to each other would not find a mistake in it.
/// </summary>
public class FoldMeaningTests
{
    private const int BindingsEach = 20;

    private static readonly string[] Elements = ["1", "2", "3"];

    private static readonly string[] Macros =
    [
        "all(e, {0})", "exists(e, {0})", "exists_one(e, {0})", "filter(e, {0})", "map(e, {1})", "map(e, {0}, {1})", "transformList(i, e, {0}, {1})", "transformMap(i, e, {0}, {1})",
    ];

    [Fact]
    public void A_comprehension_gives_what_its_parts_give()
    {
        var cases = Settings.Of("MEANING_CASES", 40_000) / 10;
        var expressions = new RandomExpressions(Settings.Of("MEANING_SEED", 5));
        var outcomes = new HashSet<(CelKind Predicate, CelKind Transform, CelKind Result)>();
        for (var evaluated = 0; evaluated < cases; evaluated += BindingsEach)
        {
            var (condition, transform) = (expressions.Over("e", isCondition: true, 2), expressions.Over("e", isCondition: false, 2));
            var parts = Array.ConvertAll(Elements, e => (Predicate: Compile($"cel.bind(e, {e}, {condition})"), Transform: Compile($"cel.bind(e, {e}, {transform})")));
            var folds = Array.ConvertAll(Macros, m => (Macro: m, Text: "[1, 2, 3]." + string.Format(CultureInfo.InvariantCulture, m, condition, transform)));
            var compiled = Array.ConvertAll(folds, f => Compile(f.Text));
            for (var i = 0; i < BindingsEach; i++)
            {
                var bindings = expressions.Bindings();
                var predicates = Array.ConvertAll(parts, p => Evaluate(p.Predicate, bindings));
                var transforms = Array.ConvertAll(parts, p => Evaluate(p.Transform, bindings));
                foreach (var ((macro, text), fold) in folds.Zip(compiled))
                {
                    var (expected, actual) = (Expected(macro, predicates, transforms), Evaluate(fold, bindings));
                    Assert.True(IsSame(expected, actual), $"`{text}` is {actual}, where its parts give {expected}");
                    outcomes.Add((Worst(predicates), Worst(transforms), actual.Kind));
                }
            }
        }

        // The case that was once wrong has to occur.
        Assert.Contains((CelKind.Unknown, CelKind.Error, CelKind.Error), outcomes);
    }

    private static CelValue Expected(string macro, CelValue[] predicates, CelValue[] transforms)
    {
        var taken = Enumerable.Range(0, Elements.Length).Where(i => predicates[i] == CelValue.True).ToArray();
        CelValue[] transformed = [.. predicates, .. taken.Select(i => transforms[i])];
        return macro switch
        {
            "all(e, {0})" => Quantified(predicates, decisive: CelValue.False),
            "exists(e, {0})" => Quantified(predicates, decisive: CelValue.True),
            "exists_one(e, {0})" => Strict(predicates) ?? CelValue.Of(taken.Length == 1),
            "filter(e, {0})" => Strict(predicates) ?? CelValue.ListOf(taken.Select(i => CelValue.Of(i + 1L))),
            "map(e, {1})" => Strict(transforms) ?? CelValue.ListOf(transforms),
            "transformMap(i, e, {0}, {1})" => Strict(transformed) ?? CelValue.MapOf(taken.Select(i => new KeyValuePair<CelValue, CelValue>(CelValue.Of((long)i), transforms[i]))),
            _ => Strict(transformed) ?? CelValue.ListOf(taken.Select(i => transforms[i])),
        };
    }

    /// <summary>Any error gives error, else any unknown gives unknown; else null.</summary>
    private static CelValue? Strict(CelValue[] operands) => operands.Where(o => !o.IsValue).OrderByDescending(o => o.IsError).Select(o => (CelValue?)o).FirstOrDefault();

    /// <summary>One decisive operand beats unknown, and unknown beats error.</summary>
    private static CelValue Quantified(CelValue[] predicates, CelValue decisive) =>
        predicates.Contains(decisive) ? decisive
        : predicates.Any(p => !p.IsValue) ? predicates.Where(p => !p.IsValue).OrderByDescending(p => p.IsUnknown).First()
        : CelValue.Of(!decisive.AsBool());

    private static CelKind Worst(CelValue[] values) => Strict(values)?.Kind ?? CelKind.Bool;

    private static CelValue Evaluate(CelExpression expression, Dictionary<string, CelValue> bindings) => BackEnds.All["interpreter"](expression, bindings);

    private static CelExpression Compile(string text) => RandomExpressions.Environment.Compile(new SourceText("random", text), out var diagnostics)
        ?? throw new InvalidOperationException(text + ": " + string.Join("; ", diagnostics));

    // Which of several errors is told has no part in this.
    private static bool IsSame(CelValue expected, CelValue actual) => expected.IsValue ? TaggedValue.AreSame(expected, actual) : expected.Kind == actual.Kind;
}
