using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>Reads a profile: its facts, and what stands beside them by JSON Pointer.</summary>
internal sealed class ProfileReader
{
    private static readonly Regex Iso3 = FileForms.Form(@"^[A-Z]{3}\z");

    private readonly SourceText _source;
    private readonly FactDictionary _facts;
    private readonly DiagnosticBag _diagnostics;
    private readonly FactValueReader _values;
    private readonly FactState[] _states;
    private readonly Dictionary<Fact, string> _statedIn = [];

    private ProfileReader(SourceText source, FactDictionary facts, DiagnosticBag diagnostics)
    {
        _source = source;
        _facts = facts;
        _diagnostics = diagnostics;
        _values = new FactValueReader(source, diagnostics, facts);
        _states = Enumerable.Repeat(FactState.NotStated, facts.Facts.Count).ToArray();
    }

    public static Profile? Read(SourceText source, FactDictionary facts, DiagnosticBag diagnostics) => Read(source, facts, diagnostics, isSourced: true);

    /// <summary>A profile whose facts need no evidence: one that was made up, or taken from a table.</summary>
    public static Profile? ReadUnsourced(SourceText source, FactDictionary facts, DiagnosticBag diagnostics) => Read(source, facts, diagnostics, isSourced: false);

    private static Profile? Read(SourceText source, FactDictionary facts, DiagnosticBag diagnostics, bool isSourced)
    {
        if (MemberReader.Of(source, JsonReader.Read(source, diagnostics), "the profile", diagnostics) is not { } json)
        {
            return null;
        }

        var reader = new ProfileReader(source, facts, diagnostics);
        return reader.Read(json, isSourced);
    }

    /// <summary>Reads <c>facts</c> and <c>partial</c> alone, as a rule test states them.</summary>
    public static FactState[] ReadStates(MemberReader json, FactDictionary facts)
    {
        var reader = new ProfileReader(json.Source, facts, json.Diagnostics);
        reader.ReadFacts(json);
        reader.ReadBeside(json, "partial", reader.ReadPartial);
        reader.CheckRequirements();
        return reader._states;
    }

    private Profile Read(MemberReader json, bool isSourced)
    {
        json.OptionalText("$schema");
        var state = json.RequiredObject("state", "the State");
        var name = state?.RequiredText("name")?.Value ?? "";
        var iso3 = state is null ? "" : state.Check(state.RequiredText("iso3"), Iso3, "a code of three capital letters (ISO 3166-1)") ?? "";
        state?.ReportUnknown();
        var asOf = ReadPartialDate(json, json.RequiredText("asOf"));
        var description = json.OptionalLocalized("description");
        ReadFacts(json);
        ReadBeside(json, "partial", ReadPartial);
        ReadBeside(json, "disputed", ReadDisputed);
        ReadBeside(json, "unknown", ReadUnknown);
        ReadBeside(json, "evidence", ReadEvidence);
        json.ReportUnknown();
        CheckRequirements();
        if (isSourced)
        {
            CheckSourcing();
        }

        var factsSpan = json.Json.TryGet("facts", out var facts) ? facts.Name.Span : default;
        return new Profile(_facts, name, iso3, asOf ?? default, description, _states, _source, factsSpan);
    }

    private static DateRange? ReadPartialDate(MemberReader json, JsonString? text)
    {
        if (text is null)
        {
            return null;
        }

        if (DateRange.TryParse(text.Value, out var range))
        {
            return range;
        }

        json.Report(ProfileDiagnostics.NoSuchDate, text.Span, text.Value);
        return null;
    }

    private void ReadFacts(MemberReader json)
    {
        if (json.Required<JsonObject>("facts", "an object") is { } facts)
        {
            _values.ReadFacts(facts, _facts.Root, (fact, state) => Put(fact, state, "facts", state.Span));
        }
    }

    private void ReadBeside(MemberReader json, string member, Action<Fact, JsonMember> read)
    {
        foreach (var entry in json.Optional<JsonObject>(member, "an object")?.Members ?? [])
        {
            var pointer = entry.Name.Value;
            var path = FileForms.Pointer.IsMatch(pointer) ? pointer.Substring(1).Replace('/', '.') : null;
            var fact = path is null ? null : _facts.Find(path);
            if (fact is not null)
            {
                read(fact, entry);
                continue;
            }

            _diagnostics.Add(ProfileDiagnostics.PointerToNothing.At(_source, entry.Name.Span, pointer)
                .Suggesting((path is null ? null : _facts.FindByOldPath(path)?.Pointer) ?? Spelling.Nearest(pointer, _facts.Facts.Select(f => f.Pointer))));
        }
    }

    private void ReadPartial(Fact fact, JsonMember entry)
    {
        if (MemberReader.Of(_source, entry.Value, "what is known of a set", _diagnostics) is not { } json)
        {
            return;
        }

        var includes = json.Required<JsonArray>("includes", "an array");
        var excludes = json.Required<JsonArray>("excludes", "an array");
        json.ReportUnknown();
        if (fact.Kind != FactKind.Set)
        {
            json.Report(ProfileDiagnostics.NotASet, entry.Name.Span, fact.Path);
        }
        else if (_values.Members(fact, includes, excludes?.Items ?? [], Membership.Unknown) is { } members)
        {
            var isSaid = members.Any(m => m != Membership.Unknown);
            Put(fact, new FactState { Members = isSaid ? members : null, Span = entry.Value.Span }, "partial", entry.Name.Span);
        }
    }

