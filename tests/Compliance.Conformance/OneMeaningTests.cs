using Compliance.Engine.Columnar;
using Compliance.Engine.Compiled;
using Compliance.Language;
using Compliance.Language.Interpretation;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>Every back end gives what the interpreter gives: the value, unknown, or the class of error. MEANING_CASES and MEANING_SEED make long runs.</summary>
public class OneMeaningTests
{
    private const int BindingsEach = 40;

    [Fact]
    public void Compiled_code_gives_what_the_interpreter_gives()
    {
        var cases = Settings.Of("MEANING_CASES", 40_000);
        var expressions = new RandomExpressions(Settings.Of("MEANING_SEED", 5));
        var evaluated = 0;
        var outcomes = new Dictionary<CelKind, int>();
        while (evaluated < cases)
        {
            var text = evaluated % 3 == 0 ? expressions.Condition(5) : expressions.Any(4);
            if (RandomExpressions.Environment.Compile(new SourceText("random", text), out _) is not { } expression)
            {
                continue;
            }

            var compiled = CompiledExpression.Compile(expression);
            for (var i = 0; i < BindingsEach; i++, evaluated++)
            {
                var source = new BoundVariables(expressions.Bindings());
                var expected = Interpreter.Run(expression.Plan, source, expression.Limits)[expression.Result];
                var actual = compiled.Run(source, out var stopped);
                Assert.True(stopped is null, stopped?.ToString());
                Assert.True(IsSame(expected, actual!.Value), $"`{text}` is {expected} by the interpreter, {actual} compiled");
                outcomes[expected.Kind] = outcomes.GetValueOrDefault(expected.Kind) + 1;
            }
        }

        // A generator that only made errors would prove little.
        Assert.True(outcomes[CelKind.Unknown] > cases / 20, "too few unknowns");
        Assert.True(outcomes[CelKind.Error] > cases / 20, "too few errors");
        Assert.True(outcomes[CelKind.Bool] > cases / 20, "too few truth values");
    }

    [Fact]
    public void Generated_code_gives_what_the_interpreter_gives()
    {
        var count = Settings.Of("MEANING_CASES", 40_000) / BindingsEach;
        var expressions = new RandomExpressions(Settings.Of("MEANING_SEED", 5));
        var compiled = new List<CelExpression>();
        while (compiled.Count < count)
        {
            var text = compiled.Count % 3 == 0 ? expressions.Condition(5) : expressions.Any(4);
            if (RandomExpressions.Environment.Compile(new SourceText("random", text), out _) is { } expression)
            {
                Assert.True(GeneratedCode.CanWrite(expression.Plan), text);
                compiled.Add(expression);
            }
        }

        var code = new GeneratedCode(compiled);
        foreach (var expression in compiled)
        {
            var method = code.MethodOf(expression)!;
            for (var i = 0; i < BindingsEach; i++)
            {
                var source = new BoundVariables(expressions.Bindings());
                var expected = Interpreter.Run(expression.Plan, source, expression.Limits)[expression.Result];
                var actual = GeneratedCode.Run(expression, method, source, out var stopped);
                Assert.True(stopped is null, stopped?.ToString());
                Assert.True(IsSame(expected, actual!.Value), $"`{expression.Source.Content}` is {expected} by the interpreter, {actual} generated");
            }
        }
    }

    [Fact]
    public void Only_what_calls_a_function_of_the_host_cannot_be_generated()
    {
        var others = Suite.All.Where(v => Conformer.Compile(v, out _) is { } expression && !GeneratedCode.CanWrite(expression.Plan)).ToArray();
        Assert.All(others, v => Assert.Contains(v.TypeEnvironment, t => t.TryGetProperty("overloads", out _)));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(256, true)]
    public void Planes_give_what_the_interpreter_gives(int bits, bool writesCode)
    {
        var cases = Settings.Of("MEANING_CASES", 40_000) / 4;
        var expressions = new RandomExpressions(Settings.Of("MEANING_SEED", 5) + bits);
        var machine = new PlaneMachine(bits, writesCode);
        var outcomes = new Dictionary<CelKind, int>();
        for (var evaluated = 0; evaluated < cases;)
        {
            var text = expressions.Condition(6);
            if (RandomExpressions.Environment.Compile(new SourceText("random", text), out _) is not { } expression)
            {
                continue;
            }

            var rows = Enumerable.Range(0, BindingsEach).Select(_ => Interpreter.Run(expression.Plan, new BoundVariables(expressions.Bindings()), expression.Limits)).ToArray();
            var kinds = ColumnarBackEnd.Evaluate(expression, rows, machine, out var isTrue);
            for (var row = 0; row < rows.Length; row++, evaluated++)
            {
                var expected = rows[row][expression.Result];
                Assert.True(expected.Kind == kinds[row] && (expected.Kind != CelKind.Bool || expected.AsBool() == isTrue[row]), $"`{text}` is {expected} by the interpreter, {kinds[row]} by planes");
                outcomes[expected.Kind] = outcomes.GetValueOrDefault(expected.Kind) + 1;
            }
        }

        Assert.True(outcomes[CelKind.Unknown] > cases / 20, "too few unknowns");
        Assert.True(outcomes[CelKind.Error] > cases / 20, "too few errors");
    }

    [Theory]
    [InlineData("t1 < timestamp('2025-01-01T00:00:00Z')", CelKind.Bool)]
    [InlineData("(t1 + duration('9000h')) < timestamp('2025-01-01T00:00:00Z')", CelKind.Unknown)]
    [InlineData("(b1 ? t1 : t1) < timestamp('2025-01-01T00:00:00Z')", CelKind.Bool)]
    public void The_bounds_of_a_date_hold_for_the_date_and_for_nothing_computed_from_it(string text, CelKind kind)
    {
        Assert.True(DateRange.TryParse("2024-02", out var february));
        var bindings = new Dictionary<string, CelValue> { ["t1"] = CelValue.Unknown(new CauseSet("t1", february)), ["b1"] = CelValue.Of(true) };
        var expression = RandomExpressions.Environment.Compile(new SourceText("dates", text), out _)!;
        Assert.All(BackEnds.All.Values, evaluate => Assert.Equal(kind, evaluate(expression, bindings).Kind));
    }

    private static bool IsSame(CelValue expected, CelValue actual) => (expected.Kind, actual.Kind) switch
    {
        (CelKind.Unknown, CelKind.Unknown) => true,
        (CelKind.Error, CelKind.Error) => expected.AsError().Kind == actual.AsError().Kind,
        _ => TaggedValue.AreSame(expected, actual),
    };
}
