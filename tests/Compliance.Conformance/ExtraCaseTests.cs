using Compliance.Language.Diagnostics;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Conformance;

/// <summary>cel-go's own cases for its parser, its checker and the macros of two variables: we read and type what it reads and types, but for what is listed with a reason.</summary>
public class ExtraCaseTests
{
    private static readonly Lazy<Dictionary<string, ExtraCase>> Cases = new(() => new[] { "parsing", "checking", "comprehension" }.SelectMany(ExtraCase.ReadAll).ToDictionary(c => c.Id));

    public static TheoryData<VectorId> Parsed => Of("parsing", "comprehension");

    public static TheoryData<VectorId> Checked => Of("checking");

    [ExtraTheory]
    [MemberData(nameof(Parsed))]
    public void An_expression_parses_where_it_does_in_the_reference_implementation(VectorId example)
    {
        var wanted = Cases.Value[example.Id];
        var (source, bag) = (new SourceText(wanted.Id, wanted.Expression), new DiagnosticBag());
        var parses = Parser.Parse(ExpressionSource.Of(source), bag, CelLimits.Default, withMacros: true) is not null && !bag.HasErrors;
        Compare(wanted.Id, parses == wanted.Parses, "parses: " + parses + " " + string.Join("; ", bag.ToSorted()));
    }

    [ExtraTheory]
    [MemberData(nameof(Checked))]
    public void An_expression_has_the_type_that_the_reference_implementation_gives_it(VectorId example)
    {
        var wanted = Cases.Value[example.Id];
        var expression = ExtraCaseNotes.EnvironmentOf(wanted.Id).Compile(new SourceText(wanted.Id, wanted.Expression), out var diagnostics);
        var type = expression is null ? null : TypeText.Write(expression.Type);
        Compare(wanted.Id, type == wanted.Type, "is of type " + (type ?? "none") + ", where " + (wanted.Type ?? "none") + " was expected; " + string.Join("; ", diagnostics));
    }

    [ExtraFact]
    public void Only_cases_that_exist_are_noted() =>
        Assert.Empty(ExtraCaseNotes.Deviations.Keys.Concat(ExtraCaseNotes.LeftOut.Keys).Except(Cases.Value.Keys));

    private static TheoryData<VectorId> Of(params string[] files) =>
        VectorId.All(Suite.SkipExtra is null ? files.SelectMany(ExtraCase.ReadAll).Select(c => c.Id).Except(ExtraCaseNotes.LeftOut.Keys) : []);

    private static void Compare(string id, bool isSame, string problem)
    {
        if (ExtraCaseNotes.Deviations.TryGetValue(id, out var reason))
        {
            Assert.False(isSame, "this is no deviation, though it is listed as one: " + reason);
            return;
        }

        Assert.True(isSame, problem);
    }
}

/// <summary>A theory over the cases beside the official vectors, skipped where they are not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExtraTheoryAttribute : TheoryAttribute
{
    public ExtraTheoryAttribute() => Skip = Suite.SkipExtra;
}

/// <summary>A fact over the cases beside the official vectors, skipped where they are not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExtraFactAttribute : FactAttribute
{
    public ExtraFactAttribute() => Skip = Suite.SkipExtra;
}
