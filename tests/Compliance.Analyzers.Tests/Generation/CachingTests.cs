using Compliance.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Analyzers.Tests.Generation;

/// <summary>What is done again after an edit, step by step.</summary>
public class CachingTests
{
    private const string Edit = "Make intentional access without right";
    private static readonly AdditionalText Access = RealPack.File("article-07-illegal-access.rules.json");

    [Fact]
    public void An_edit_of_unrelated_code_generates_nothing()
    {
        var driver = RealPack.Driver(RealPack.Files).RunGenerators(InMemory.Empty);
        var steps = Steps(driver.RunGenerators(InMemory.Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D { }", InMemory.Parsing))));
        Assert.All(steps, s => Assert.True(s.Reason == IncrementalStepRunReason.Cached, s.ToString()));
        Assert.Contains(steps, s => s.Name == ComplianceGenerator.Rules);
    }

    [Fact]
    public void An_edit_of_another_additional_file_generates_nothing()
    {
        var driver = RealPack.Driver(RealPack.Files).RunGenerators(InMemory.Empty);
        var tests = RealPack.File("article-07.tests.json");
        var steps = Steps(driver.ReplaceAdditionalText(tests, new InMemoryFile(tests.Path, "{}")).RunGenerators(InMemory.Empty));
        Assert.All(steps, s => Assert.True(s.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, s.ToString()));
    }

    [Fact]
    public void An_edited_rule_file_generates_its_own_file_and_no_other()
    {
        var driver = RealPack.Driver(RealPack.Files).RunGenerators(InMemory.Empty);
        var before = Texts(driver);
        driver = driver.ReplaceAdditionalText(Access, RealPack.Edited(Access, Edit, "Make any access without right")).RunGenerators(InMemory.Empty);
        var again = Steps(driver).Where(s => s.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).ToArray();
        Assert.Equal(["output", ComplianceGenerator.Rules], again.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.All(again, s => Assert.Equal(IncrementalStepRunReason.Modified, s.Reason));
        var changed = Texts(driver).Except(before).Select(t => t.Name).ToArray();
        Assert.Equal(["Uncc.02-criminalization+article-07-illegal-access.rules.json.g.cs"], changed);
    }

    [Fact]
    public void A_rule_that_gets_another_id_also_changes_the_lists_of_the_pack()
    {
        var driver = RealPack.Driver(RealPack.Files).RunGenerators(InMemory.Empty);
        var before = Texts(driver);
        driver = driver.ReplaceAdditionalText(Access, RealPack.Edited(Access, "\"id\": \"UNCC-7-1\"", "\"id\": \"UNCC-7-3\"")).RunGenerators(InMemory.Empty);
        Assert.Equal(["Uncc.02-criminalization+article-07-illegal-access.rules.json.g.cs", "Uncc.g.cs"], Texts(driver).Except(before).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_file_with_errors_generates_nothing_and_does_not_take_the_others_along()
    {
        var driver = RealPack.Driver(RealPack.Files).RunGenerators(InMemory.Empty);
        var before = Texts(driver);
        driver = driver.ReplaceAdditionalText(Access, new InMemoryFile(Access.Path, "{ \"article\": 7, ")).RunGenerators(InMemory.Empty);
        Assert.Empty(driver.GetRunResult().Diagnostics);
        Assert.Equal(before.Length - 1, Texts(driver).Length);
    }

    [Fact]
    public void What_is_generated_is_the_same_whatever_the_order_of_files() =>
        Assert.Equal(
            Texts(RealPack.Driver(RealPack.Files).RunGenerators(InMemory.Empty)).Order(),
            Texts(RealPack.Driver(RealPack.Files.Reverse()).RunGenerators(InMemory.Empty)).Order());

    [Fact]
    public void A_thousand_edits_leave_nothing_behind()
    {
        var driver = RealPack.Driver(RealPack.Files).RunGenerators(InMemory.Empty);
        var file = Access;
        var made = new List<WeakReference>();
        for (var i = 0; i < 1_000; i++)
        {
            var edited = RealPack.Edited(Access, Edit, "Edit " + i + " makes access without right");
            driver = driver.ReplaceAdditionalText(file, edited).RunGenerators(InMemory.Empty);
            file = edited;
            made.Add(new WeakReference(edited));
            made.Add(new WeakReference(Generated(driver)));
        }

        // Other tests run meanwhile, so what is alive is counted, and not how much memory there is.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var alive = made.Count(t => t.IsAlive);
        Assert.True(alive < 10, $"{alive} of 1,000 texts and what was generated from each are alive");
        GC.KeepAlive(driver);
    }

    private static Microsoft.CodeAnalysis.Text.SourceText Generated(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Single(s => s.HintName.Contains("article-07", StringComparison.Ordinal)).SourceText;

    private static (string Name, string Text)[] Texts(GeneratorDriver driver) => [.. driver.GetRunResult().Results.Single().GeneratedSources.Select(s => (s.HintName, s.SourceText.ToString()))];

    private static (string Name, IncrementalStepRunReason Reason)[] Steps(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        string[] tracked = [ComplianceGenerator.Packs, ComplianceGenerator.Rules, ComplianceGenerator.Lists, ComplianceGenerator.Profiles];
        return
        [
            .. tracked.SelectMany(name => result.TrackedSteps[name].SelectMany(s => s.Outputs).Select(o => (name, o.Reason))),
            .. result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => ("output", o.Reason)),
        ];
    }
}
