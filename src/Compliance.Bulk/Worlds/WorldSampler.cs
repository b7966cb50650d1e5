using Compliance.Bulk.Blocks;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Bulk.Worlds;

/// <summary>Worlds that a profile leaves possible: what it states holds in all, what coders differ on is what one of them found, and what is unknown is drawn, but for lists of objects. A draw depends on the seed, the State and its date, the fact and the number of the world alone.</summary>
/// <remarks>Thread safety: immutable.</remarks>
internal sealed class WorldSampler
{
    private readonly Profile _profile;
    private readonly FactState[] _stated;
    private readonly (Fact Fact, ulong[] Keys, ulong[] Shares)[] _truths;
    private readonly (Fact Fact, ulong Key, ValueChoice Choice)[] _values;
    private readonly (Fact Fact, ulong Key)[] _disputes;
    private readonly Profile? _lists;

    public WorldSampler(Profile profile, Priors priors, long seed)
    {
        _profile = profile;
        _stated = profile.StatesNoCopy;
        if (profile.Facts.Facts.Any(f => f.Kind == FactKind.ObjectList && profile[f].IsStated))
        {
            _lists = profile.With([.. profile.Facts.Facts.Select(f => f.Kind == FactKind.ObjectList ? profile[f] : FactState.NotStated)]);
        }

        var prefix = profile.Iso3 + "@" + profile.AsOf + "/";
        var open = profile.Facts.Facts.Where(f => profile[f].Disputed.Count == 0).ToArray();
        _disputes = [.. profile.Facts.Facts.Where(f => profile[f].Disputed.Count > 0).Select(f => (f, Draws.Key(seed, prefix + f.Path)))];
        _truths =
        [
            .. open.Where(f => f.Kind is FactKind.Boolean or FactKind.Set).Select(f => (f,
                ValuesOf(f).Select(v => Draws.Key(seed, prefix + f.Path + FactColumns.MemberMark + v)).ToArray(),
                ValuesOf(f).Select(v => priors.ShareOf(f, v)).ToArray())),
        ];
        _values = [.. open.Where(f => f.Kind is FactKind.Enumeration or FactKind.Integer or FactKind.Number or FactKind.Date).Select(f => (f, Draws.Key(seed, prefix + f.Path), priors.ChoiceOf(f)))];
    }

    /// <summary>How many facts are drawn: those that are unknown or disputed.</summary>
    public int Drawn => _disputes.Length + _values.Count(v => !IsKnown(v.Fact)) + _truths.Count(t => !IsKnown(t.Fact));

    /// <summary>Fills a block that was begun; the number of a row is that of its world.</summary>
    public void Fill(ProfileBlock block)
    {
        for (var row = 0; row < block.Count; row++)
        {
            block.AsOf.Set(row, _profile.AsOf);
            block.Accept(row);
            if (_lists is not null)
            {
                block.Hold(row, _lists);
            }
        }

        foreach (var (fact, keys, shares) in _truths)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                Truth(block, (TruthColumn)block.Of(fact)[i], StatedOf(fact, i), keys[i], shares[i]);
            }
        }

        foreach (var (fact, key, choice) in _values)
        {
            Values(block, fact, key, choice);
        }

        foreach (var (fact, key) in _disputes)
        {
            var found = _stated[fact.Index].Disputed;
            for (var row = 0; row < block.Count; row++)
            {
                FactColumns.Put(block.Of(fact), row, fact, found[(int)(Draws.At(key, block.FirstRow + row) % (ulong)found.Count)]);
            }
        }
    }

    private static IEnumerable<string> ValuesOf(Fact fact) => fact.Kind == FactKind.Set ? fact.Values : [""];

    private static void Truth(ProfileBlock block, TruthColumn column, bool? stated, ulong key, ulong share)
    {
        for (var row = 0; row < block.Count; row++)
        {
            column.Set(row, stated ?? (unchecked((uint)Draws.At(key, block.FirstRow + row)) < share));
        }
    }

    private bool? StatedOf(Fact fact, int member) =>
        fact.Kind == FactKind.Set ? _stated[fact.Index].Members?[member] switch { Membership.In => true, Membership.Out => false, _ => null }
        : _stated[fact.Index].Value is { Kind: CelKind.Bool } value ? value.AsBool() : null;

    private bool IsKnown(Fact fact) => fact.Kind == FactKind.Set ? _stated[fact.Index].Members?.Contains(Membership.Unknown) == false : _stated[fact.Index].Value is { IsUnknown: false };

    private void Values(ProfileBlock block, Fact fact, ulong key, ValueChoice choice)
    {
        var (state, columns) = (_stated[fact.Index], block.Of(fact));
        for (var row = 0; row < block.Count; row++)
        {
            var draw = Draws.At(key, block.FirstRow + row);
            if (IsKnown(fact))
            {
                FactColumns.Put(columns, row, fact, state);
            }
            else if (state.Value is { } bounded)
            {
                // A date known to the month or year is any day of it.
                var range = FactText.DateOf(bounded);
                var days = (ulong)((range.Last.Seconds - range.First.Seconds) / DateColumn.SecondsOfDay) + 1;
                var day = new CelTimestamp(range.First.Seconds + ((long)(draw % days) * DateColumn.SecondsOfDay), 0);
                ((DateColumn)columns[0]).Set(row, new DateRange(day, day));
            }
            else
            {
                choice.Draw(columns[0], row, draw);
            }
        }
    }
}
