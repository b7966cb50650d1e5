using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Language.Facts;

/// <summary>Reads what the dictionary says of one fact.</summary>
internal sealed class FactDeclarationReader(SourceText source, DiagnosticBag diagnostics, Func<MemberReader, string, FactGroup> readElements)
{
    private static readonly Regex Path = new(@"^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*\z", RegexOptions.CultureInvariant);
    private static readonly string[] Types = ["boolean", "integer", "number", "string", "array"];

    public (FactKind Kind, FactDeclaration Declaration, JsonString? Requires)? Read(MemberReader json, string path, TextSpan nameSpan)
    {
        var declaration = new FactDeclaration
        {
            Span = nameSpan,
            Title = json.RequiredText("title")?.Value ?? "",
            Description = json.OptionalText("description")?.Value,
            HowToDecide = json.RequiredText("x-howToDecide")?.Value ?? "",
            Question = json.OptionalText("x-question")?.Value,
            Evidence = (EvidenceKind)(json.RequiredWord("x-evidence", Words.Of<EvidenceKind>()) ?? 0),
            IsEvaluative = IsTrue(json, "x-evaluative"),
            Status = (StatusItem?)json.OptionalWord("x-status", Words.Of<StatusItem>()),
            RenamedFrom = ReadOldPaths(json),
        };
        var requires = json.OptionalText("x-requires");
        if (ReadType(json, path, nameSpan, declaration, Types) is not { } found)
        {
            return null;
        }

        if (declaration.Status is { } status && found.Kind != KindOf(status))
        {
            Report(nameSpan, path, "is of another type than `" + Words.Spell(status) + "` in a table of participation");
        }

        return (found.Kind, found.Declaration, requires);
    }

    private OldPath[] ReadOldPaths(MemberReader json)
    {
        var list = json.Optional<JsonArray>("x-renamedFrom", "an array");
        if (list is { Items.Count: 0 })
        {
            json.Report(JsonDiagnostics.TooFewItems, list.Span, "`x-renamedFrom`", 0, 1);
        }

        return (list?.Items ?? []).Select(i => MemberReader.Of(source, i, "an old path", diagnostics)).OfType<MemberReader>().Select(ReadOldPath).OfType<OldPath>().ToArray();
    }

    private static OldPath? ReadOldPath(MemberReader json)
    {
        var path = json.RequiredText("path");
        var note = json.OptionalText("note")?.Value;
        json.ReportUnknown();
        if (path is not null && !Path.IsMatch(path.Value))
        {
            json.Report(JsonDiagnostics.Malformed, path.Span, path.Value, "a path with dots, such as `criminalization.illegalAccess.established`");
            return null;
        }

        return path is null ? null : new OldPath(path.Value, note, path.Span);
    }

    private static FactKind KindOf(StatusItem item) => item switch
    {
        StatusItem.SignatureDate => FactKind.Date,
        StatusItem.InstrumentType => FactKind.Enumeration,
        _ => FactKind.Boolean,
    };

    /// <summary>A field of the objects of a list, which has a type and no more.</summary>
    public (FactKind Kind, FactDeclaration Declaration)? ReadField(MemberReader json, string path, TextSpan nameSpan)
    {
        var declaration = new FactDeclaration { Span = nameSpan, Title = json.RequiredText("title")?.Value ?? "", Description = json.OptionalText("description")?.Value };
        return ReadType(json, path, nameSpan, declaration, Types.Take(4).ToArray());
    }

    private (FactKind Kind, FactDeclaration Declaration)? ReadType(MemberReader json, string path, TextSpan nameSpan, FactDeclaration declaration, IReadOnlyList<string> types)
    {
        if (json.RequiredWord("type", types) is not { } type)
        {
            return null;
        }

        (FactKind Kind, FactDeclaration Declaration)? read = types[type] switch
        {
            "boolean" => (FactKind.Boolean, declaration),
            "integer" => (FactKind.Integer, WithRange(json, declaration, isWhole: true)),
            "number" => (FactKind.Number, WithRange(json, declaration, isWhole: false)),
            "string" => ReadString(json, path, nameSpan, declaration),
            _ => ReadArray(json, path, nameSpan, declaration),
        };
        ReportUnsupported(json, "a fact of type `" + types[type] + "`");
        return read;
    }

