using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>Reads values of facts as the dictionary types them.</summary>
internal sealed class FactValueReader(SourceText source, DiagnosticBag diagnostics, FactDictionary? facts = null)
{
    private readonly HashSet<Fact> _tried = [];

    /// <summary>Whether the file says something of the fact, be it well or ill.</summary>
    public bool HasTried(Fact fact) => _tried.Contains(fact);

    /// <summary>What is stated along the paths of the dictionary; null members are not stated.</summary>
    public void ReadFacts(JsonObject json, FactGroup group, Action<Fact, FactState> state)
    {
        // Of a member stated twice, which the JSON reader reports, the first counts.
        foreach (var member in json.Members.Where(m => json.TryGet(m.Name.Value, out var first) && first == m))
        {
            if (group.TryGetGroup(member.Name.Value, out var inner))
            {
                if (member.Value is JsonObject nested)
                {
                    ReadFacts(nested, inner, state);
                }
                else if (facts?.FindByOldPath(inner.Path) is not null)
                {
                    ReportUnknown(member, inner.Path, group);
                }
                else
                {
                    Report(JsonDiagnostics.WrongType, member.Value.Span, member.Value.Kind, "an object (a group of facts)");
                }
            }
            else if (!group.TryGetFact(member.Name.Value, out var fact))
            {
                ReportUnknown(member, group.Path.Length == 0 ? member.Name.Value : group.Path + "." + member.Name.Value, group);
            }
            else if (member.Value is not JsonNull && Read(fact, member.Value) is { } read)
            {
                state(fact, read with { Span = member.Value.Span });
            }
        }
    }

    /// <summary>A value of a fact, or null, and a diagnostic, where it is none.</summary>
    public FactState? Read(Fact fact, JsonNode node)
    {
        _tried.Add(fact);
        switch (fact.Kind, node)
        {
            case (FactKind.Boolean, JsonBoolean boolean):
                return new FactState { Value = CelValue.Of(boolean.Value) };
            case (FactKind.Integer, JsonNumber number) when number.TryGetInteger(out var integer):
                return InRange(fact, number, integer) ? new FactState { Value = CelValue.Of(integer) } : null;
            case (FactKind.Number, JsonNumber number):
                return InRange(fact, number, number.AsDouble()) ? new FactState { Value = CelValue.Of(number.AsDouble()) } : null;
            case (FactKind.Enumeration, JsonString text):
                return IndexOf(fact, text) is null ? null : new FactState { Value = CelValue.Of(text.Value) };
            case (FactKind.Date, JsonString text):
                return ReadDate(fact, text) is { } date ? new FactState { Value = date } : null;
            case (FactKind.Set, JsonArray array):
                return Members(fact, array, [], Membership.Out) is { } members ? new FactState { Members = members } : null;
            case (FactKind.ObjectList, JsonArray array):
                return new FactState { Value = CelValue.ListOf(array.Items.Select((item, i) => ReadObject(fact, item, i)).ToArray()) };
            default:
                Report(fact, ProfileDiagnostics.WrongFactType, node.Span, node is JsonNumber n ? "`" + n.Text + "`" : node.Kind, fact.Path, Expected(fact.Kind));
                return null;
        }
    }

    /// <summary>What lists of values in and out say of a set, the rest being as given.</summary>
    public IReadOnlyList<Membership>? Members(Fact set, JsonArray? includes, IEnumerable<JsonNode> excludes, Membership rest)
    {
        _tried.Add(set);
        var before = diagnostics.Count;
        var members = Enumerable.Repeat(rest, set.Values.Count).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = (includes?.Items ?? []).Select(i => (Item: i, As: Membership.In)).Concat(excludes.Select(e => (Item: e, As: Membership.Out)));
        foreach (var (item, membership) in all)
        {
            if (item is not JsonString text)
            {
                Report(set, ProfileDiagnostics.WrongFactType, item.Span, item.Kind, set.Path, "a string");
            }
            else if (IndexOf(set, text) is { } index)
            {
                if (!seen.Add(text.Value))
                {
                    var isSame = members[index] == membership;
                    Report(isSame ? JsonDiagnostics.RepeatedItem : ProfileDiagnostics.InAndOut, text.Span, text.Value, set.Path);
                }

                members[index] = membership;
            }
        }

        return diagnostics.Count == before ? members : null;
    }

