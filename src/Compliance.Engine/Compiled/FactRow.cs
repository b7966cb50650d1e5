using System.Runtime.CompilerServices;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>One profile as compiled rules read it: numbers in arrays. Made once, loaded again for each profile.</summary>
/// <remarks>Thread safety: one row serves one thread at a time.</remarks>
public sealed class FactRow
{
    /// <summary>Of a date that is known to the day.</summary>
    internal const byte KnownDate = 0;

    /// <summary>Of a date that is not known.</summary>
    internal const byte OpenDate = 1;

    /// <summary>Of a date that is known to lie within bounds.</summary>
    internal const byte BoundedDate = 2;

    internal FactRow(RowLayout layout, int mostNodes)
    {
        Layout = layout;
        Cells = new byte[layout.Cells];
        Dates = new DateRange[layout.Dates];
        OpenDates = new byte[layout.Dates];
        Lists = new CelValue[layout.Lists];
        Search = new DiagramSearch(mostNodes);
    }

    internal RowLayout Layout { get; }

    /// <summary>What is true or false, the words and the numbers, each where the layout says.</summary>
    internal byte[] Cells { get; }

    internal DateRange[] Dates { get; }

    internal byte[] OpenDates { get; }

    internal CelValue[] Lists { get; }

    internal ProfileView View { get; private set; } = null!;

    /// <summary>Whether some fact is known to be one of what coders found, which says more than that it is unknown.</summary>
    internal bool HasDisputes { get; private set; }

    /// <summary>Whether a coder found no more than bounds, which no diagram asks.</summary>
    internal bool HasVagueFindings { get; private set; }

    internal DiagramSearch Search { get; }

    /// <summary>Takes a profile.</summary>
    /// <param name="profile">A profile over the dictionary of the pack.</param>
    /// <param name="lowest">The lowest grade of evidence accepted; null accepts all.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    public void Load(Profile profile, EvidenceGrade? lowest = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!ReferenceEquals(profile.Facts, Layout.Facts))
        {
            throw new ArgumentException("the profile is over another dictionary than the pack", nameof(profile));
        }

        Load(new ProfileView(profile, lowest));
    }

    internal void Load(ProfileView view)
    {
        View = view;
        (HasDisputes, HasVagueFindings) = (false, false);
        foreach (var fact in Layout.Read)
        {
            var state = view[fact];
            HasDisputes |= IsDisputed(fact);
            HasVagueFindings |= state.Disputed.Count > 0 && state.Disputed.Any(d => d.Value is { IsValue: false });
            Suppose(fact, state);
        }

        // What it requires stands in the row by now, whatever the order of the dictionary.
        foreach (var fact in Layout.Read)
        {
            Establish(fact, view);
        }
    }

    /// <summary>Of what is true or false coders that differ have found all that it can be.</summary>
    internal bool IsDisputed(Fact fact) => fact.Kind != FactKind.Boolean && View[fact].Disputed.Count > 0;

    /// <summary>Takes what is stated of a fact alone, whatever it requires: what a diagram asks.</summary>
    internal void Suppose(Fact fact, FactState state)
    {
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                Cells[Layout.Stated(fact)] = (byte)(state.Value is { } stated ? Rails.Of(stated) : Rails.Unknown);
                break;
            case FactKind.Set:
                for (var i = 0; i < fact.Values.Count; i++)
                {
                    Cells[Layout.Stated(fact, i)] = (byte)(state.Members?[i] switch { Membership.In => Rails.True, Membership.Out => Rails.False, _ => Rails.Unknown });
                }

                break;
            case FactKind.Enumeration:
                Cells[Layout.Word(fact)] = (byte)(state.Value is { } word && fact.TryIndexOf(word.AsString(), out var index) ? index + 1 : 0);
                break;
            case FactKind.Integer or FactKind.Number:
                Cells[Layout.IsOpen(fact)] = (byte)(state.Value is null ? 1 : 0);
                var number = state.Value is not { } given ? 0 : fact.Kind == FactKind.Integer ? given.AsInt() : BitConverter.DoubleToInt64Bits(given.AsDouble());
                Unsafe.WriteUnaligned(ref Cells[Layout.Number(fact)], number);
                break;
            case FactKind.Date:
                var date = state.Value ?? fact.Unestablished;
                Dates[Layout.SlotOf(fact)] = States.RangeOf(date);
                OpenDates[Layout.SlotOf(fact)] = (byte)States.OpenOf(date);
                break;
        }
    }

    /// <summary>Takes a fact as it reads: as far as what it requires is established.</summary>
    private void Establish(Fact fact, ProfileView view)
    {
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                LoadTruth(fact, 0, Required(fact));
                break;
            case FactKind.Set:
                var required = Required(fact);
                for (var i = 0; i < fact.Values.Count; i++)
                {
                    LoadTruth(fact, i, required);
                }

                break;
            case FactKind.ObjectList:
                Lists[Layout.SlotOf(fact)] = view.Read(fact);
                break;
        }
    }

    private int Required(Fact fact)
    {
        var required = Rails.True;
        for (var parent = fact.Requires; parent is not null; parent = parent.Requires)
        {
            required &= Cells[Layout.Stated(parent)];
        }

        return required;
    }

    private void LoadTruth(Fact fact, int member, int required)
    {
        var rails = Cells[Layout.Stated(fact, member)] & required;
        Cells[Layout.Truth(fact, member)] = (byte)rails;
        Cells[Layout.Denied(fact, member)] = (byte)Rails.Denied(rails);
    }
}
