using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>What is known of one State's law at one date.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class Profile
{
    private readonly FactState[] _states;

    internal Profile(FactDictionary facts, string stateName, string iso3, DateRange asOf, LocalizedText? description, FactState[] states, SourceText? source, TextSpan factsSpan)
    {
        Facts = facts;
        StateName = stateName;
        Iso3 = iso3;
        AsOf = asOf;
        Description = description;
        _states = states;
        Source = source;
        FactsSpan = factsSpan;
    }

    /// <summary>The State's name.</summary>
    public string StateName { get; }

    /// <summary>The State's code (ISO 3166-1 alpha-3).</summary>
    public string Iso3 { get; }

    /// <summary>The date, as far as it is known.</summary>
    public DateRange AsOf { get; }

    /// <summary>Which versions of which laws were read, and known gaps; null where not said.</summary>
    public LocalizedText? Description { get; }

    /// <summary>The dictionary of its facts.</summary>
    public FactDictionary Facts { get; }

    /// <summary>The file it was read from, or null.</summary>
    public SourceText? Source { get; }

    internal TextSpan FactsSpan { get; }

    /// <summary>Reads a profile.</summary>
    /// <param name="source">The text of a profile.</param>
    /// <param name="facts">The dictionary of its facts.</param>
    /// <param name="diagnostics">All mistakes found, in order of place.</param>
    /// <returns>The profile, or null where it has errors.</returns>
    public static Profile? Parse(SourceText source, FactDictionary facts, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var profile = ProfileReader.Read(source ?? throw new ArgumentNullException(nameof(source)), facts ?? throw new ArgumentNullException(nameof(facts)), bag);
        diagnostics = bag.ToSorted();
        return bag.HasErrors ? null : profile;
    }

    /// <summary>Whether the profile states the fact, wholly or in part.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    public bool States(Fact fact) => this[fact].IsStated;

    /// <summary>The fact as stated, in CEL; null where nothing is said of it.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    /// <remarks>A set known in part shows what is known: <c>["a"], not ["b"]</c>; a date known to the month or year shows as such, and a dispute as what the coders found.</remarks>
    public string? Show(Fact fact) => FactText.Of(fact, this[fact]);

    /// <summary>What a stated fact rests on.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    public IReadOnlyList<Evidence> EvidenceOf(Fact fact) => this[fact].Evidence;

    /// <summary>The best grade of what a stated fact rests on, or null.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    public EvidenceGrade? GradeOf(Fact fact) => this[fact].Evidence.Count == 0 ? null : this[fact].Evidence.Min(e => e.Grade);

    /// <summary>Why a fact is not stated; <see cref="UnknownReason.NotResearched"/> where nothing is said, null where it is stated.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    public UnknownReason? UnknownReasonOf(Fact fact) => this[fact].IsStated ? null : this[fact].Unknown ?? UnknownReason.NotResearched;

    /// <summary>A remark on why a fact is unknown or disputed, or null.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    public string? NoteOn(Fact fact) => this[fact].Note;

    /// <summary>Whether coders differ on the fact.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    public bool IsDisputed(Fact fact) => this[fact].Disputed.Count > 0;

    /// <summary>One state for each fact of the dictionary; whoever has it must not write to it.</summary>
    internal FactState[] StatesNoCopy => _states;

    /// <summary>The same profile with other states of its facts.</summary>
    internal Profile With(FactState[] states) => new(Facts, StateName, Iso3, AsOf, Description, states, Source, FactsSpan);

    /// <summary>The same profile over another dictionary with the same facts.</summary>
    internal Profile Over(FactDictionary facts) => new(facts, StateName, Iso3, AsOf, Description, _states, Source, FactsSpan);

    internal FactState this[Fact fact] =>
        fact is null ? throw new ArgumentNullException(nameof(fact))
        : fact.Index < _states.Length && fact.Index >= 0 && ReferenceEquals(Facts.Facts[fact.Index], fact) ? _states[fact.Index]
        : throw new ArgumentException("the fact is of another dictionary", nameof(fact));
}
