using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Analyzers.Tests.Harness;
using Compliance.Engine.Packs;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;
using Compliance.Tests;

namespace Compliance.Analyzers.Tests.RuleFiles;

/// <summary>The shipped packs: the analyzers say what <c>rules validate</c> and <c>rules lint</c> say.</summary>
public partial class RealPackTests
{
    private static readonly InMemoryFile[] Both = [.. InMemoryFile.Below(Repository.PathOf("rules", "uncc")), .. InMemoryFile.Below(Repository.PathOf("rules", "budapest"))];

    [Fact]
    public void Of_sound_packs_and_profiles_nothing_is_told() => Assert.Empty(new Project(Both).Diagnose().Select(d => d.ToString()));

    /// <summary>What the files argue to be right is found again, to the last witness, where they do not argue it.</summary>
    [Fact]
    public void What_is_argued_in_the_files_is_what_is_found_without()
    {
        var expected = Lint(Repository.PathOf("rules", "uncc")).Concat(Lint(Repository.PathOf("rules", "budapest"))).ToArray();
        Assert.InRange(expected.Length, 30, 100);
        var silent = Both.Select(f => new InMemoryFile(f.Path, Argued().Replace(f.Content, m => new string(m.Value.Select(c => c is '\n' ? c : ' ').ToArray())))).ToArray();
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            new Project(silent).Diagnose().Select(d => Line(d.Location.GetLineSpan().Path, d.Location.GetLineSpan().StartLinePosition.Line + 1, d.Id, d.GetMessage(CultureInfo.InvariantCulture))).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Lint(string folder)
    {
        RulePack pack = PackFolder.Load(folder, out _)!;
        return RuleLint.Of(pack).Select(f => Line(
            f.Diagnostic.Source.Path,
            f.Diagnostic.Position.Line,
            f.Diagnostic.Id,
            f.Diagnostic.Message + (f.Witness.Count == 0 ? "" : "; witness: " + string.Join("; ", f.Witness.Select(w => w.Fact.Path + ": " + w.Value)))));
    }

    private static string Line(string path, int line, string id, string message) => $"{Path.GetFileName(path)}({line}) {id} {message}";

    /// <summary>The member of a rule that argues findings, in the layout that the files have.</summary>
    [GeneratedRegex(@"""lint"": \[\n.*?\n      \],?", RegexOptions.Singleline)]
    private static partial Regex Argued();
}
