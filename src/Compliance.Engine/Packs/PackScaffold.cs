using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Formatting;
using Compliance.Language.Text;

namespace Compliance.Engine.Packs;

/// <summary>A pack to start from: it is valid, has one of everything, and a page that tells the next steps.</summary>
internal static class PackScaffold
{
    /// <summary>Writes the folder, whole or not at all; one that is there must be empty.</summary>
    public static void Write(string folder, string id, string prefix, string title, DiagnosticBag bag) =>
        FileWriter.WriteFolder(folder, Files(folder.Replace('\\', '/'), id, prefix, title), bag);

    private static Dictionary<string, string> Files(string folder, string id, string prefix, string title)
    {
        string Filled(string text) => text.Replace("{id}", id, StringComparison.Ordinal).Replace("{prefix}", prefix, StringComparison.Ordinal)
            .Replace("{folder}", folder, StringComparison.Ordinal);
        var quoted = JsonEncodedText.Encode(title, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        string Json(string text) => FileLayout.Of(new SourceText("pack", Filled(text).Replace("{title}", quoted, StringComparison.Ordinal)), new DiagnosticBag())
            ?? throw new InvalidOperationException("a scaffold is no JSON");
        return new Dictionary<string, string>
        {
            [PackFolder.ManifestName] = Json(ScaffoldTexts.Manifest),
            [PackFolder.FactsName] = Json(ScaffoldTexts.Facts),
            ["provisions.json"] = Json(ScaffoldTexts.Provisions),
            ["01-general/article-01-first.rules.json"] = Json(ScaffoldTexts.Rules),
            ["tests/article-01.tests.json"] = Json(ScaffoldTexts.Tests),
            ["profiles/XAA.profile.json"] = Json(ScaffoldTexts.Profile),
            ["README.md"] = Filled(ScaffoldTexts.Readme).Replace("{title}", title, StringComparison.Ordinal).ReplaceLineEndings("\n"),
        };
    }
}
