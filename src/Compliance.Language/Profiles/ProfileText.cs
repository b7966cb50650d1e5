using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>Writes a profile as the JSON that reads back as the same profile.</summary>
internal sealed class ProfileText
{
    private readonly Profile _profile;
    private readonly JsonText _json = new();

    private ProfileText(Profile profile) => _profile = profile;

    public static string Write(Profile profile)
    {
        var writer = new ProfileText(profile);
        writer._json.Object(null, writer.Members);
        return writer._json + "\n";
    }

    private void Members()
    {
        _json.Object("state", () =>
        {
            _json.Text("name", _profile.StateName);
            _json.Text("iso3", _profile.Iso3);
        });
        _json.Text("asOf", _profile.AsOf.ToString());
        if (_profile.Description is { } description)
        {
            _json.Object("description", () => description.Tags.ToList().ForEach(t => _json.Text(t, description[t])));
        }

        _json.Object("facts", () => Group(_profile.Facts.Root));
        Beside("partial", s => s.Members?.Contains(Membership.Unknown) == true, Partial);
        Beside("disputed", s => s.Disputed.Count > 0, Disputed);
        Beside("unknown", s => s.Unknown is not null, Unknown);
        Beside("evidence", s => s.Evidence.Count > 0, Evidence);
    }

    private void Beside(string name, Func<FactState, bool> isThere, Action<Fact, FactState> write)
    {
        var facts = _profile.Facts.Facts.Where(f => isThere(_profile[f])).ToArray();
        if (facts.Length > 0)
        {
            _json.Object(name, () => Array.ForEach(facts, f => write(f, _profile[f])));
        }
    }

    private void Group(FactGroup group)
    {
        foreach (var inner in group.Groups.Where(HasFacts))
        {
            _json.Object(NameOf(inner.Path), () => Group(inner));
        }

        foreach (var fact in group.Facts.Where(IsPlain))
        {
            Value(NameOf(fact.Path), fact, _profile[fact]);
        }
    }

    private bool HasFacts(FactGroup group) => group.Facts.Any(IsPlain) || group.Groups.Any(HasFacts);

    /// <summary>Stated, and not in part only.</summary>
    private bool IsPlain(Fact fact) => _profile[fact] is var state && state.IsStated && state.Members?.Contains(Membership.Unknown) != true;

    private void Partial(Fact set, FactState state) => _json.Object(set.Pointer, () =>
    {
        _json.Strings("includes", set.Values.Where((_, i) => state.Members![i] == Membership.In));
        _json.Strings("excludes", set.Values.Where((_, i) => state.Members![i] == Membership.Out));
    });

    private void Disputed(Fact fact, FactState state) => _json.Object(fact.Pointer, () =>
    {
        _json.Array("values", () => state.Disputed.ToList().ForEach(d => Value(null, fact, d)));
        _json.Text("note", state.Note);
    });

    private void Unknown(Fact fact, FactState state) => _json.Object(fact.Pointer, () =>
    {
        _json.Text("why", Words.Spell(state.Unknown!.Value));
        _json.Text("note", state.Note);
    });

    private void Evidence(Fact fact, FactState state) => _json.Array(fact.Pointer, () =>
    {
        foreach (var evidence in state.Evidence)
        {
            _json.Object(null, () => Evidence(evidence));
        }
    });

    private void Evidence(Evidence evidence)
    {
        _json.Text("law", evidence.Law);
        _json.Text("provision", evidence.Provision);
        _json.Text("finding", evidence.Finding);
        _json.Text("url", evidence.Url);
        _json.Text("readVia", evidence.ReadVia);
        _json.Text("dateRead", evidence.DateRead);
        _json.Text("coder", evidence.Coder);
        _json.Text("grade", Words.Spell(evidence.Grade));
        _json.Text("certainty", evidence.Certainty is { } certainty ? Words.Spell(certainty) : null);
        _json.Text("note", evidence.Note);
    }

    private void Value(string? name, Fact fact, FactState state)
    {
        if (state.Members is { } members)
        {
            _json.Strings(name, fact.Values.Where((_, i) => members[i] == Membership.In));
        }
        else
        {
            Value(name, fact, state.Value!.Value);
        }
    }

    private void Value(string? name, Fact fact, CelValue value)
    {
        switch (fact.Kind)
        {
            case FactKind.Date:
                _json.Text(name, FactText.DateOf(value).ToString());
                break;
            case FactKind.Enumeration:
                _json.Text(name, value.AsString());
                break;
            case FactKind.ObjectList:
                _json.Array(name, () => value.AsList().ToList().ForEach(item => _json.Object(null, () => Fields(fact, item.AsMap()))));
                break;
            case FactKind.Boolean:
                _json.Spelled(name, value.AsBool() ? "true" : "false");
                break;
            default:
                _json.Spelled(name, value.Kind == CelKind.Int ? value.AsInt().ToString(CultureInfo.InvariantCulture) : value.AsDouble().ToString("R", CultureInfo.InvariantCulture));
                break;
        }
    }

    // A field that is not stated is an unknown that names itself, or has the bounds of a date.
    private void Fields(Fact list, IEnumerable<KeyValuePair<CelValue, CelValue>> fields)
    {
        foreach (var field in fields)
        {
            if (list.Elements!.TryGetFact(field.Key.AsString(), out var fact) && (!field.Value.IsUnknown || field.Value.Causes().Range is not null))
            {
                Value(field.Key.AsString(), fact, field.Value);
            }
        }
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('.') + 1);
}
