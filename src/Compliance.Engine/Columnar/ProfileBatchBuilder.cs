using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>
/// Fills columns, profile by profile. For each profile say once what is known of each fact, in any order, then <see cref="EndProfile"/>; what nothing is said of is unknown.
/// <see cref="DiscardProfile"/> drops what was said of the profile that is not ended. <see cref="Build"/> gives the batch of the profiles that are ended, and the builder
/// goes on with the next: a reader that streams builds one for every so many profiles, and memory is that of one batch.
/// </summary>
/// <remarks>
/// What is said is not looked at again: a reader checks words and ranges itself. Nothing takes memory for a profile but lists of objects and what coders differ on.
/// Thread safety: none; use one builder on one thread.
/// </remarks>
public sealed class ProfileBatchBuilder
{
    private readonly BatchLayout _layout;
    private readonly TileBuilder _tile;
    private readonly List<Tile> _tiles = [];

    /// <summary>Starts a batch.</summary>
    /// <param name="facts">The dictionary of its facts.</param>
    public ProfileBatchBuilder(FactDictionary facts)
    {
        _layout = new BatchLayout(facts ?? throw new ArgumentNullException(nameof(facts)));
        _tile = new TileBuilder(_layout);
    }

    /// <summary>How many profiles are ended.</summary>
    public int Count => (_tiles.Count * Tile.Profiles) + _tile.Count;

    /// <summary>A whole profile, ended.</summary>
    /// <param name="profile">A profile over the dictionary.</param>
    /// <param name="lowest">The lowest grade of evidence accepted; null accepts all.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    public void Add(Profile profile, EvidenceGrade? lowest = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!ReferenceEquals(profile.Facts, _layout.Facts))
        {
            throw new ArgumentException("the profile is over another dictionary than the batch", nameof(profile));
        }

        Add(new ProfileView(profile, lowest));
    }

    /// <summary>What is true or false.</summary>
    /// <param name="fact">A Boolean fact.</param>
    /// <param name="value">Whether it is the case.</param>
    public void Set(Fact fact, bool value) => _tile.Mark(_layout.Truth(fact) + (value ? 0 : 1));

    /// <summary>Whether a value belongs to a set.</summary>
    /// <param name="set">A set.</param>
    /// <param name="member">The place among its values, from zero.</param>
    /// <param name="isIn">Whether it does.</param>
    public void SetMember(Fact set, int member, bool isIn) => _tile.Mark(_layout.Truth(set, member) + (isIn ? 0 : 1));

    /// <summary>A word.</summary>
    /// <param name="fact">An enumeration.</param>
    /// <param name="place">The place among its values, from zero.</param>
    public void SetWord(Fact fact, int place) => _tile.MarkWord(fact, place + 1);

    /// <summary>An integer.</summary>
    /// <param name="fact">An integer fact.</param>
    /// <param name="value">The number.</param>
    public void Set(Fact fact, long value) => _tile.Write(_layout.Stated(fact), _layout.Number(fact), value);

    /// <summary>A number.</summary>
    /// <param name="fact">A number fact.</param>
    /// <param name="value">The number; not NaN.</param>
    public void Set(Fact fact, double value) => _tile.Write(_layout.Stated(fact), _layout.Number(fact), NumberColumn.CodeOf(value));

    /// <summary>A date, as far as it is known.</summary>
    /// <param name="fact">A date fact.</param>
    /// <param name="date">The day, month or year.</param>
    public void Set(Fact fact, DateRange date) => Write(_layout.Stated(fact), _layout.Number(fact), date);

    /// <summary>The date of the profile.</summary>
    /// <param name="asOf">The day, month or year.</param>
    public void SetDate(DateRange asOf) => Write(_layout.AsOfStated, _layout.AsOf, asOf);

    /// <summary>The profile is complete; what is said next is of another.</summary>
    public void EndProfile()
    {
        _tile.EndRow();
        if (_tile.IsFull)
        {
            _tiles.Add(_tile.Seal());
        }
    }

    /// <summary>Drops what was said of the profile that is not ended.</summary>
    public void DiscardProfile() => _tile.DiscardRow();

    /// <summary>The batch of the profiles that are ended since the last; one that is not is dropped.</summary>
    public ProfileBatch Build()
    {
        if (_tile.Count > 0)
        {
            _tiles.Add(_tile.Seal());
        }

        Tile[] tiles = [.. _tiles];
        _tiles.Clear();
        return new ProfileBatch(_layout, tiles);
    }

    /// <summary>What a view says, ended.</summary>
    internal void Add(ProfileView view)
    {
        foreach (var fact in _layout.Facts.Facts)
        {
            Set(fact, view[fact]);
        }

        if (DatesOf(view.ReadVariable(PackScope.AsOf, CelType.Timestamp)) is { } asOf)
        {
            SetDate(asOf);
        }

        EndProfile();
    }

    /// <summary>What is said of a fact in any form: a value, members, a list of objects, or what coders found that differ.</summary>
    internal void Set(Fact fact, FactState state)
    {
        if (state.Disputed.Count > 0)
        {
            _tile.Write(new Dispute(fact, state));
        }

        for (var i = 0; i < (state.Members?.Count ?? 0); i++)
        {
            if (state.Members![i] != Membership.Unknown)
            {
                SetMember(fact, i, state.Members[i] == Membership.In);
            }
        }

        if (state.Value is { } value)
        {
            Set(fact, value);
        }
    }

    private void Set(Fact fact, CelValue value)
    {
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                Set(fact, value.AsBool());
                break;
            case FactKind.Enumeration when fact.TryIndexOf(value.AsString(), out var place):
                SetWord(fact, place);
                break;
            case FactKind.Integer:
                Set(fact, value.AsInt());
                break;
            case FactKind.Number:
                Set(fact, value.AsDouble());
                break;
            case FactKind.Date when DatesOf(value) is { } date:
                Set(fact, date);
                break;
            case FactKind.ObjectList:
                _tile.Write(fact, value);
                break;
        }
    }

    private static DateRange? DatesOf(CelValue date) => date.IsUnknown ? date.Causes().Range : new DateRange(date.AsTimestamp(), date.AsTimestamp());

    private void Write(int stated, int column, DateRange date)
    {
        _tile.Write(stated, column, Days.Of(date.First));
        _tile.Write(stated, column + 1, Days.Of(date.Last));
    }
}
