using System.Numerics;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;

namespace Compliance.Bulk.Blocks;

/// <summary>A block of profiles as columns: one for each fact, and for a set one for each of its values. Made once, filled again and again.</summary>
/// <remarks>Thread safety: one block serves one thread at a time.</remarks>
internal sealed class ProfileBlock
{
    /// <summary>Rows of one block. Tables are cut here, by the number of the row, whoever reads or writes them.</summary>
    public const int Rows = 2048;

    public const string StateName = "state";
    public const string Iso3Name = "iso3";
    public const string AsOfName = "asOf";

    private readonly Column[][] _byFact;
    private readonly (TruthColumn Case, TruthColumn Required)[] _requirements;
    private readonly ulong[] _present = new ulong[Bits.WordsFor(Rows)];
    private readonly Dictionary<int, Profile> _whole = [];

    /// <param name="facts">The dictionary.</param>
    /// <param name="capacity">How many rows there is room for; none where only the columns are asked for.</param>
    public ProfileBlock(FactDictionary facts, int capacity = Rows)
    {
        Facts = facts;
        (State, Iso3, AsOf) = (new TextColumn(StateName, capacity), new TextColumn(Iso3Name, capacity), new DateColumn(AsOfName, capacity));
        _byFact = [.. facts.Facts.Select(f => FactColumns.Of(f, capacity))];
        Columns = [State, Iso3, AsOf, .. _byFact.SelectMany(c => c)];
        FactsOfColumns = [null, null, null, .. facts.Facts.SelectMany(f => _byFact[f.Index].Select(_ => f))];
        _requirements = [.. facts.Facts.Where(f => f.Requires is not null && f.Kind is FactKind.Boolean or FactKind.Set)
            .SelectMany(f => f.Ancestors.SelectMany(a => _byFact[f.Index].Select(c => ((TruthColumn)c, (TruthColumn)_byFact[a.Index][0]))))];
    }

    public FactDictionary Facts { get; }

    public TextColumn State { get; }

    public TextColumn Iso3 { get; }

    public DateColumn AsOf { get; }

    /// <summary>All columns: the State, its code, the date, then the facts in the order of the dictionary.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The number of the first row among those of the whole input, from one.</summary>
    public long FirstRow { get; private set; }

    /// <summary>The fact of each column; null for the State, its code and the date.</summary>
    public IReadOnlyList<Fact?> FactsOfColumns { get; }

    /// <summary>How many rows there are, with or without a profile.</summary>
    public int Count { get; private set; }

    /// <summary>Profiles that say more than columns can hold: what coders found where they differ, or lists of objects. Their columns hold the rest.</summary>
    public IReadOnlyDictionary<int, Profile> Whole => _whole;

    /// <summary>The rows that have a profile.</summary>
    public ReadOnlySpan<ulong> Present => _present;

    /// <summary>Something that is the case, and what it requires.</summary>
    public IReadOnlyList<(TruthColumn Case, TruthColumn Required)> Requirements => _requirements;

    /// <summary>The columns of a fact; whoever has them must not put others in their place.</summary>
    public Column[] Of(Fact fact) => _byFact[fact.Index];

    public bool IsPresent(int row) => Bits.Has(_present, row);

    public int Profiles => _present.Sum(BitOperations.PopCount);

    public void Begin(long firstRow, int count)
    {
        (FirstRow, Count) = (firstRow, count);
        Array.Clear(_present);
        _whole.Clear();
        for (var i = 0; i < Columns.Count; i++)
        {
            Columns[i].Clear();
        }
    }

    /// <summary>Keeps what columns cannot hold of a row.</summary>
    public void Hold(int row, Profile rest) => _whole[row] = rest;

    /// <summary>The row is complete.</summary>
    public void Accept(int row) => Bits.Set(_present, row);

    /// <summary>The row is to have no profile.</summary>
    public void Reject(int row)
    {
        Bits.Unset(_present, row);
        _whole.Remove(row);
        foreach (var column in Columns)
        {
            column.Clear(row);
        }
    }

    /// <summary>Takes a profile that was read.</summary>
    public void Put(int row, Profile profile)
    {
        State.Set(row, profile.StateName);
        Iso3.Set(row, profile.Iso3);
        AsOf.Set(row, profile.AsOf);
        foreach (var fact in Facts.Facts)
        {
            FactColumns.Put(_byFact[fact.Index], row, fact, profile[fact]);
        }

        if (Facts.Facts.Any(f => profile[f].Disputed.Count > 0 || (f.Kind == FactKind.ObjectList && profile[f].IsStated)))
        {
            _whole[row] = profile;
        }

        Accept(row);
    }

    /// <summary>The row as a profile, its evidence and remarks left behind.</summary>
    public Profile ProfileAt(int row) => _whole.TryGetValue(row, out var whole)
        ? whole.With([.. Facts.Facts.Select(f => whole[f].Disputed.Count > 0 || f.Kind == FactKind.ObjectList ? whole[f] : FactColumns.StateAt(_byFact[f.Index], row, f))])
        : new Profile(Facts, State.TextAt(row), Iso3.TextAt(row), AsOf[row], null, [.. Facts.Facts.Select(f => FactColumns.StateAt(_byFact[f.Index], row, f))], null, default);

    /// <summary>Rows in which something is the case while what it requires is false.</summary>
    public IReadOnlyList<int> Contradictions()
    {
        var words = Bits.WordsFor(Count);
        Span<ulong> found = stackalloc ulong[Bits.WordsFor(Rows)];
        found.Clear();
        foreach (var (theCase, required) in _requirements)
        {
            for (var w = 0; w < words; w++)
            {
                found[w] |= theCase.True[w] & required.False[w];
            }
        }

        return Bits.RowsOf(found);
    }
}
