using System.Text.Json;
using Compliance.Language.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Formatting;
using Compliance.Language.Json;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Fuzz.Targets;

/// <summary>Bytes of a file, as JSON and as each kind of file that is read.</summary>
internal static class JsonTarget
{
    // What RFC 8259 leaves to the reader and ours refuses: the same name twice, half a character, and very deep nesting.
    private static readonly string[] Stricter = ["CPL1003", "CPL1004", "CPL6001"];

    public static void Run(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        if (SourceDecoder.Decode("<fuzz>", bytes, bag) is not { } source)
        {
            Invariant.Holds(bag.HasErrors, "bytes that are no text, and no mistake");
            Texts.AreWithin(bag.ToSorted());
            return;
        }

        var document = JsonReader.Read(source, bag);
        Texts.AreWithin(bag.ToSorted());
        Invariant.Holds(document is not null || bag.HasErrors, "no document, and no mistake");
        AgreesWithAnother(source.Content, bag);
        if (document is not null)
        {
            IsWithin(document, source.Content);
            LaidOut(source, bag);
            AsFiles(source);
        }
    }

    private static void AgreesWithAnother(string text, DiagnosticBag bag)
    {
        var own = bag.ToSorted();
        if (own.Count > 0 && own.All(d => Stricter.Contains(d.Id)))
        {
            return;
        }

        bool isTaken;
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonReader.MaxDepth });
            isTaken = true;
        }
        catch (JsonException)
        {
            isTaken = false;
        }

        Invariant.Holds(isTaken == (own.Count == 0), $"another reader takes it: {isTaken}; ours says {string.Join("; ", own)}");
    }

    private static void IsWithin(JsonNode node, string text)
    {
        Texts.IsWithin(node.Span, text, node.Kind);
        foreach (var part in node switch { JsonArray array => array.Items, JsonObject json => json.Members.SelectMany(m => new[] { m.Name, m.Value }), _ => [] })
        {
            Invariant.Holds(part.Span.Start > node.Span.Start && part.Span.End < node.Span.End, $"{part.Kind} is not within {node.Kind}");
            IsWithin(part, text);
        }
    }

    private static void LaidOut(SourceText source, DiagnosticBag bag)
    {
        var laidOut = FileLayout.Of(source, new DiagnosticBag());
        Invariant.Holds(laidOut is null == bag.HasErrors, "a file without mistakes is laid out, and no other");
        if (laidOut is not null)
        {
            Invariant.Same(laidOut, FileLayout.Of(new SourceText("<fuzz>", laidOut), new DiagnosticBag())!, "laid out again");
        }
    }

    private static void AsFiles(SourceText source)
    {
        var packs = new[]
        {
            RulePack.Compile(source, Model.Facts, [], out var ofManifest),
            RulePack.Compile(Model.Manifest, source, [], out var ofFacts),
            RulePack.Compile(Model.Manifest, Model.Facts, [source], out var ofRules),
        };
        var profile = Profile.Parse(source, Model.Pack.Facts, out var ofProfile);
        var ofTests = new DiagnosticBag();
        RuleTestReader.Read(source, Model.Pack, ofTests);
        Texts.AreWithin([.. ofManifest, .. ofFacts, .. ofRules, .. ofProfile, .. ofTests.ToSorted()]);
        if (packs[2] is { } pack)
        {
            Verdicts.Of(pack);
        }

        if (profile is not null)
        {
            Verdicts.OfModel(profile);
        }
    }
}
