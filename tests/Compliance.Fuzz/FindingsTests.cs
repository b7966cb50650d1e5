using System.Text;
using Compliance.Fuzz.Targets;
using Compliance.Language;
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

    private static void Told(string expression, string id, int at)
    {
        Assert.Null(CelExpression.Compile(new SourceText("<finding>", expression), Model.Pack, out var diagnostics));
        var only = Assert.Single(diagnostics);
        Assert.Equal((id, at), (only.Id, only.Span.Start));
        Assert.All(FuzzTarget.All, t => t.Run(Encoding.UTF8.GetBytes(expression)));
    }
}