    /// <summary>A keyword that is either left out or true.</summary>
    private static bool IsTrue(MemberReader json, string keyword)
    {
        var value = json.Optional<JsonBoolean>(keyword, "true");
        if (value is { Value: false })
        {
            json.Report(JsonDiagnostics.ValueNotAllowed, value.Span, "false", "`true`");
        }

        return value?.Value ?? false;
    }

    public static void ReportUnsupported(MemberReader json, string where)
    {
        foreach (var member in json.Unasked)
        {
            json.Report(DictionaryDiagnostics.UnsupportedKeyword, member.Name.Span, member.Name.Value, where);
        }
    }

    private static FactDeclaration WithRange(MemberReader json, FactDeclaration declaration, bool isWhole)
    {
        var ranged = declaration with { Minimum = Limit(json, "minimum", isWhole), Maximum = Limit(json, "maximum", isWhole) };
        if (ranged.Minimum > ranged.Maximum && json.Json.TryGet("maximum", out var maximum))
        {
            json.Report(JsonDiagnostics.OutOfRange, maximum.Value.Span, ((JsonNumber)maximum.Value).Text, "at least the minimum");
        }

        return ranged;
    }

    private static double? Limit(MemberReader json, string keyword, bool isWhole)
    {
        var limit = json.Optional<JsonNumber>(keyword, "a number");
        if (isWhole && limit is not null && !limit.TryGetInteger(out _))
        {
            json.Report(JsonDiagnostics.WrongType, limit.Span, "`" + limit.Text + "`", "an integer");
        }

        return limit?.AsDouble();
    }

    private (FactKind Kind, FactDeclaration Declaration)? ReadString(MemberReader json, string path, TextSpan nameSpan, FactDeclaration declaration)
    {
        var format = json.OptionalWord("format", ["date"]);
        var values = json.Optional("enum");
        if ((format is null) == (values is null))
        {
            Report(nameSpan, path, "needs either `enum` or `format: \"date\"`");
            return null;
        }

        return values is null ? (FactKind.Date, declaration) : (FactKind.Enumeration, declaration with { Values = Values(json, values, path) });
    }

    private (FactKind Kind, FactDeclaration Declaration)? ReadArray(MemberReader json, string path, TextSpan nameSpan, FactDeclaration declaration)
    {
        var items = json.RequiredObject("items", "the items of `" + path + "`");
        if (items is null)
        {
            return null;
        }

        if (items.Json.TryGet("type", out var type) && type.Value is JsonString { Value: "object" })
        {
            return (FactKind.ObjectList, declaration with { Elements = readElements(items, path) });
        }

        items.RequiredWord("type", ["string", "object"]);
        var values = Values(items, items.Required("enum"), path);
        ReportUnsupported(items, "the items of a set");
        if (!IsTrue(json, "uniqueItems"))
        {
            Report(nameSpan, path, "is a set, so it needs `uniqueItems: true`");
            return null;
        }

        return (FactKind.Set, declaration with { Values = values });
    }

    private static string[] Values(MemberReader json, JsonNode? node, string path)
    {
        var values = json.Strings(node, "the values of `" + path + "`").Select(v => v.Value).ToArray();
        if (node is JsonArray { Items.Count: 0 } empty)
        {
            json.Report(JsonDiagnostics.TooFewItems, empty.Span, "`enum`", 0, 1);
        }

        return values;
    }

    private void Report(TextSpan span, string path, string problem) =>
        diagnostics.Add(DictionaryDiagnostics.BadFactDeclaration.At(source, span, path, problem));
}
