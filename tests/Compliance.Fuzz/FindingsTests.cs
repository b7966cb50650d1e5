using System.Globalization;
using System.Text;
using Compliance.Engine.Compiled;
using Compliance.Fuzz.Targets;
using Compliance.Language;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Fuzz;

/// <summary>What fuzzing found, by its cause. The inputs stand in the corpus too.</summary>
public class FindingsTests
{
    [Theory]
    [InlineData("!-", 1)]
    [InlineData("!-double", 1)]
    [InlineData("!-1u", 1)]
    public void A_minus_sign_that_begins_no_number_is_no_value(string expression, int at) => Told(expression, "CPL2001", at);

    [Theory]
    [InlineData("sets.contains(access.elements, ['damage'])", 14)]
    [InlineData("cel.bind(e, access.elements, 'damage' in e)", 12)]
    [InlineData("access.elements.filter(e, e == 'damage').size() == 1", 0)]
    public void Nothing_is_computed_from_a_part_with_a_mistake(string expression, int at) => Told(expression, "CPL3007", at);

    [Theory]
    [InlineData("i1", "[{0}, {0}]", "{0}", "CPL6008")]
    [InlineData("1", "[{0}, {0}]", "{0} == {0}", "CPL6008")]
    [InlineData("x", "{{'a': {0}, 'b': {0}}}", "{0}", "CPL6008")]
    [InlineData("x", "optional.of([{0}, {0}])", "{0}", "CPL6008")]
    [InlineData("1", "{{{0}: {0}}}", "true", null)]
    public void What_doubles_forty_times_ends_soon(string first, string doubled, string result, string? limit)
    {
        var open = string.Concat(Enumerable.Range(1, 40).Select(i => $"cel.bind(v{i}, {string.Format(CultureInfo.InvariantCulture, doubled, "v" + (i - 1))}, "));
        var text = $"cel.bind(v0, {first}, {open}{string.Format(CultureInfo.InvariantCulture, result, "v40")}{new string(')', 41)}";
        var expression = Variables.Checked.WithLimits(CelLimits.Default).Compile(new SourceText("<finding>", text), out var diagnostics);
        Assert.Empty(diagnostics);
        expression!.Evaluate(Variables.Whole, out var stopped);
        CompiledExpression.Compile(expression).Evaluate(Variables.Whole, out var alsoStopped);
        Assert.Equal((limit, limit), (stopped?.Id, alsoStopped?.Id));
        Assert.All(FuzzTarget.All, t => t.Run(Encoding.UTF8.GetBytes(text)));
    }

    private static void Told(string expression, string id, int at)
    {
        Assert.Null(CelExpression.Compile(new SourceText("<finding>", expression), Model.Pack, out var diagnostics));
        var only = Assert.Single(diagnostics);
        Assert.Equal((id, at), (only.Id, only.Span.Start));
        Assert.All(FuzzTarget.All, t => t.Run(Encoding.UTF8.GetBytes(expression)));
    }
}
