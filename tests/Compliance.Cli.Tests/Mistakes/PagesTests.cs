using System.Text.RegularExpressions;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Mistakes;

public partial class PagesTests
{
    private static readonly string Folder = Repository.PathOf("docs", "diagnostics");

    public static TheoryData<string> Ids => new(DiagnosticTables.All.Select(d => d.Id));

    [Fact]
    public void Every_id_has_a_page_and_every_page_an_id() => Assert.Equal(
        DiagnosticTables.All.Select(d => d.Id + ".md").Append("README.md"),
        Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Where(f => !IsOfAnalyzers(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_title_severity_example_and_mend(string id)
    {
        var descriptor = DiagnosticTables.All.Single(d => d.Id == id);
        var lines = Fenced().Replace(Page(id), "```\n```").Split('\n');
        Assert.Equal("# " + id + ": " + descriptor.Title, lines[0]);
        Assert.Contains("Severity: " + descriptor.Severity.ToString().ToLowerInvariant(), lines);
        Assert.Contains("## Example", lines);
        Assert.Contains("## How to mend it", lines);
        Assert.InRange(lines.Length, 10, 25);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_rendering_on_a_page_is_one_that_a_case_prints(string id)
    {
        var shown = Block().Matches(Page(id)).Select(m => m.Groups[1].Value).Single(b => b.Contains(" " + id + ": ", StringComparison.Ordinal));
        var printed = BadInputCase.Names.Where(n => n.StartsWith(id, StringComparison.Ordinal)).Select(n => new BadInputCase(n).Expected.Replace("{dir}/", "", StringComparison.Ordinal)).ToArray();
        Assert.Contains(printed.Concat(printed.Select(p => p.Replace("pack/rules/", "rules/", StringComparison.Ordinal))), p => p.Contains(shown, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_has_every_id_with_its_title()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value));
        Assert.Equal(DiagnosticTables.All.Select(d => (d.Id, d.Id + ".md", d.Title)), rows.Where(r => !IsOfAnalyzers(r.Item1)));
    }

    /// <summary>Their tests hold the pages of what only they tell.</summary>
    private static bool IsOfAnalyzers(string name) => name.StartsWith("CPL41", StringComparison.Ordinal) || name.StartsWith("CPL7", StringComparison.Ordinal);

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"```\w*\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^\| \[(CPL\d{4})\]\(([^)]+)\) \| (.+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
