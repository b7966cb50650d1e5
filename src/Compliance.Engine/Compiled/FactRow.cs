using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>One profile as compiled rules read it: numbers in arrays. Made once, loaded again for each profile.</summary>
/// <remarks>Thread safety: one row serves one thread at a time.</remarks>
public sealed class FactRow
{
    private readonly FactDictionary _facts;

    internal FactRow(FactDictionary facts)
    {
        _facts = facts;
        var cells = facts.Facts.Sum(f => Math.Max(1, f.Values.Count));
        Truths = new byte[cells];
        Words = new byte[facts.Facts.Count];
        Numbers = new long[facts.Facts.Count];
        Open = new byte[facts.Facts.Count];
        Dates = new DateRange[facts.Facts.Count];
        Lists = new CelValue[facts.Facts.Count];
    }

    /// <summary>By cell: bit 0 for true, bit 1 for false; of what is true or false, and of each value of a set.</summary>
    internal byte[] Truths { get; }

    /// <summary>By fact: the place of the word among the fact's values, from one; 0 is unknown.</summary>
    internal byte[] Words { get; }

    /// <summary>By fact: an integer, or the bits of a number.</summary>
    internal long[] Numbers { get; }

    /// <summary>By fact: 1 where the number or date is unknown, 2 where a date has bounds.</summary>
    internal byte[] Open { get; }

    internal DateRange[] Dates { get; }

    internal CelValue[] Lists { get; }

    internal ProfileView View { get; private set; } = null!;

    /// <summary>Whether coders differ on some fact, which rules out more than an unknown does.</summary>
    internal bool HasDisputes { get; private set; }

    /// <summary>Takes a profile.</summary>
    /// <param name="profile">A profile over the dictionary of the pack.</param>
    /// <param name="lowest">The lowest grade of evidence accepted; null accepts all.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    public void Load(Profile profile, EvidenceGrade? lowest = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!ReferenceEquals(profile.Facts, _facts))
        {
            throw new ArgumentException("the profile is over another dictionary than the pack", nameof(profile));
        }

        Load(new ProfileView(profile, lowest));
    }

    internal void Load(ProfileView view)
    {
        View = view;
        HasDisputes = false;
        foreach (var fact in _facts.Facts)
        {
            HasDisputes |= view[fact].Disputed.Count > 0;
            Load(fact, view);
        }
    }

    private void Load(Fact fact, ProfileView view)
    {
        if (fact.Kind == FactKind.Set)
        {
            for (var i = 0; i < fact.Values.Count; i++)
            {
                Truths[fact.FirstCell + i] = TruthOf(view.ReadMember(fact, i));
            }

            return;
        }

        var value = view.Read(fact);
        Open[fact.Index] = (byte)(value.IsUnknown ? 1 : 0);
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                Truths[fact.FirstCell] = TruthOf(value);
                break;
            case FactKind.Enumeration:
                Words[fact.Index] = (byte)(value.IsUnknown || !fact.TryIndexOf(value.AsString(), out var index) ? 0 : index + 1);
                break;
            case FactKind.Integer:
                Numbers[fact.Index] = value.IsUnknown ? 0 : value.AsInt();
                break;
            case FactKind.Number:
                Numbers[fact.Index] = value.IsUnknown ? 0 : BitConverter.DoubleToInt64Bits(value.AsDouble());
                break;
            case FactKind.Date when value.IsUnknown:
                Dates[fact.Index] = value.Causes().Range ?? default;
                Open[fact.Index] = (byte)(value.Causes().Range is null ? 1 : 2);
                break;
            case FactKind.Date:
                Dates[fact.Index] = new DateRange(value.AsTimestamp(), value.AsTimestamp());
                break;
            default:
                Lists[fact.Index] = value;
                break;
        }
    }

    private static byte TruthOf(CelValue value) => (byte)(value.Kind != CelKind.Bool ? 0 : value.AsBool() ? 1 : 2);
}