    /// <summary>A fact that was renamed is told one by one, by its path today, also where its whole group is gone.</summary>
    private void ReportUnknown(JsonMember member, string path, FactGroup? group)
    {
        if (facts?.HasOldPathsBelow(path) == true && member.Value is JsonObject { Members.Count: > 0 } nested)
        {
            foreach (var inner in nested.Members)
            {
                ReportUnknown(inner, path + "." + inner.Name.Value, null);
            }

            return;
        }

        var renamed = facts?.FindByOldPath(path);
        var near = renamed is null && group is not null ? Spelling.Nearest(member.Name.Value, group.Names) : null;
        var meant = renamed ?? (near is not null && group!.TryGetFact(near, out var fact) ? fact : null);
        var unknown = ProfileDiagnostics.UnknownFact.At(source, member.Name.Span, path).Suggesting(renamed?.Path ?? near);
        diagnostics.Add(meant is null ? unknown : unknown.About(meant));
    }

    private int? IndexOf(Fact fact, JsonString text)
    {
        if (fact.TryIndexOf(text.Value, out var index))
        {
            return index;
        }

        diagnostics.Add(ProfileDiagnostics.UnknownValue.At(source, text.Span, text.Value, fact.Path).About(fact).Suggesting(Spelling.Nearest(text.Value, fact.Values)));
        return null;
    }

    private bool InRange(Fact fact, JsonNumber written, double value)
    {
        if (value >= (fact.Minimum ?? double.NegativeInfinity) && value <= (fact.Maximum ?? double.PositiveInfinity) && !double.IsInfinity(value))
        {
            return true;
        }

        var from = fact.Minimum is { } min ? "at least " + min.ToString(CultureInfo.InvariantCulture) : "";
        var to = fact.Maximum is { } max ? "at most " + max.ToString(CultureInfo.InvariantCulture) : "";
        Report(fact, ProfileDiagnostics.OutOfRange, written.Span, written.Text, fact.Path, from.Length + to.Length == 0 ? "a finite number" : string.Join(" and ", new[] { from, to }.Where(t => t.Length > 0)));
        return false;
    }

    private CelValue? ReadDate(Fact fact, JsonString text)
    {
        if (!DateRange.TryParse(text.Value, out var range))
        {
            Report(ProfileDiagnostics.NoSuchDate, text.Span, text.Value);
            return null;
        }

        return range.IsDay ? CelValue.Of(range.First) : CelValue.Unknown(new CauseSet(fact.Path, range));
    }

    /// <summary>An object of a list: a field that it does not state is unknown and names itself.</summary>
    private CelValue ReadObject(Fact list, JsonNode node, int index)
    {
        var fields = list.Elements!;
        var stated = new Dictionary<string, CelValue>(StringComparer.Ordinal);
        if (node is not JsonObject json)
        {
            Report(list, ProfileDiagnostics.WrongFactType, node.Span, node.Kind, list.Path, "an object");
            return CelValue.Null;
        }

        ReadFacts(json, fields, (fact, state) => stated[fact.Path] = state.Value!.Value);
        return CelValue.MapOf(fields.Facts.Select(f => new KeyValuePair<CelValue, CelValue>(
            CelValue.Of(f.Path.Substring(fields.Path.Length + 1)),
            stated.TryGetValue(f.Path, out var value) ? value : CelValue.Unknown(new CauseSet(list.Path + "[" + index + "]" + f.Path.Substring(fields.Path.Length))))));
    }

    private static string Expected(FactKind kind) => kind switch
    {
        FactKind.Boolean => "true or false",
        FactKind.Integer => "an integer",
        FactKind.Number => "a number",
        FactKind.Enumeration => "one of its values",
        FactKind.Date => "a date",
        FactKind.Set => "an array of its values",
        _ => "an array of objects",
    };

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        diagnostics.Add(descriptor.At(source, span, arguments));

    private void Report(Fact fact, DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        diagnostics.Add(descriptor.At(source, span, arguments).About(fact));
}
