using System.Text.RegularExpressions;
using Compliance.Tests;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>The page of an id: its example, and what it says is printed.</summary>
internal sealed partial record DiagnosticPage(string Text, string Example, string Shown)
{
    public static DiagnosticPage Of(string id)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "diagnostics", id + ".md")).ReplaceLineEndings("\n");
        var blocks = Block().Matches(text);
        return new DiagnosticPage(text, blocks[0].Groups[2].Value, blocks.Single(b => b.Groups[1].Value == "text").Groups[2].Value);
    }

    [GeneratedRegex(@"```(\w+)\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
