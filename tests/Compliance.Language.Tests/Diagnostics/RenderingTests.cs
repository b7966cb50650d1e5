using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Language.Tests.Diagnostics;

public class RenderingTests
{
    public static TheoryData<string> Expressions => new(RenderingCase.Blocks().Select(b => b.Case).OfType<RenderingCase>().Select(c => c.ToString()));

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_mistake_is_rendered_whole(string expression)
    {
        var given = RenderingCase.Blocks().Select(b => b.Case).OfType<RenderingCase>().Single(c => c.ToString() == expression);
        Assert.Equal(given.Expected, given.Rendered());
    }

    [Fact]
    public void Every_mistake_that_an_expression_can_have_is_rendered_in_some_case()
    {
        KeepForReading();
        string[] ofRules = ["CPL31"];
        var ids = typeof(Diagnostic).Assembly.GetTypes()
            .Where(t => t.Name is "SyntaxDiagnostics" or "CheckDiagnostics")
            .SelectMany(t => t.GetFields().Select(f => ((DiagnosticDescriptor)f.GetValue(null)!).Id))
            .Where(id => !ofRules.Any(r => id.StartsWith(r, StringComparison.Ordinal)));
        var all = File.ReadAllText(RenderingCase.File);
        Assert.All(ids, id => Assert.Contains(" error " + id + ": ", all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_very_long_line_is_shortened_around_the_place()
    {
        var rendered = Mistake(new string(' ', 50_000) + "nowhere" + new string(' ', 40_000));
        Assert.Equal("<case>(1,50001): error CPL3001: `nowhere` is no variable\n  1 | …" + new string(' ', 50) + "nowhere" + new string(' ', 63) + "…\n    | " + new string(' ', 51) + "^^^^^^^\n", rendered);
    }

    [Fact]
    public void Many_mistakes_on_one_line_of_a_megabyte_are_rendered_in_little_memory()
    {
        var source = new SourceText("<case>", new string('é', 1_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            SyntaxDiagnostics.UnexpectedCharacter.At(source, new TextSpan(i * 1000, 1), "é").Render();
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Theory]
    [InlineData(0x001b, "\\u001b")]
    [InlineData(0x202e, "\\u202e")]
    [InlineData(0x2066, "\\u2066")]
    [InlineData(0xd800, "\\ud800")]
    public void Nothing_that_a_terminal_would_obey_is_printed(int character, string shown) =>
        Assert.Contains("  1 | 'a' + 'x" + shown + "' + 1\n", Mistake("'a' + 'x" + (char)character + "' + 1"), StringComparison.Ordinal);

    [Fact]
    public void Inside_JSON_the_place_is_that_of_the_escapes()
    {
        var source = new SourceText("a.json", "{ \"e\": \"\\u0027\\uD83D\\uDE00\\u0027 = \\\"b\\\"\" }");
        var bag = new DiagnosticBag();
        var condition = (JsonString)((JsonObject)JsonReader.Read(source, bag)!).Members[0].Value;
        Parser.Parse(ExpressionSource.Of(source, condition), bag);
        Assert.Equal(
            """
            a.json(1,34): error CPL2006: `=` belongs to no token
              1 | { "e": "\u0027\uD83D\uDE00\u0027 = \"b\"" }
                |                                  ^
              help: did you mean `==`?

            """.ReplaceLineEndings("\n"),
            bag.ToSorted()[0].Render());
    }

    [Fact]
    public void Colour_is_added_to_the_same_text()
    {
        CelExpression.Compile(new SourceText("<case>", "1 = 2"), [], out var found);
        var coloured = Rendering.Of(found[0], isColoured: true);
        Assert.Contains("\u001b[1;31merror CPL2006\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(found[0].Render(), System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void One_line_has_all_that_a_program_needs() =>
        Assert.Equal("<case>(1,3): error CPL2006: `=` belongs to no token; did you mean `==`?", First("1 = 2").ToString());

    private static Diagnostic First(string expression)
    {
        CelExpression.Compile(new SourceText("<case>", expression), [], out var found);
        return found[0];
    }

    private static string Mistake(string expression) => First(expression).Render();

    private static void KeepForReading()
    {
        Directory.CreateDirectory(Repository.PathOf("artifacts"));
        File.WriteAllText(Repository.PathOf("artifacts", "renderings.cases"), string.Concat(RenderingCase.Blocks().Select(b => b.Case is { } given ? given + given.Rendered() : b.Between)));
    }
}
