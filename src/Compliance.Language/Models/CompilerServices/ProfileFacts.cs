using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Models;
using Compliance.Language.Profiles;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>The facts of a typed profile, by their places in the dictionary.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProfileFacts
{
    private readonly Profile _profile;

    internal ProfileFacts(Profile profile) => _profile = profile;

    /// <summary>The profile.</summary>
    public Profile Profile => _profile;

    /// <summary>Of a profile over the dictionary, or over another of the same text.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="facts">The dictionary.</param>
    /// <exception cref="ArgumentException">The other dictionary has other facts.</exception>
    public static ProfileFacts Of(Profile profile, FactDictionary facts) => new(Over(profile ?? throw new ArgumentNullException(nameof(profile)), facts ?? throw new ArgumentNullException(nameof(facts))));

    /// <summary>Reads a profile.</summary>
    /// <param name="source">The text of a profile.</param>
    /// <param name="facts">The dictionary.</param>
    /// <param name="diagnostics">All mistakes found, in order of place.</param>
    /// <returns>The facts, or null where the profile has errors.</returns>
    public static ProfileFacts? Read(SourceText source, FactDictionary facts, out IReadOnlyList<Diagnostic> diagnostics) =>
        Profile.Parse(source, facts, out diagnostics) is { } profile ? new ProfileFacts(profile) : null;

    /// <summary>Reads a profile.</summary>
    /// <param name="utf8">The bytes of a profile, in UTF-8.</param>
    /// <param name="path">The path to name in messages.</param>
    /// <param name="facts">The dictionary.</param>
    /// <param name="diagnostics">All mistakes found, in order of place.</param>
    /// <returns>The facts, or null where the profile has errors.</returns>
    public static ProfileFacts? Read(byte[] utf8, string path, FactDictionary facts, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        if (SourceDecoder.Decode(path ?? throw new ArgumentNullException(nameof(path)), utf8 ?? throw new ArgumentNullException(nameof(utf8)), bag) is { } source)
        {
            return Read(source, facts, out diagnostics);
        }

        diagnostics = bag.ToSorted();
        return null;
    }

    /// <summary>The profile as JSON, which reads back as the same profile.</summary>
    public string Write() => ProfileText.Write(_profile);

    /// <summary>An evaluation on these facts.</summary>
    public Evaluation Evaluate() => new(new ProfileView(_profile, null));

    /// <summary>The facts whose evidence has a grade or a better one.</summary>
    /// <param name="lowest">The lowest grade.</param>
    public ProfileFacts Accepting(EvidenceGrade lowest) => new(_profile.With(ProfileView.Accepted(_profile, lowest)));

    /// <summary>The same profile over a dictionary of the same text.</summary>
    /// <param name="facts">The dictionary, of a pack.</param>
    /// <exception cref="ArgumentException">The dictionary has other facts.</exception>
    public Profile Over(FactDictionary facts) => Over(_profile, facts ?? throw new ArgumentNullException(nameof(facts)));

    /// <summary>A fact that is true or false.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactValue<bool> Truth(int fact) => Value(fact, v => v.AsBool());

    /// <summary>A whole number.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactValue<long> Integer(int fact) => Value(fact, v => v.AsInt());

    /// <summary>A number.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactValue<double> Number(int fact) => Value(fact, v => v.AsDouble());

    /// <summary>A date, known to the day, the month or the year.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactValue<DateRange> Date(int fact) => Value(fact, FactText.DateOf);

    /// <summary>A word.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="fact">Its place in the dictionary.</param>
    /// <param name="words">The words, in the order of the dictionary.</param>
    public FactValue<T> Word<T>(int fact, T[] words) => Value(fact, v => _profile.Facts.Facts[fact].TryIndexOf(v.AsString(), out var index) ? words[index] : words[0]);

    /// <summary>A set.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="fact">Its place in the dictionary.</param>
    /// <param name="values">The values, in the order of the dictionary.</param>
    public FactSet<T> Set<T>(int fact, T[] values) => new(StateOf(fact), values ?? throw new ArgumentNullException(nameof(values)));

    /// <summary>A list of objects, each a map from the names of its fields.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public FactValue<IReadOnlyList<CelValue>> Objects(int fact) => Value(fact, v => v.AsList());

    private static Profile Over(Profile profile, FactDictionary facts)
    {
        if (ReferenceEquals(profile.Facts, facts))
        {
            return profile;
        }

        return profile.Facts.Facts.Count == facts.Facts.Count && profile.Facts.Facts.Zip(facts.Facts, (x, y) => x.Path == y.Path && x.Kind == y.Kind && x.Values.SequenceEqual(y.Values)).All(isSame => isSame)
            ? profile.Over(facts)
            : throw new ArgumentException("the dictionary has other facts than the model", nameof(facts));
    }

    private FactState StateOf(int fact) => _profile.StatesNoCopy[fact];

    private FactValue<T> Value<T>(int fact, Func<CelValue, T> read)
    {
        var state = StateOf(fact);
        return state.Disputed.Count > 0 ? new FactValue<T>(state, FactKnowledge.Disputed, default!, state.Disputed.Select(d => read(d.Value!.Value)).ToArray())
            : state.Value is { } value ? new FactValue<T>(state, FactKnowledge.Known, read(value), [])
            : new FactValue<T>(state, FactKnowledge.Unknown, default!, []);
    }
}
