using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>A rule as its file states it, its conditions not yet parsed.</summary>
internal sealed record RuleSyntax(Rule Rule, JsonString Id, ExpressionSource? AppliesWhen, IReadOnlyList<ExpressionSource> Parts, IReadOnlyList<JsonString> References)
{
    /// <summary>The rule under its other readings.</summary>
    public IReadOnlyList<RuleSyntax> Others { get; init; } = [];

    public IReadOnlyList<string> NamesOfReadings => Others.Prepend(this).Select(r => r.Rule.Reading?.Name).OfType<string>().ToArray();
}

/// <summary>Reads a rule file.</summary>
internal sealed class RuleReader
{
    private static readonly Regex FindingId = FileForms.Form(@"^CPL31[0-9]{2}\z");

    private readonly SourceText _source;
    private readonly int _article;
    private readonly int _chapter;
    private readonly LocalizedText? _articleTitle;

    private RuleReader(SourceText source, int article, int chapter, LocalizedText? articleTitle)
    {
        _source = source;
        _article = article;
        _chapter = chapter;
        _articleTitle = articleTitle;
    }

    public static IReadOnlyList<RuleSyntax> ReadFile(SourceText source, DiagnosticBag diagnostics)
    {
        if (MemberReader.Of(source, JsonReader.Read(source, diagnostics), "the rule file", diagnostics) is not { } file)
        {
            return [];
        }

        file.OptionalText("$schema");
        var reader = new RuleReader(source, file.RequiredCount("article", 1) ?? 0, file.RequiredCount("chapter", 1) ?? 0, file.RequiredLocalized("title"));
        var rules = new List<RuleSyntax>();
        var array = file.Required<JsonArray>("rules", "an array");
        foreach (var item in array?.Items ?? [])
        {
            if (MemberReader.Of(source, item, "a rule", diagnostics) is { } rule && reader.Read(rule) is { } read)
            {
                rules.Add(read);
            }
        }

        if (array is { Items.Count: 0 })
        {
            file.Report(JsonDiagnostics.TooFewItems, array.Span, "`rules`", 0, 1);
        }

        file.ReportUnknown();
        return rules;
    }

    /// <summary>The rule, or null where it has no usable id; whatever else is wrong is reported and left out.</summary>
    private RuleSyntax? Read(MemberReader json)
    {
        var id = json.RequiredText("id");
        var isNamed = json.Check(id, FileForms.RuleId, "a rule id such as `UNCC-11-1-a-ii`") is not null;
        var checkable = json.RequiredBoolean("checkable") ?? false;
        var applies = json.OptionalText("appliesWhen");
        var parts = ReadParts(json);
        var references = json.RequiredObject("references", "the references");
        var related = references?.Strings(references.Required("provisions"), "the references") ?? [];
        foreach (var reference in related)
        {
            json.Check(reference, FileForms.RuleId, "a rule id");
        }

        var status = (RuleStatus)(json.RequiredWord("status", Words.Of<RuleStatus>()) ?? 0);
        var replacements = json.Strings(json.Optional("replacedBy"), "the replacements");
        foreach (var replacement in replacements)
        {
            json.Check(replacement, FileForms.RuleId, "a rule id");
        }

        var rule = new Rule
        {
            Id = id?.Value ?? "",
            Article = _article,
            Chapter = _chapter,
            ArticleTitle = _articleTitle ?? new LocalizedText(new Dictionary<string, string>()),
            Paragraph = json.RequiredText("paragraph")?.Value ?? "",
            Title = json.RequiredLocalized("title")!,
            Summary = json.RequiredLocalized("summary")!,
            Modality = (Modality)(json.RequiredWord("modality", Words.Of<Modality>()) ?? 0),
            Theme = (Theme)(json.RequiredWord("theme", Words.Of<Theme>()) ?? 0),
            Qualifiers = json.Strings(json.Optional("qualifiers"), "the qualifiers")
                .Map(q => (Qualifier)(json.WordIndex(q, Words.Of<Qualifier>()) ?? 0)),
            IsCheckable = checkable,
            NotCheckableReason = json.OptionalLocalized("reason"),
            Reading = ReadingReader.ReadDefault(json),
            AppliesWhen = applies?.Value,
            Parts = parts.Map(p => new RulePart(p.Name, p.Condition.Value)),
            Message = json.OptionalLocalized("message"),
            Remedy = json.OptionalLocalized("remedy"),
            RelatedRules = related.Select(r => r.Value).ToArray(),
            Parallels = ReadParallels(references),
            Source = ReadSource(json),
            AcceptedFindings = ReadAccepted(json),
            Status = status,
            ReplacedBy = replacements.Select(r => r.Value).ToArray(),
            File = _source,
            IdSpan = id?.Span ?? default,
        };
        references?.ReportUnknown();
        CheckPresence(json, checkable, status);
        var syntax = new RuleSyntax(rule, id!, applies is null ? null : ExpressionSource.Of(_source, applies), parts.Map(p => ExpressionSource.Of(_source, p.Condition)),
            [.. related, .. replacements]);
        syntax = syntax with { Others = ReadingReader.ReadOthers(json, syntax) };
        json.ReportUnknown();
        return isNamed && id is not null ? syntax : null;
    }

