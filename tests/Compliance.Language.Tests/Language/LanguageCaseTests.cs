namespace Compliance.Language.Tests.Language;

public class LanguageCaseTests
{
    public static TheoryData<string, string> Values => CaseFile.Load("values.cases");

    public static TheoryData<string, string> Unknowns => CaseFile.Load("unknowns.cases");

    public static TheoryData<string, string> Mistakes => CaseFile.Load("mistakes.cases");

    [Theory]
    [MemberData(nameof(Values))]
    public void An_expression_has_its_value(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [MemberData(nameof(Unknowns))]
    public void Unknown_and_error_combine_as_defined(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_where_it_stands(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));
}
