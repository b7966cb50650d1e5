using Compliance.Analyzers.Tests.Harness;

namespace Compliance.Analyzers.Tests.CSharp;

/// <summary>Rule ids and fact paths in C#.</summary>
public class NameAnalyzerTests
{
    [Theory]
    [InlineData("pack.Find([|\"MODEL-2-9\"|]);", "CPL7001: `MODEL-2-9` is no rule of `model`; did you mean `MODEL-2-1`?")]
    [InlineData("pack.Find([|\"MODAL-2-1\"|]);", "CPL7001: `MODAL-2-1` is no rule of `model`; did you mean `MODEL-2-1`?")]
    [InlineData("pack.Find([|\"MODEL-777-1-b-ii-consent\"|]);", "CPL7001: `MODEL-777-1-b-ii-consent` is no rule of `model`")]
    [InlineData("const string Id = \"MODEL-2-\" + \"8\"; pack.Find([|Id|]);", "CPL7001: `MODEL-2-8` is no rule of `model`; did you mean `MODEL-2-1`?")]
    [InlineData("pack.Find([|\"MODEL-2-4\"|]);", "CPL7003: `MODEL-2-4` is retired; replaced by `MODEL-2-1`")]
    [InlineData("facts.Find([|\"access.establishd\"|]);", "CPL7002: `access.establishd` is no fact of `model`; did you mean `access.established`?")]
    [InlineData("builder.Set([|\"maximumYears\"|], 3);", "CPL7002: `maximumYears` is no fact of `model`; did you mean `sanctions.maximumYears`?")]
    [InlineData("builder.Set(value: true, path: [|\"access.somethingElseAltogether\"|]);", "CPL7002: `access.somethingElseAltogether` is no fact of `model`")]
    [InlineData("builder.SetMembers([|\"access.element\"|], System.Array.Empty<string>());", "CPL7002: `access.element` is no fact of `model`; did you mean `access.elements`?")]
    public void A_name_of_nothing_is_told_where_it_stands(string statements, string message)
    {
        var code = MarkedCode.Method(statements);
        var (marked, told) = MarkedCode.Diagnose(MarkedCode.Plain(code));
        Assert.Equal([message], told);
        Assert.Equal(code, marked);
    }

    [Theory]
    [InlineData("pack.Find(\"MODEL-2-1\");")]
    [InlineData("pack.Find(\"OTHER-25-2-whole\");")]
    [InlineData("facts.Find(\"access.established\");")]
    [InlineData("facts.Find(\"of.another.dictionary\");")]
    [InlineData("builder.Set(path: \"\".ToString(), value: true);")]
    [InlineData("string.Equals(\"MODEL-2-9\", \"access.establishd\");")]
    public void Names_that_may_be_right_are_left_alone(string statements) =>
        Assert.Empty(MarkedCode.Diagnose(MarkedCode.Method(statements)).Told);

    [Fact]
    public void An_attribute_names_a_rule_that_is_there()
    {
        const string Code = "[Implements(\"MODEL-2-1\"), Implements([|\"MODEL-2-11\"|])] class A { [Implements([|\"MODEL-2-4\"|])] void M() { } }";
        var (marked, told) = MarkedCode.Diagnose(MarkedCode.Plain(Code));
        Assert.Equal(Code, marked);
        Assert.Equal(["CPL7001: `MODEL-2-11` is no rule of `model`; did you mean `MODEL-2-1`?", "CPL7003: `MODEL-2-4` is retired; replaced by `MODEL-2-1`"], told);
    }

    [Fact]
    public void A_parameter_of_anyone_may_be_marked()
    {
        const string Code = "class A(string name) { static A Of([RuleId] string id, [FactPath] string path) => new(id + path); static readonly A One = Of([|\"MODEL-2-0\"|], [|\"sanction.kind\"|]); string Name => name; }";
        var (marked, told) = MarkedCode.Diagnose(MarkedCode.Plain(Code));
        Assert.Equal(Code, marked);
        Assert.Equal(["CPL7001: `MODEL-2-0` is no rule of `model`; did you mean `MODEL-2-1`?", "CPL7002: `sanction.kind` is no fact of `model`; did you mean `sanctions.kind`?"], told);
    }

    [Fact]
    public void Without_a_pack_nothing_is_known_and_nothing_told() =>
        Assert.Empty(new Project([]) { Source = MarkedCode.Usings + MarkedCode.Method("pack.Find(\"MODEL-2-9\");") }.Diagnose());

    [Fact]
    public void Of_a_pack_that_cannot_be_read_nothing_is_told_in_code()
    {
        var broken = ModelPack.Files.Select(f => f.Path.EndsWith("facts.schema.json", StringComparison.Ordinal) ? new InMemoryFile(f.Path, "{") : f).ToArray();
        var told = new Project(broken) { Source = MarkedCode.Usings + MarkedCode.Method("pack.Find(\"MODEL-2-9\"); facts.Find(\"access.establishd\");") }.Diagnose();
        Assert.Equal(["CPL1002"], told.Select(d => d.Id));
    }
}
