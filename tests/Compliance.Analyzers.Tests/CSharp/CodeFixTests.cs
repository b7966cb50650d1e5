using Compliance.Analyzers.CodeFixes;
using Compliance.Analyzers.Tests.Harness;

namespace Compliance.Analyzers.Tests.CSharp;

/// <summary>What the code fixes write; everything they write compiles.</summary>
public class CodeFixTests
{
    [Theory]
    [InlineData("CPL7001", "pack.Find(\"MODEL-2-9\");", "pack.Find(\"MODEL-2-1\");")]
    [InlineData("CPL7002", "builder.Set(/* when */ \"maximumYears\", 3);", "builder.Set(/* when */ \"sanctions.maximumYears\", 3);")]
    [InlineData("CPL7002", "facts.Find(\"\"\"access.establishd\"\"\");", "facts.Find(\"access.established\");")]
    [InlineData("CPL7003", "pack.Find(\"MODEL-2-4\");", "pack.Find(\"MODEL-2-1\");")]
    public async Task The_nearest_name_is_written(string id, string statements, string expected) =>
        Assert.Equal(MarkedCode.Method(expected), (await Fixing.Apply(new NameFix(), MarkedCode.Method(statements), id, everywhere: false)).Fixed);

    [Theory]
    [InlineData("const string Id = \"MODEL-2-9\"; pack.Find(Id);")]
    [InlineData("pack.Find(\"MODEL-777-1-b-ii-consent\");")]
    public async Task Where_nothing_is_near_or_the_name_stands_elsewhere_nothing_is_offered(string statements) =>
        Assert.Empty((await Fixing.Apply(new NameFix(), MarkedCode.Method(statements), "CPL7001", everywhere: false)).Offered);

    [Theory]
    [InlineData(
        "CPL7004",
        "return status == VerdictStatus.Satisfied ? 1 : 2;",
        "return status switch { VerdictStatus.Satisfied => 1, VerdictStatus.Undetermined => throw new System.NotImplementedException(), _ => 2 };")]
    [InlineData(
        "CPL7004",
        "return (verdict.Status != VerdictStatus.Satisfied) ? \"a\" + 1 : null;",
        "return verdict.Status switch { VerdictStatus.Satisfied => null, VerdictStatus.Undetermined => throw new System.NotImplementedException(), _ => \"a\" + 1 };")]
    [InlineData(
        "CPL7004",
        "return status is VerdictStatus.Satisfied or VerdictStatus.NotApplicable ? 1 : 2;",
        "return status switch { VerdictStatus.Satisfied or VerdictStatus.NotApplicable => 1, VerdictStatus.Undetermined => throw new System.NotImplementedException(), _ => 2 };")]
    [InlineData(
        "CPL7005",
        "return status switch { VerdictStatus.Satisfied => 1, _ => 2 };",
        "return status switch { VerdictStatus.Satisfied => 1, VerdictStatus.Undetermined => throw new System.NotImplementedException(), _ => 2 };")]
    public async Task An_undetermined_verdict_gets_an_arm(string id, string statements, string expected)
    {
        var (made, _) = await Fixing.Apply(new UndeterminedFix(), MarkedCode.Method(statements), id, everywhere: false);
        Assert.Equal(Squeezed(MarkedCode.Method(expected)), Squeezed(made));
    }

    [Theory]
    [InlineData(
        "CPL7004",
        "if (status == VerdictStatus.Satisfied) { return 1; } else { return 2; }",
        "if (status == VerdictStatus.Undetermined) { throw new System.NotImplementedException(); } else if (status == VerdictStatus.Satisfied) { return 1; } else { return 2; }")]
    [InlineData(
        "CPL7005",
        "switch (status) { case VerdictStatus.Satisfied: return 1; default: return 2; }",
        "switch (status) { case VerdictStatus.Satisfied: return 1; case VerdictStatus.Undetermined: throw new System.NotImplementedException(); default: return 2; }")]
    [InlineData(
        "CPL7005",
        "switch (status) { case VerdictStatus.Satisfied: return 1; }",
        "switch (status) { case VerdictStatus.Satisfied: return 1; case VerdictStatus.Undetermined: throw new System.NotImplementedException(); }")]
    public async Task An_undetermined_verdict_gets_a_branch(string id, string statements, string expected)
    {
        var (made, _) = await Fixing.Apply(new UndeterminedFix(), MarkedCode.Method(statements), id, everywhere: false);
        Assert.Equal(Squeezed(MarkedCode.Method(expected)), Squeezed(made));
    }

    [Fact]
    public async Task A_fix_is_made_everywhere_at_once()
    {
        var (made, _) = await Fixing.Apply(new NameFix(), MarkedCode.Method("pack.Find(\"MODEL-2-9\"); pack.Find(\"MODEL-1-9\"); pack.Find(\"MODEL-2-1\");"), "CPL7001", everywhere: true);
        Assert.Equal(MarkedCode.Method("pack.Find(\"MODEL-2-1\"); pack.Find(\"MODEL-1-1\"); pack.Find(\"MODEL-2-1\");"), made);
    }

    [Fact]
    public async Task Switches_are_completed_everywhere_at_once()
    {
        const string Code = "class A { int M(VerdictStatus s) => s switch { VerdictStatus.Satisfied => 1, _ => 2 }; int N(VerdictStatus s) => s switch { VerdictStatus.Error => 1, _ => 2 }; }";
        var (made, _) = await Fixing.Apply(new UndeterminedFix(), Code, "CPL7005", everywhere: true);
        Assert.Equal(Code.Replace(", _ =>", ", VerdictStatus.Undetermined => throw new System.NotImplementedException(), _ =>", StringComparison.Ordinal), made);
        Assert.Empty(MarkedCode.Diagnose(made).Told);
    }

    private static string Squeezed(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
