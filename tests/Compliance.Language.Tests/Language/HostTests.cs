using Compliance.Language.Functions;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Language;

/// <summary>What a host declares of its own.</summary>
public class HostTests
{
    private static readonly CelBinding<Statute> Statutes = CelBinding.Opaque<Statute>("acme.Statute");

    private static readonly CelEnvironment Environment = CelEnvironment.Standard
        .WithType(Statutes.Type)
        .WithVariable("law", Statutes.Type)
        .WithFunction(CelFunction.Member("statute_age", "age", Statutes, CelBinding.Int, law => law.Age < 0 ? CelError.OfHost("a statute is not younger than new") : law.Age))
        .WithFunction(CelFunction.Global("statute_of", "acme.statute", CelBinding.Int, Statutes, age => new Statute(age)))
        .WithFunction(CelFunction.Global("sum_of", "sum", CelBinding.ListOf(CelBinding.Int), CelBinding.Int, ages => ages.Sum()))
        .WithFunction(CelFunction.Global("broken", "broken", CelBinding.Bool, () => throw new InvalidOperationException("out of order")));

    [Theory]
    [InlineData("law.age() < 10", "true")]
    [InlineData("acme.statute(5) == law", "true")]
    [InlineData("type(law) == acme.Statute", "true")]
    [InlineData("sum([1, 2, law.age()])", "8")]
    [InlineData("acme.statute(-1).age()", "error(a statute is not younger than new)")]
    [InlineData("broken()", "error(out of order)")]
    [InlineData("broken() || law.age() == 5", "true")]
    public void An_expression_uses_functions_and_types_of_the_host(string text, string value) =>
        Assert.Equal(value, Evaluate(text, new() { ["law"] = CelValue.Opaque(Statutes.Type, new Statute(5)) }).ToString());

    [Fact]
    public void A_function_of_the_host_never_sees_unknown() => Assert.Equal("unknown(law)", Evaluate("law.age() < 10", []).ToString());

    [Theory]
    [InlineData("int")]
    [InlineData("list(int)")]
    [InlineData("map(string, int)")]
    [InlineData("optional_type(int)")]
    public void A_variable_takes_no_value_of_another_type_than_its_own(string name)
    {
        var (type, wrong) = name switch
        {
            "int" => (CelType.Int, CelValue.Of("a")),
            "list(int)" => (CelType.ListOf(CelType.Int), CelValue.ListOf([CelValue.Of(1), CelValue.Of("a")])),
            "map(string, int)" => (CelType.MapOf(CelType.String, CelType.Int), CelValue.MapOf([new(CelValue.Of("a"), CelValue.Null)])),
            _ => (CelType.OptionalOf(CelType.Int), CelValue.OptionalOf(CelValue.Of(1UL))),
        };
        var expression = CelEnvironment.Standard.WithVariable("x", type).Compile(new SourceText("host", "[x].size() + 1"), out _)!;
        var mistake = Assert.Throws<ArgumentException>(() => expression.Evaluate(new Dictionary<string, CelValue> { ["x"] = wrong }, out _));
        Assert.Contains("the variable x is declared with the type " + type, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sum_of_all('a')", "`sum_of_all` found operands of types (string)")]
    [InlineData("math.greatest([true], 1) == 1", "`math.greatest` ")]
    [InlineData("'a' - 'b'", "`-` found operands of types (string, string)")]
    [InlineData("1 in 'b'", "`in` found operands of types (int, string)")]
    public void A_message_names_a_function_as_its_author_wrote_it(string text, string message)
    {
        var environment = Environment.WithFunction(CelFunction.Global("sum_of_all", "sum_of_all", CelBinding.ListOf(CelBinding.Int), CelBinding.Int, ages => ages.Sum()));
        Assert.Null(environment.Compile(new SourceText("host", text), out var diagnostics));
        Assert.StartsWith(message, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_of_the_host_is_checked_as_any_other()
    {
        Assert.Null(Environment.Compile(new SourceText("host", "law.age('years')"), out var diagnostics));
        Assert.Equal("CPL3003", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void An_id_or_a_type_is_declared_once()
    {
        Assert.Throws<ArgumentException>(() => Environment.WithFunction(CelFunction.Global("sum_of", "other", CelBinding.Int, CelBinding.Int, x => x)));
        Assert.Throws<ArgumentException>(() => Environment.WithType(Statutes.Type));
    }

    private static CelValue Evaluate(string text, Dictionary<string, CelValue> bindings)
    {
        var expression = Environment.Compile(new SourceText("host", text), out var diagnostics);
        return (expression ?? throw new InvalidOperationException(string.Join("; ", diagnostics))).Evaluate(bindings, out _)!.Value;
    }

    private sealed record Statute(long Age);
}
