using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>One profile as compiled rules read it: numbers in arrays. Made once, loaded again for each profile.</summary>
/// <remarks>Thread safety: one row serves one thread at a time.</remarks>
public sealed class FactRow
{
    private readonly RowLayout _layout;

    internal FactRow(RowLayout layout)
    {
        _layout = layout;
        Truths = new byte[layout.Truths];
        Words = new byte[layout.Words];
        Numbers = new long[layout.Numbers];
        OpenNumbers = new byte[layout.Numbers];
        Dates = new DateRange[layout.Dates];
        OpenDates = new byte[layout.Dates];
        Lists = new CelValue[layout.Lists];
    }

    /// <summary>By cell: bit 0 for true, bit 1 for false; of what is true or false, and of each value of a set.</summary>
    internal byte[] Truths { get; }

    /// <summary>The place of each word among the values of its fact, from one; 0 is unknown.</summary>
    internal byte[] Words { get; }

    /// <summary>Integers, and the bits of numbers.</summary>
    internal long[] Numbers { get; }

    /// <summary>1 where the number is unknown.</summary>
    internal byte[] OpenNumbers { get; }

    internal DateRange[] Dates { get; }

    /// <summary>1 where the date is unknown, 2 where it has bounds.</summary>
    internal byte[] OpenDates { get; }

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
        if (!ReferenceEquals(profile.Facts, _layout.Facts))
        {
            throw new ArgumentException("the profile is over another dictionary than the pack", nameof(profile));
        }

        Load(new ProfileView(profile, lowest));
    }

    internal void Load(ProfileView view)
    {
        View = view;
        HasDisputes = false;
        foreach (var fact in _layout.Facts.Facts)
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

        var (value, slot) = (view.Read(fact), _layout.SlotOf(fact));
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                Truths[slot] = TruthOf(value);
                break;
            case FactKind.Enumeration:
                Words[slot] = (byte)(value.IsUnknown || !fact.TryIndexOf(value.AsString(), out var index) ? 0 : index + 1);
                break;
            case FactKind.Integer or FactKind.Number:
                OpenNumbers[slot] = (byte)(value.IsUnknown ? 1 : 0);
                Numbers[slot] = value.IsUnknown ? 0 : fact.Kind == FactKind.Integer ? value.AsInt() : BitConverter.DoubleToInt64Bits(value.AsDouble());
                break;
            case FactKind.Date:
                var range = value.IsUnknown ? value.Causes().Range : new DateRange(value.AsTimestamp(), value.AsTimestamp());
                Dates[slot] = range ?? default;
                OpenDates[slot] = (byte)(range is null ? 1 : value.IsUnknown ? 2 : 0);
                break;
            default:
                Lists[slot] = value;
                break;
        }
    }

    private static byte TruthOf(CelValue value) => (byte)(value.Kind != CelKind.Bool ? 0 : value.AsBool() ? 1 : 2);
}
