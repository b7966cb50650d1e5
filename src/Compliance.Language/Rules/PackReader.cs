using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Rules;

/// <summary>Reads <c>pack.json</c>.</summary>
internal sealed class PackReader
{
    private static readonly string[] Counts = ["inForce", "instrumentsVerified", "instrumentsReported", "instrumentsRequired"];
    private static readonly string[] ParameterTypes = ["bool", "int", "double", "string", "date"];
    private static readonly Regex Id = FileForms.Form(@"^[a-z0-9]+(-[a-z0-9]+)*\z");
    private static readonly Regex Version = FileForms.Form(
        @"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z");

    private static readonly Regex Prefix = FileForms.Form(@"^[A-Z][A-Z0-9]*\z");

    private static readonly Regex FactsFile = FileForms.Form(@"^(\.\./)*([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\.json\z");

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<(JsonString, string)> _names = [];

    private PackReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    public static PackManifest? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (MemberReader.Of(source, JsonReader.Read(source, diagnostics), "the pack", diagnostics) is not { } json)
        {
            return null;
        }

        var reader = new PackReader(source, diagnostics);
        json.OptionalText("$schema");
        var status = json.RequiredObject("status", "the status");
        var counted = status?.Json.Members.FirstOrDefault(m => Counts.Contains(m.Name.Value))?.Name;
        var manifest = new PackManifest
        {
            Id = json.Check(json.RequiredText("id"), Id, "a pack id: small letters, digits and hyphens") ?? "",
            Version = json.Check(json.RequiredText("version"), Version, "a semantic version such as `1.0.0`") ?? "",
            Title = json.RequiredLocalized("title")!,
            RulePrefix = json.Check(json.RequiredText("rulePrefix"), Prefix, "a prefix of capital letters and digits") ?? "",
            FactsFile = json.Check(json.OptionalText("facts"), FactsFile, "a relative path to a fact dictionary, such as `../uncc/facts.schema.json`"),
            Instrument = ReadInstrument(json.RequiredObject("instrument", "the instrument")),
            Status = ReadStatus(status, counted),
            StatusSpan = status?.Json.Span ?? default,
            StatedCount = counted,
            Parameters = reader.Named(json, "parameters", "a parameter", ReadParameter),
            OffenceLists = reader.Named(json, "offenceLists", "an offence list", ReadOffenceList),
            Definitions = reader.Named(json, "definitions", "a definition", reader.ReadDefinition),
            ReadingSets = reader.ReadReadingSets(json),
            Names = reader._names,
            File = source,
        };
        json.ReportUnknown();
        return manifest;
    }

    private static Instrument ReadInstrument(MemberReader? json)
    {
        var read = new Instrument(
            json?.RequiredText("name")?.Value ?? "",
            json?.RequiredText("citation")?.Value ?? "",
            json is null ? "" : Day(json, json.RequiredText("adopted")) ?? "",
            json?.RequiredText("depositary")?.Value ?? "",
            json?.RequiredCount("articles", 1) ?? 0);
        json?.ReportUnknown();
        return read;
    }

    /// <summary>What the pack says of instruments: all of it, or nothing where a table of participation tells.</summary>
    private static InstrumentStatus ReadStatus(MemberReader? json, JsonString? counted)
    {
        var asOf = json?.RequiredText("asOf");
        if (asOf is not null && !DateRange.TryParse(asOf.Value, out _))
        {
            json!.Report(ProfileDiagnostics.NoSuchDate, asOf.Span, asOf.Value);
        }

        var counts = counted is null ? null : json;
        var read = new InstrumentStatus(
            asOf?.Value ?? "",
            counts?.RequiredBoolean("inForce") ?? false,
            counts?.RequiredCount("instrumentsVerified", 0) ?? 0,
            counts?.RequiredCount("instrumentsReported", 0) ?? 0,
            counts?.RequiredCount("instrumentsRequired", 0) ?? 0,
            json?.RequiredLocalized("note")!);
        json?.ReportUnknown();
        return read;
    }

    private static Parameter? ReadParameter(string name, MemberReader json)
    {
        var type = json.RequiredWord("type", ParameterTypes);
        CelValue? value = type switch
        {
            null => json.Required("value") is null ? null : CelValue.Null,
            0 => json.RequiredBoolean("value") is { } flag ? CelValue.Of(flag) : null,
            1 => json.RequiredInteger("value", long.MinValue) is { } number ? CelValue.Of(number) : null,
            2 => json.Required<JsonNumber>("value", "a number") is { } number ? CelValue.Of(number.AsDouble()) : null,
            3 => json.Required<JsonString>("value", "a string") is { } text ? CelValue.Of(text.Value) : null,
            _ => Day(json, json.RequiredText("value")) is { } day && DateRange.TryParse(day, out var range) ? CelValue.Of(range.First) : null,
        };
        var meaning = json.RequiredLocalized("meaning");
        var provision = json.RequiredText("provision")?.Value ?? "";
        return value is null ? null : new Parameter(name, value.Value, meaning!, provision);
    }

    private static OffenceList ReadOffenceList(string name, MemberReader json)
    {
        var values = json.Required<JsonArray>("values", "an array");
        if (values is { Items.Count: 0 })
        {
            json.Report(JsonDiagnostics.TooFewItems, values.Span, "`values`", 0, 1);
        }

        return new OffenceList(name, json.Strings(values, "`" + name + "`").Select(v => v.Value).ToArray(), json.RequiredLocalized("meaning")!, json.RequiredText("provision")?.Value ?? "");
    }

    private (Definition, JsonString, ExpressionSource) ReadDefinition(string name, MemberReader json)
    {
        var expression = json.RequiredText("expression");
        var source = expression is null ? ExpressionSource.Of(new SourceText(_source.Path, "true")) : ExpressionSource.Of(_source, expression);
        return (new Definition(name, source.Text, json.RequiredLocalized("meaning")!), _names[_names.Count - 1].Item1, source);
    }

    private List<(ReadingSet, IReadOnlyList<(JsonString, JsonString)>)> ReadReadingSets(MemberReader pack)
    {
        var sets = new List<(ReadingSet, IReadOnlyList<(JsonString, JsonString)>)>();
        foreach (var entry in pack.Optional<JsonObject>("readings", "an object")?.Members ?? [])
        {
            pack.Check(entry.Name, FileForms.Name, "a name: letters and digits, the first a small letter");
            if (MemberReader.Of(_source, entry.Value, "a set of readings", _diagnostics) is { } json)
            {
                var meaning = json.RequiredLocalized("meaning");
                var entries = ReadingsByRule(json.RequiredObject("readings", "readings by rule id"));
                sets.Add((new ReadingSet(entry.Name.Value, meaning!, entries.GroupBy(e => e.Rule.Value).ToDictionary(g => g.Key, g => g.Last().Reading.Value)), entries));
                json.ReportUnknown();
            }
        }

        return sets;
    }

    private static List<(JsonString Rule, JsonString Reading)> ReadingsByRule(MemberReader? json)
    {
        var readings = new List<(JsonString, JsonString)>();
        if (json is null)
        {
            return readings;
        }

        if (json.Json.Members.Count == 0)
        {
            json.Report(JsonDiagnostics.TooFewItems, json.Json.Span, "`readings`", 0, 1);
        }

        foreach (var rule in json.Json.Members.Select(m => m.Name))
        {
            json.Check(rule, FileForms.RuleId, "a rule id");
            if (json.RequiredText(rule.Value) is { } reading)
            {
                readings.Add((rule, reading));
            }
        }

        return readings;
    }

    private List<T> Named<T>(MemberReader pack, string member, string what, System.Func<string, MemberReader, T?> read)
    {
        var all = new List<T>();
        foreach (var entry in pack.Optional<JsonObject>(member, "an object")?.Members ?? [])
        {
            pack.Check(entry.Name, FileForms.Name, "a name: letters and digits, the first a small letter");
            if (MemberReader.Of(_source, entry.Value, what, _diagnostics) is { } json)
            {
                _names.Add((entry.Name, what));
                if (read(entry.Name.Value, json) is { } one)
                {
                    all.Add(one);
                }

                json.ReportUnknown();
            }
        }

        return all;
    }

    private static string? Day(MemberReader json, JsonString? text)
    {
        if (text is null || (text.Value.Length == 10 && DateRange.TryParse(text.Value, out _)))
        {
            return text?.Value;
        }

        json.Report(ProfileDiagnostics.NoSuchDate, text.Span, text.Value);
        return null;
    }
}
