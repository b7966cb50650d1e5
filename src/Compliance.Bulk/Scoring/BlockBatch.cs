using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Engine.Columnar;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Bulk.Scoring;

/// <summary>A block of profiles as the batch that the columnar evaluator takes, a column at a time.</summary>
/// <remarks>Thread safety: one serves one thread at a time.</remarks>
internal sealed class BlockBatch
{
    private readonly BatchLayout _layout;
    private readonly long[][] _numbers;
    private readonly ulong[][] _known;
    private readonly byte[] _words = new byte[ProfileBlock.Rows];
    private readonly Fact[] _numeric;
    private readonly Fact[] _truths;
    private readonly Fact[] _enumerations;
    private Tile? _tile;

    public BlockBatch(FactDictionary facts)
    {
        _layout = new BatchLayout(facts);
        _numeric = [.. facts.Facts.Where(f => f.Kind is FactKind.Integer or FactKind.Number or FactKind.Date)];
        _truths = [.. facts.Facts.Where(f => f.Kind is FactKind.Boolean or FactKind.Set)];
        _enumerations = [.. facts.Facts.Where(f => f.Kind == FactKind.Enumeration)];

        // Integers are taken from where they are; the others are not of the form that a batch has, and need room of their own.
        _numbers = [.. _layout.Numbers.Select(_ => Array.Empty<long>())];
        _known = [.. _layout.Numbers.Select(_ => Array.Empty<ulong>())];
        MakeRoom(_layout.AsOf, isDate: true);
        foreach (var fact in _numeric.Where(f => f.Kind != FactKind.Integer))
        {
            MakeRoom(_layout.Number(fact), fact.Kind == FactKind.Date);
        }
    }

    /// <summary>The batch, good until the next is made, which has its memory. A row without a profile is one of which nothing is known.</summary>
    public ProfileBatch Of(ProfileBlock block)
    {
        Take(block.AsOf, _layout.AsOf);
        foreach (var fact in _numeric)
        {
            Take(block.Of(fact)[0], _layout.Number(fact));
        }

        var (disputes, lists) = WholeOf(block);
        var tile = TileColumns.Make(_layout, block.Count, _numbers, _known, disputes, lists, _tile);
        _tile = tile;
        foreach (var fact in _truths)
        {
            var columns = block.Of(fact);
            for (var i = 0; i < columns.Length; i++)
            {
                var truth = (TruthColumn)columns[i];
                truth.True.CopyTo(tile.PlanesFrom(_layout.Truth(fact, i), 1));
                truth.False.CopyTo(tile.PlanesFrom(_layout.Truth(fact, i) + 1, 1));
            }
        }

        foreach (var fact in _enumerations)
        {
            var width = BatchLayout.WidthOf(fact);
            Words((WordColumn)block.Of(fact)[0], tile.PlanesFrom(_layout.Word(fact), width), width);
        }

        return new ProfileBatch(_layout, [tile]);
    }

    private void MakeRoom(int column, bool isDate)
    {
        (_numbers[column], _known[column]) = (new long[ProfileBlock.Rows], new ulong[Bits.WordsFor(ProfileBlock.Rows)]);
        if (isDate)
        {
            (_numbers[column + 1], _known[column + 1]) = (new long[ProfileBlock.Rows], _known[column]);
        }
    }

    private void Take(Column column, int place)
    {
        switch (column)
        {
            case WholeColumn whole:
                (_numbers[place], _known[place]) = (whole.Values, whole.Known);
                break;
            case RealColumn real:
                _known[place] = real.Known;
                for (var row = 0; row < real.Values.Length; row++)
                {
                    _numbers[place][row] = NumberColumn.CodeOf(real.Values[row]);
                }

                break;
            case DateColumn dates:
                Dates(dates, _known[place], _numbers[place], _numbers[place + 1]);
                break;
        }
    }

    private static void Dates(DateColumn dates, ulong[] known, long[] first, long[] last)
    {
        Array.Clear(known);
        for (var row = 0; row < dates.Codes.Length; row++)
        {
            if (dates.Codes[row] != 0)
            {
                Bits.Set(known, row);
                (first[row], last[row]) = dates.DaysAt(row);
            }
        }
    }

    private (Dictionary<int, List<Dispute>> Disputes, CelValue?[]?[] Lists) WholeOf(ProfileBlock block)
    {
        var disputes = new Dictionary<int, List<Dispute>>();
        var lists = new CelValue?[_layout.Lists][];
        foreach (var (row, profile) in block.Whole.OrderBy(w => w.Key))
        {
            var disputed = block.Facts.Facts.Where(f => profile[f].Disputed.Count > 0).Select(f => new Dispute(f, profile[f])).ToList();
            if (disputed.Count > 0)
            {
                disputes.Add(row, disputed);
            }

            foreach (var fact in block.Facts.Facts.Where(f => f.Kind == FactKind.ObjectList && profile[f].Value is not null))
            {
                (lists[_layout.List(fact)] ??= new CelValue?[Tile.Profiles])[row] = profile[fact].Value!.Value;
            }
        }

        return (disputes, lists);
    }

    /// <summary>The places of words as planes of their bits, from the least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Words(WordColumn column, Span<ulong> planes, int width)
    {
        var codes = MemoryMarshal.Cast<ushort, Vector256<ushort>>(column.Codes);
        var words = MemoryMarshal.Cast<byte, Vector256<byte>>(_words.AsSpan());
        for (var from = 0; from < width; from += 8)
        {
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = Vector256.Narrow(Vector256.ShiftRightLogical(codes[2 * i], from), Vector256.ShiftRightLogical(codes[(2 * i) + 1], from));
            }

            BitPlanes.Write(_words, Math.Min(8, width - from), planes[(from * Tile.Words)..]);
        }
    }
}