    public static List<(string Name, JsonString Condition)> ReadParts(MemberReader json)
    {
        var parts = new List<(string, JsonString)>();
        switch (json.Optional("satisfiedWhen"))
        {
            case null:
                break;
            case JsonObject named:
                var reader = new MemberReader(json.Source, named, "the parts", json.Diagnostics);
                foreach (var member in named.Members)
                {
                    json.Check(member.Name, FileForms.Name, "a part's name: letters and digits, the first a small letter");
                    if (reader.OptionalText(member.Name.Value) is { } condition)
                    {
                        parts.Add((member.Name.Value, condition));
                    }
                }

                if (named.Members.Count == 0)
                {
                    json.Report(JsonDiagnostics.TooFewItems, named.Span, "`satisfiedWhen`", 0, 1);
                }

                break;
            default:
                if (json.OptionalText("satisfiedWhen") is { } single)
                {
                    parts.Add(("", single));
                }

                break;
        }

        return parts;
    }

    private static ParallelProvision[] ReadParallels(MemberReader? references)
    {
        var parallels = new List<ParallelProvision>();
        foreach (var item in references?.Required<JsonArray>("parallels", "an array")?.Items ?? [])
        {
            if (MemberReader.Of(references!.Source, item, "a parallel", references.Diagnostics) is { } parallel)
            {
                var read = new ParallelProvision(parallel.RequiredText("instrument")?.Value ?? "", parallel.RequiredText("provision")?.Value ?? "");
                if (parallels.Contains(read))
                {
                    references.Report(JsonDiagnostics.RepeatedItem, item.Span, read.Instrument + " " + read.Provision, "the parallels");
                }

                parallels.Add(read);
                parallel.ReportUnknown();
            }
        }

        return parallels.ToArray();
    }

    private static AcceptedFinding[] ReadAccepted(MemberReader json)
    {
        var accepted = new List<AcceptedFinding>();
        var array = json.Optional<JsonArray>("lint", "an array");
        if (array is { Items.Count: 0 })
        {
            json.Report(JsonDiagnostics.TooFewItems, array.Span, "`lint`", 0, 1);
        }

        foreach (var item in array?.Items ?? [])
        {
            if (MemberReader.Of(json.Source, item, "a finding", json.Diagnostics) is { } finding)
            {
                var id = finding.Check(finding.RequiredText("finding"), FindingId, "the id of a finding about rules, such as `CPL3106`");
                var other = finding.Check(finding.OptionalText("with"), FileForms.RuleId, "a rule id");
                accepted.Add(new AcceptedFinding(id ?? "", other, finding.RequiredLocalized("because")));
                finding.ReportUnknown();
            }
        }

        return accepted.ToArray();
    }

    private static RuleSource ReadSource(MemberReader json)
    {
        var source = json.RequiredObject("source", "the source");
        if (source is null)
        {
            return new RuleSource(SourceBasis.Knowledge, false, Confidence.Low, null);
        }

        var read = new RuleSource(
            (SourceBasis)(source.RequiredWord("basis", Words.Of<SourceBasis>()) ?? 0),
            source.RequiredBoolean("wordingSeen") ?? false,
            (Confidence)(source.RequiredWord("confidence", Words.Of<Confidence>()) ?? 0),
            source.OptionalLocalized("note"));
        source.ReportUnknown();
        return read;
    }

    private static void CheckPresence(MemberReader json, bool checkable, RuleStatus status)
    {
        string[] ofCheckable = ["satisfiedWhen", "message", "remedy"];
        foreach (var name in checkable ? ofCheckable : ["reason"])
        {
            json.Required(name);
        }

        if (!checkable)
        {
            Forbid(json, [.. ofCheckable, "appliesWhen", "reading", "readings"], "`checkable` is false");
        }
        else if (json.Json.TryGet("reading", out _) || json.Json.TryGet("readings", out _))
        {
            json.Required("reading");
            json.Required("readings");
        }

        if (status == RuleStatus.Retired)
        {
            json.Required("replacedBy");
        }
        else
        {
            Forbid(json, ["replacedBy"], "the status is not `retired`");
        }
    }

    private static void Forbid(MemberReader json, IEnumerable<string> names, string where)
    {
        foreach (var name in names)
        {
            if (json.Json.TryGet(name, out var member))
            {
                json.Report(JsonDiagnostics.NotAllowedHere, member.Name.Span, name, where);
            }
        }
    }
}
