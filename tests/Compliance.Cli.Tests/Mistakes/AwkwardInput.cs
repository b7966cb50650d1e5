using System.Text;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Mistakes;

/// <summary>The files of cases whose bytes would not survive version control, or are too many for it.</summary>
internal static class AwkwardInput
{
    private const string Text = "{ \"state\": { \"name\": \"Arcadia\", \"iso3\": \"XAA\" }, \"asOf\": \"2026\", \"facts\": {} }";

    private static readonly Dictionary<string, (string File, Func<byte[]> Bytes)> Files = new(StringComparer.Ordinal)
    {
        ["CPL1008-utf-16"] = ("XAA.profile.json", () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)]),
        ["CPL1008-utf-16-without-a-mark"] = ("XAA.profile.json", () => Encoding.BigEndianUnicode.GetBytes(Text)),
        ["CPL1008-utf-32"] = ("XAA.profile.json", () => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Text)]),
        ["CPL1008-invalid-bytes"] = ("XAA.profile.json", () => Encoding.Latin1.GetBytes(Text.Replace("{ \"name\": \"Arcadia\"", "{\n  \"name\": \"Arcadía\"", StringComparison.Ordinal))),
        ["CPL4204"] = ("profiles.arrow", TextsForTruths),
        ["CPL9103"] = ("profiles.jsonl", () => new byte[33 * 1024 * 1024]),
        ["CPL6001"] = ("XAA.profile.json", () => Encoding.UTF8.GetBytes("{\n  \"facts\": " + new string('[', 10_000) + new string(']', 10_000) + "\n}\n")),
        ["CPL6001-objects"] = ("XAA.profile.json", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)))),
        ["CPL6002"] = ("XAA.profile.json", () => new byte[100 * 1024 * 1024]),
        ["CPL6003"] = ("pack/rules/article-9-case.rules.json", () => Encoding.UTF8.GetBytes(
            """
            {
              "article": 9, "chapter": 1, "title": { "en": "Case" },
              "rules": [{
                "id": "MODEL-9-1", "paragraph": "9(1)", "title": { "en": "Case" }, "summary": { "en": "A case." },
                "modality": "mandatory", "theme": "criminalization", "checkable": true,
                "satisfiedWhen": "SPACES true",
                "message": { "en": "It is missing." }, "remedy": { "en": "Add it." },
                "references": { "provisions": [], "parallels": [] },
                "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active"
              }]
            }
            """.Replace("SPACES", new string(' ', 100_000), StringComparison.Ordinal))),
    };

    public static void Write(string name, TemporaryFolder folder)
    {
        if (Files.TryGetValue(name, out var file))
        {
            File.WriteAllBytes(folder[file.File], file.Bytes());
        }
    }

    private static byte[] TextsForTruths()
    {
        var (format, bytes) = (new ArrowFormat(hasDictionaries: false), new ByteWriter());
        format.Begin([.. new[] { "state", "iso3", "asOf", "access.established" }.Select(n => new TextColumn(n, 0))], bytes);
        format.End(bytes);
        return bytes.Written.ToArray();
    }
}
