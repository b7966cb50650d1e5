using System;
using System.ComponentModel;
using System.Globalization;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Models;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>The facts of a typed profile that is being built, by their places in the dictionary.</summary>
/// <remarks>Thread safety: none; use one on one thread. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProfileDraft
{
    private readonly FactDictionary _facts;
    private readonly ProfileBuilder _builder;

    /// <summary>Starts a profile of one State at one date.</summary>
    /// <param name="facts">The dictionary.</param>
    /// <param name="stateName">The State's name.</param>
    /// <param name="iso3">The State's code (ISO 3166-1 alpha-3).</param>
    /// <param name="asOf">The date: <c>2026</c>, <c>2026-02</c> or <c>2026-02-04</c>.</param>
    /// <exception cref="ArgumentException">The date is none.</exception>
    public ProfileDraft(FactDictionary facts, string stateName, string iso3, string asOf)
    {
        _facts = facts ?? throw new ArgumentNullException(nameof(facts));
        _builder = new ProfileBuilder(facts, stateName, iso3, asOf);
    }

    /// <summary>The profile as it is now.</summary>
    public ProfileFacts Build() => new(_builder.Build());

    /// <summary>A fact that is true or false.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactSlot<bool> Truth(int fact) => Slot<bool>(fact, v => new JsonBoolean(default, v));

    /// <summary>A whole number.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactSlot<long> Integer(int fact) => Slot<long>(fact, v => new JsonNumber(default, v.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A number.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactSlot<double> Number(int fact) => Slot<double>(fact, v => new JsonNumber(default, v.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>A date, known to the day, the month or the year.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactSlot<DateRange> Date(int fact) => Slot<DateRange>(fact, v => new JsonString(default, v.ToString(), null));

    /// <summary>A word.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="fact">Its place in the dictionary.</param>
    /// <param name="words">The words, in the order of the dictionary.</param>
    public FactSlot<T> Word<T>(int fact, T[] words) => Slot<T>(fact, v => new JsonString(default, Array.IndexOf(words, v) is var index and >= 0 ? _facts.Facts[fact].Values[index] : v?.ToString() ?? "", null));

    /// <summary>A set.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="fact">Its place in the dictionary.</param>
    /// <param name="values">The values, in the order of the dictionary.</param>
    public SetSlot<T> Set<T>(int fact, T[] values) => new(_builder, _facts.Facts[fact], values ?? throw new ArgumentNullException(nameof(values)));

    private FactSlot<T> Slot<T>(int fact, Func<T, JsonNode> write) => new(_builder, _facts.Facts[fact], write);
}
