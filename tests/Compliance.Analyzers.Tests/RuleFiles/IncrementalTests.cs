using System.Collections.Immutable;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.RuleFiles;
using Compliance.Analyzers.Tests.Harness;
using Compliance.Language.Rules;
using Compliance.Tests;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Tests.RuleFiles;

/// <summary>What is made anew after an edit, in counts: it is the same object or it is not.</summary>
public class IncrementalTests
{
    private static readonly ImmutableArray<AdditionalText> Files = [.. InMemoryFile.Below(Repository.PathOf("rules", "uncc"))];

    [Fact]
    public void Without_an_edit_nothing_is_compiled() => Assert.Same(Compile(Files), Compile([.. Files]));

    [Fact]
    public void An_edit_in_one_rule_file_compiles_that_file_only()
    {
        var (before, after) = (Compile(Files), Compile(Edited("article-07", text => text + " ")));
        Assert.Equal((before.Files.Count - 1, 1), Counts(before.Files, after.Files));
        Assert.Same(before.Facts, after.Facts);
        Assert.Same(before.Manifest, after.Manifest);
    }

    [Fact]
    public void A_rule_file_that_is_broken_and_mended_leaves_the_others()
    {
        var before = Compile(Files);
        var broken = Compile(Edited("article-07", text => text[..^10]));
        Assert.Null(broken.Pack);
        Assert.Equal((before.Files.Count - 1, 1), Counts(before.Files, broken.Files));
        Assert.Same(before.Files[0], Compile(Files).Files[0]);
    }

    [Theory]
    [InlineData("article-07.tests.json")]
    [InlineData("FRA.profile.json")]
    [InlineData("provisions.json")]
    public void An_edit_elsewhere_compiles_nothing(string name) => Assert.Same(Compile(Files), Compile(Edited(name, text => text + " ")));

    [Fact]
    public void An_edit_in_the_dictionary_compiles_all()
    {
        var (before, after) = (Compile(Files), Compile(Edited("facts.schema.json", text => text + " ")));
        Assert.Equal((0, before.Files.Count), Counts(before.Files, after.Files));
        Assert.NotSame(before.Facts, after.Facts);
        Assert.Equal(before.Pack!.Rules.Select(r => r.Id), after.Pack!.Rules.Select(r => r.Id));
    }

    private static (int Kept, int Made) Counts(IReadOnlyList<RuleFile> before, IReadOnlyList<RuleFile> after)
    {
        var kept = after.Count(f => before.Any(b => ReferenceEquals(b, f)));
        return (kept, after.Count - kept);
    }

    private static PackCompilation Compile(ImmutableArray<AdditionalText> files)
    {
        var set = new FileSet(files);
        return PackCompilation.Of(set, set.Layouts.Packs.Single(), CancellationToken.None);
    }

    private static ImmutableArray<AdditionalText> Edited(string start, Func<string, string> edit)
    {
        var file = (InMemoryFile)Files.First(f => Path.GetFileName(f.Path).StartsWith(start, StringComparison.Ordinal));
        return Files.Replace(file, new InMemoryFile(file.Path, edit(file.Content)));
    }
}