    private void ReadDisputed(Fact fact, JsonMember entry)
    {
        if (MemberReader.Of(_source, entry.Value, "a dispute", _diagnostics) is not { } json)
        {
            return;
        }

        var values = json.Required<JsonArray>("values", "an array");
        if (values is { Items.Count: < 2 })
        {
            json.Report(JsonDiagnostics.TooFewItems, values.Span, "`values`", values.Items.Count, 2);
        }

        var read = (values?.Items ?? []).Select(v => (Node: v, State: _values.Read(fact, v))).Where(v => v.State is not null).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, state) in read)
        {
            var text = FactText.Of(fact, state!) ?? "";
            if (!seen.Add(text))
            {
                json.Report(JsonDiagnostics.RepeatedItem, node.Span, text, "`values`");
            }
        }

        var note = json.OptionalText("note")?.Value;
        json.ReportUnknown();
        Put(fact, new FactState { Disputed = read.Select(r => r.State!).ToArray(), Note = note, Span = entry.Value.Span }, "disputed", entry.Name.Span);
    }

    private void ReadUnknown(Fact fact, JsonMember entry)
    {
        if (MemberReader.Of(_source, entry.Value, "why a fact is unknown", _diagnostics) is not { } json)
        {
            return;
        }

        var why = json.RequiredWord("why", Words.Of<UnknownReason>());
        var note = json.OptionalText("note")?.Value;
        json.ReportUnknown();
        Put(fact, new FactState { Unknown = (UnknownReason)(why ?? 0), Note = note, Span = entry.Value.Span }, "unknown", entry.Name.Span);
    }

    private void ReadEvidence(Fact fact, JsonMember entry)
    {
        var list = entry.Value as JsonArray;
        if (list is null or { Items.Count: 0 })
        {
            _diagnostics.Add(list is null
                ? JsonDiagnostics.WrongType.At(_source, entry.Value.Span, entry.Value.Kind, "an array of evidence")
                : JsonDiagnostics.TooFewItems.At(_source, list.Span, "the evidence", 0, 1));
            return;
        }

        var evidence = list.Items.Select(i => MemberReader.Of(_source, i, "evidence", _diagnostics)).Where(i => i is not null).Select(i => ReadEvidence(i!)).ToArray();
        if (!_states[fact.Index].IsStated && !_values.HasTried(fact))
        {
            _diagnostics.Add(ProfileDiagnostics.EvidenceForNothing.At(_source, entry.Name.Span, fact.Path));
        }

        _states[fact.Index] = _states[fact.Index] with { Evidence = evidence };
    }

    private static Evidence ReadEvidence(MemberReader json)
    {
        var dateRead = json.OptionalText("dateRead");
        ReadPartialDate(json, dateRead);
        var evidence = new Evidence
        {
            Law = json.RequiredText("law")?.Value ?? "",
            Provision = json.OptionalText("provision")?.Value,
            Finding = json.OptionalText("finding")?.Value,
            Url = json.OptionalText("url")?.Value,
            ReadVia = json.OptionalText("readVia")?.Value,
            DateRead = dateRead?.Value,
            Coder = json.OptionalText("coder")?.Value,
            Grade = (EvidenceGrade)(json.RequiredWord("grade", Words.Of<EvidenceGrade>()) ?? 0),
            Certainty = (Confidence?)json.OptionalWord("certainty", Words.Of<Confidence>()),
            Note = json.OptionalText("note")?.Value,
        };
        json.ReportUnknown();
        return evidence;
    }

    private void Put(Fact fact, FactState state, string where, TextSpan place)
    {
        if (_statedIn.TryGetValue(fact, out var before))
        {
            _diagnostics.Add(ProfileDiagnostics.StatedTwice.At(_source, place, fact.Path, before, where));
            return;
        }

        _statedIn.Add(fact, where);
        _states[fact.Index] = state;
    }

    private void CheckRequirements()
    {
        foreach (var fact in _statedIn.Keys.Where(f => _states[f.Index].IsTheCase))
        {
            foreach (var parent in fact.Ancestors.Where(a => _states[a.Index].IsFalse))
            {
                _diagnostics.Add(ProfileDiagnostics.Contradiction.At(_source, _states[fact.Index].Span, fact.Path, parent.Path)
                    .Labelled(_states[parent.Index].Span, "`" + parent.Path + "` is false"));
            }
        }
    }

    private void CheckSourcing()
    {
        foreach (var fact in _facts.Facts.Where(f => _states[f.Index].IsStated))
        {
            var state = _states[fact.Index];
            if (state.Evidence.Count == 0)
            {
                _diagnostics.Add(ProfileDiagnostics.NoEvidence.At(_source, state.Span, fact.Path));
            }
            else if (fact.Requires is not null && state.Evidence.All(e => e.Grade == EvidenceGrade.HeadingRead))
            {
                _diagnostics.Add(ProfileDiagnostics.ElementOnHeading.At(_source, state.Span, fact.Path));
            }
        }
    }
}
