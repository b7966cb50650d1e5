using Compliance.Language.Diagnostics;
using Compliance.Language.Printing;
using Compliance.Language.Syntax;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Xunit.Abstractions;

namespace Compliance.Language.Tests.Residuals;

/// <summary>What is left of an expression answers as the expression does, whatever becomes known.</summary>
public class ResidualTests(ITestOutputHelper output)
{
    // As many as CI has time for; CEL_RESIDUALS names another number.
    private static readonly int Expressions = int.TryParse(Environment.GetEnvironmentVariable("CEL_RESIDUALS"), out var named) ? named : 12_000;

    private static readonly CelEnvironment Checked = RandomExpression.Environment(isChecked: true);
    private static readonly CelEnvironment Unchecked = RandomExpression.Environment(isChecked: false);

    private int _pairs;
    private int _whole;
    private int _open;
    private int _unchanged;

    [Fact]
    public void A_residual_answers_as_its_expression_under_every_completion()
    {
        for (var seed = 0; seed < Expressions; seed++)
        {
            var random = new RandomSource((ulong)seed * 7919);
            var expressions = new RandomExpression(random);
            var text = expressions.Next(1 + random.Below(5));
            var environment = random.Chance(80) ? Checked : Unchecked;
            if (environment.Compile(new SourceText("<random>", text), out _) is { } compiled)
            {
                Compare(compiled, text, expressions, random);
            }
        }

        output.WriteLine($"{_pairs} pairs, {_whole} known whole, {_open} open, of them {_unchanged} left as they were");
        Assert.True(_pairs > Expressions * 2);
        Assert.True(_unchanged < _open / 100);
    }

    private void Compare(CelExpression expression, string text, RandomExpression expressions, RandomSource random)
    {
        var known = Some(new Dictionary<string, CelValue>(), expressions, random, 20 + random.Below(70));
        var whole = expression.Evaluate(known, out var limit)!.Value;
        Assert.Null(limit);
        var residual = expression.Residual(known, out limit)!;
        Assert.Null(limit);
        Assert.Equal((text, Outcome(whole)), (text, residual.Value is { } value ? Outcome(value) : nameof(CelKind.Unknown)));
        Assert.Equal(residual.Text, Reprinted(residual.Text, text));
        _whole += residual.Value is null ? 0 : 1;
        _open += residual.Value is null ? 1 : 0;
        _unchanged += residual.Value is null && ReferenceEquals(residual.Expression, expression) ? 1 : 0;
        for (var i = 0; i < 4; i++)
        {
            var completion = Some(known, expressions, random, i == 0 ? 100 : 60);
            var expected = Outcome(expression.Evaluate(completion, out _)!.Value);
            var actual = Outcome(residual.Expression.Evaluate(completion, out _)!.Value);
            Assert.Equal((text, Shown(known), residual.Text, Shown(completion), expected), (text, Shown(known), residual.Text, Shown(completion), actual));
            var alone = completion.Where(b => !known.ContainsKey(b.Key) || HasNoLiteral(b.Value)).ToDictionary(b => b.Key, b => b.Value);
            Assert.Equal((text, Shown(known), residual.Text, Shown(completion), expected), (text, Shown(known), residual.Text, Shown(completion), Outcome(residual.Expression.Evaluate(alone, out _)!.Value)));
            _pairs++;
        }
    }

    private static Dictionary<string, CelValue> Some(IReadOnlyDictionary<string, CelValue> given, RandomExpression expressions, RandomSource random, int percent)
    {
        var bound = new Dictionary<string, CelValue>(given);
        foreach (var (name, type) in RandomExpression.Variables)
        {
            if (!bound.ContainsKey(name) && random.Chance(percent))
            {
                bound.Add(name, expressions.Value(type));
            }
        }

        return bound;
    }

    private static bool HasNoLiteral(CelValue value) => value.Kind switch
    {
        CelKind.Opaque or CelKind.Type => true,
        CelKind.List => value.AsList().Any(HasNoLiteral),
        CelKind.Map => value.AsMap().Any(e => HasNoLiteral(e.Value)),
        _ => false,
    };

    private static string Outcome(CelValue value) => value.Kind is CelKind.Unknown or CelKind.Error ? value.Kind.ToString() : CelFormat.TypeName(value) + " " + value;

    private static string Shown(IReadOnlyDictionary<string, CelValue> bindings) => string.Join(", ", bindings.Select(b => b.Key + "=" + b.Value));

    private static string Reprinted(string residual, string original) =>
        residual == original ? residual : ExpressionPrinter.Canonical(Parser.Parse(ExpressionSource.Of(new SourceText("<residual>", residual)), new DiagnosticBag())!);
}
