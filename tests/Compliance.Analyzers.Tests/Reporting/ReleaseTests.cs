using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Analyzers.CodeFixes;
using Compliance.Analyzers.Reporting;
using Compliance.Analyzers.Tests.Harness;
using Compliance.Tests;
using Microsoft.CodeAnalysis;
using Project = Compliance.Analyzers.Tests.Harness.Project;

namespace Compliance.Analyzers.Tests.Reporting;

/// <summary>The descriptors, and what is promised of them in other places.</summary>
public partial class ReleaseTests
{
    private static readonly string Folder = Repository.PathOf("src", "Compliance.Analyzers");

    [Fact]
    public void Every_descriptor_is_reported_by_an_analyzer_and_every_analyzer_has_its_from_the_table() =>
        Assert.Equal(Tables.All.Select(d => d.Id), Project.Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));

    /// <summary>With <c>UPDATE_DOCS=1</c> the file is written anew; released ids stay as they were released.</summary>
    [Fact]
    public void Release_tracking_has_every_id_with_its_category_and_severity()
    {
        var unshipped = Path.Combine(Folder, "AnalyzerReleases.Unshipped.md");
        var shipped = Row().Matches(File.ReadAllText(Path.Combine(Folder, "AnalyzerReleases.Shipped.md"))).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var expected = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|------\n"
            + string.Concat(Tables.All.Where(d => !shipped.Contains(d.Id)).Select(d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title}\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(unshipped, expected);
        }

        Assert.Equal(expected, File.ReadAllText(unshipped).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_id_leads_to_its_page() => Assert.All(Tables.All, d => Assert.True(File.Exists(Repository.PathOf(d.HelpLinkUri)), d.Id));

    /// <summary>Of the other ids the tests of the tool hold the pages.</summary>
    [Fact]
    public void What_only_the_analyzers_tell_has_a_page_and_a_row()
    {
        var table = File.ReadAllText(Repository.PathOf("docs", "diagnostics", "README.md"));
        foreach (var descriptor in Tables.Starting("CPL41", "CPL7"))
        {
            var (id, title) = (descriptor.Id, descriptor.Title.ToString(CultureInfo.InvariantCulture));
            var page = DiagnosticPage.Of(id).Text;
            Assert.StartsWith($"# {id}: {title}\n\nSeverity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}\n", page, StringComparison.Ordinal);
            Assert.Contains("\n## How to mend it\n", page, StringComparison.Ordinal);
            Assert.Contains($"| [{id}]({id}.md) | {title} |", table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Severities_are_those_of_the_language() =>
        Assert.Equal(
            [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info],
            new[] { "CPL4101", "CPL4102", "CPL4103" }.Select(id => Tables.Of(id).DefaultSeverity));

    [Fact]
    public void What_only_a_whole_pack_shows_is_marked_for_editors() =>
        Assert.Equal(
            ["CPL3105", "CPL3106", "CPL3107", "CPL3110", "CPL3201"],
            Tables.All.Where(d => d.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)).Select(d => d.Id));

    [Fact]
    public void Code_fixes_are_for_ids_that_are_reported() =>
        Assert.Equal(
            ["CPL7001", "CPL7002", "CPL7003", "CPL7004", "CPL7005"],
            new NameFix().FixableDiagnosticIds.AddRange(new UndeterminedFix().FixableDiagnosticIds).Where(id => Tables.Of(id) is not null));

    [GeneratedRegex(@"^(CPL\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
