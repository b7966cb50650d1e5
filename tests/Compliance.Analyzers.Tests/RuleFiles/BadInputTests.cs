using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Analyzers.Tests.Harness;
using Compliance.Tests;
using Microsoft.CodeAnalysis;
using Snapshooter.Xunit;
using Project = Compliance.Analyzers.Tests.Harness.Project;

namespace Compliance.Analyzers.Tests.RuleFiles;

/// <summary>What the tool tells of bad input, the analyzers tell at the same place: the cases of the tool's own tests, as additional files.</summary>
public partial class BadInputTests
{
    private static readonly string Root = Repository.PathOf("tests", "Compliance.Cli.Tests");

    /// <summary>What only bytes and folders show, what takes an evaluation, and cases whose files are too many bytes to keep.</summary>
    private static readonly string[] OnlyOfTheTool = ["CPL1008", "CPL4010", "CPL6001", "CPL6002", "CPL6003", "CPL6006", "CPL9"];

    public static TheoryData<string> Cases => new(Directory.EnumerateDirectories(Path.Combine(Root, "BadInput")).Select(d => Path.GetFileName(d)!).Where(IsOfFiles).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_analyzers_tell_what_the_tool_tells(string name)
    {
        var expected = Header().Matches(File.ReadAllText(Path.Combine(Root, "BadInput", name, "expected.txt"))).Select(m => m.Groups[1].Value + " " + m.Groups[2].Value + " " + Plain(m.Groups[3].Value));
        var found = Diagnose(FilesOf(name), name)
            .Select(d => (Line: d.Location.GetLineSpan(), Diagnostic: d))
            .Select(d => $"{d.Line.Path[4..]}({d.Line.StartLinePosition.Line + 1},{d.Line.StartLinePosition.Character + 1}) {d.Diagnostic.Id} {Plain(d.Diagnostic.GetMessage(CultureInfo.InvariantCulture))}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>The very characters that each case is told at.</summary>
    [Fact]
    public void Every_diagnostic_sits_on_the_characters_that_it_is_about()
    {
        var text = new StringBuilder();
        foreach (var name in Directory.EnumerateDirectories(Path.Combine(Root, "BadInput")).Select(d => Path.GetFileName(d)!).Where(IsOfFiles).Order(StringComparer.Ordinal))
        {
            var files = FilesOf(name);
            foreach (var diagnostic in Diagnose(files, name))
            {
                var (span, content) = (diagnostic.Location.SourceSpan, files.Single(f => f.Path == diagnostic.Location.GetLineSpan().Path).Content);
                text.Append(CultureInfo.InvariantCulture, $"{name}: {diagnostic.Id} «{content.Substring(span.Start, span.Length).ReplaceLineEndings("⏎")}»\n");
            }
        }

        Snapshot.Match(text.ToString());
    }

    private static InMemoryFile[] FilesOf(string name)
    {
        var folder = Path.Combine(Root, "BadInput", name);
        var files = new SortedDictionary<string, InMemoryFile>(StringComparer.Ordinal);
        foreach (var (from, to) in new[] { (Path.Combine(Root, "Pack"), "/in/pack/"), (folder, "/in/") })
        {
            foreach (var file in InMemoryFile.Below(from).Where(f => from == folder || IsRead(f.Path, name)))
            {
                var path = to + Path.GetRelativePath(from, file.Path).Replace('\\', '/');
                files[path] = new InMemoryFile(path, file.Content);
            }
        }

        return [.. files.Values];
    }

    /// <summary>That rules have no test is told with the other mistakes of a pack only by <c>rules validate</c>, and there only of a sound one.</summary>
    private static IEnumerable<Diagnostic> Diagnose(InMemoryFile[] files, string name) =>
        new Project(files).Diagnose().Where(d => d.Id != "CPL3201" || name.StartsWith("CPL3201", StringComparison.Ordinal));

    private static bool IsOfFiles(string name)
    {
        var args = ArgumentsOf(name);
        var isChecked = args is ["rules", "validate" or "lint", "{dir}/pack"] or ["check", "{dir}/XAA.profile.json", "--pack", "{dir}/pack"];
        return isChecked && !OnlyOfTheTool.Any(i => name.StartsWith(i, StringComparison.Ordinal));
    }

    /// <summary>Of the small pack itself: not its profiles, and its tests only where the tool reads them.</summary>
    private static bool IsRead(string path, string name) =>
        !path.EndsWith(".profile.json", StringComparison.Ordinal) && (ArgumentsOf(name)[0] != "check" || !path.EndsWith(".tests.json", StringComparison.Ordinal));

    private static string[] ArgumentsOf(string name) =>
        [.. File.ReadAllLines(Path.Combine(Root, "BadInput", name, "args.txt")).SkipWhile(l => l.StartsWith("exit ", StringComparison.Ordinal))];

    /// <summary>Without what follows the message proper, and without the folder of the case.</summary>
    private static string Plain(string message) => Added().Replace(message.Replace("{dir}/pack/", "", StringComparison.Ordinal), "");

    [GeneratedRegex(@"^\{dir\}/(\S+\(\d+,\d+\)): \w+ (CPL\d{4}): (.*)$", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"; (did you mean `|fact: |note: |witness: ).*$")]
    private static partial Regex Added();
}
