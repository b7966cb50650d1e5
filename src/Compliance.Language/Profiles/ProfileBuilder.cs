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

/// <summary>Builds a profile in code. What is not set is unknown.</summary>
/// <remarks>Thread safety: none; use one builder on one thread. The profiles it builds are immutable.</remarks>
public sealed class ProfileBuilder
{
    private readonly FactDictionary _facts;
    private readonly string _stateName;
    private readonly string _iso3;
    private readonly DateRange _asOf;
    private readonly FactState[] _states;

    /// <summary>Starts a profile of one State at one date.</summary>
    /// <param name="facts">The dictionary of its facts.</param>
    /// <param name="stateName">The State's name.</param>
    /// <param name="iso3">The State's code (ISO 3166-1 alpha-3).</param>
    /// <param name="asOf">The date: <c>2026</c>, <c>2026-02</c> or <c>2026-02-04</c>.</param>
    /// <exception cref="ArgumentException">The date is none.</exception>
    public ProfileBuilder(FactDictionary facts, string stateName, string iso3, string asOf)
    {
        _facts = facts ?? throw new ArgumentNullException(nameof(facts));
        _stateName = stateName ?? throw new ArgumentNullException(nameof(stateName));
        _iso3 = iso3 ?? throw new ArgumentNullException(nameof(iso3));
        _asOf = DateRange.TryParse(asOf, out var range) ? range : throw new ArgumentException("`" + asOf + "` is no date", nameof(asOf));
        _states = Enumerable.Repeat(FactState.NotStated, facts.Facts.Count).ToArray();
    }

    /// <summary>States a Boolean fact.</summary>
    /// <param name="path">The fact's path.</param>
    /// <param name="value">Whether it is the case.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The path is no Boolean fact.</exception>
    public ProfileBuilder Set([FactPath] string path, bool value, params Evidence[] evidence) => State(path, new JsonBoolean(default, value), evidence);

    /// <summary>States an integer fact.</summary>
    /// <param name="path">The fact's path.</param>
    /// <param name="value">The number, within the fact's range.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The path is no integer or number fact, or the number is out of range.</exception>
    public ProfileBuilder Set([FactPath] string path, long value, params Evidence[] evidence) =>
        State(path, new JsonNumber(default, value.ToString(CultureInfo.InvariantCulture)), evidence);

    /// <summary>States an enumeration by its value, or a date as <c>2026</c>, <c>2026-02</c> or <c>2026-02-04</c>.</summary>
    /// <param name="path">The fact's path.</param>
    /// <param name="value">One of the fact's values, or a date.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The path is no such fact, or the value is none of its.</exception>
    public ProfileBuilder Set([FactPath] string path, string value, params Evidence[] evidence) =>
        State(path, new JsonString(default, value ?? throw new ArgumentNullException(nameof(value)), null), evidence);

    /// <summary>States a set: what is not in it is not the case.</summary>
    /// <param name="path">The fact's path.</param>
    /// <param name="values">The values that belong to it.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The path is no set, or a value is none of its.</exception>
    public ProfileBuilder SetMembers([FactPath] string path, IEnumerable<string> values, params Evidence[] evidence) =>
        State(path, Array(values), evidence);

    /// <summary>States what is known of a set, one value at a time; the rest stays unknown.</summary>
    /// <param name="path">The fact's path.</param>
    /// <param name="includes">Values that belong to it.</param>
    /// <param name="excludes">Values that do not.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The path is no set, or a value is none of its.</exception>
    public ProfileBuilder SetPartial([FactPath] string path, IEnumerable<string> includes, IEnumerable<string> excludes, params Evidence[] evidence)
    {
        var bag = new DiagnosticBag();
        var fact = Find(path);
        var members = fact.Kind != FactKind.Set
            ? throw new ArgumentException("`" + path + "` is no set", nameof(path))
            : Reader(bag).Members(fact, Array(includes), Array(excludes).Items, Membership.Unknown);
        return Put(fact, members is null ? null : new FactState { Members = members }, bag, evidence);
    }

    /// <summary>The profile.</summary>
    public Profile Build() => new(_facts, _stateName, _iso3, _asOf, null, [.. _states], null, default);

    private static JsonArray Array(IEnumerable<string> values) =>
        new(default, (values ?? throw new ArgumentNullException(nameof(values))).Select(v => new JsonString(default, v, null)).ToArray());

    private static FactValueReader Reader(DiagnosticBag bag) => new(new SourceText("<profile>", ""), bag);

    private Fact Find(string path) => _facts.Find(path) ?? throw new ArgumentException("`" + path + "` is no fact of the dictionary", nameof(path));

    internal void Put(Fact fact, FactState state) => _states[fact.Index] = state;

    /// <exception cref="ArgumentException">The value is none of the fact's.</exception>
    internal ProfileBuilder State(Fact fact, JsonNode value, Evidence[] evidence)
    {
        var bag = new DiagnosticBag();
        return Put(fact, Reader(bag).Read(fact, value), bag, evidence);
    }

    /// <exception cref="ArgumentException">There are fewer than two findings, two are the same, or one is no value of the fact.</exception>
    internal void Dispute(Fact fact, IEnumerable<JsonNode> findings, string? note)
    {
        var bag = new DiagnosticBag();
        var states = findings.Select(f => Reader(bag).Read(fact, f) ?? throw new ArgumentException(bag.ToSorted()[0].Message, fact.Path)).ToArray();
        Put(fact, states.Length >= 2 && states.Select(s => FactText.Of(fact, s)).Distinct().Count() == states.Length
            ? new FactState { Disputed = states, Note = note }
            : throw new ArgumentException("a dispute has two findings or more, all different", fact.Path));
    }

    private ProfileBuilder State(string path, JsonNode value, Evidence[] evidence) => State(Find(path), value, evidence);

    private ProfileBuilder Put(Fact fact, FactState? state, DiagnosticBag bag, Evidence[] evidence)
    {
        if (state is null)
        {
            throw new ArgumentException(bag.ToSorted()[0].Message, fact.Path);
        }

        _states[fact.Index] = state with { Evidence = evidence };
        return this;
    }
}
