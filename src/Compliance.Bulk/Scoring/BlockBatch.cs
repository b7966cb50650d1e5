using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Engine.Columnar;
using Compliance.Language.Facts;

namespace Compliance.Bulk.Scoring;

/// <summary>A block of profiles as the batch that the columnar evaluator takes. What is true or false goes over a plane at a time.</summary>
/// <remarks>Thread safety: one serves one thread at a time.</remarks>
internal sealed class BlockBatch
{
    private readonly BatchLayout _layout;
    private readonly TileBuilder _builder;
    private readonly byte[] _words = new byte[ProfileBlock.Rows];
    private readonly Fact[] _byRow;
    private readonly Fact[] _byPlane;
    private readonly Fact[] _enumerations;

    public BlockBatch(FactDictionary facts)
    {
        _layout = new BatchLayout(facts);
        _builder = new TileBuilder(_layout);
        _byRow = [.. facts.Facts.Where(f => f.Kind is FactKind.Integer or FactKind.Number or FactKind.Date)];
        _byPlane = [.. facts.Facts.Where(f => f.Kind is FactKind.Boolean or FactKind.Set)];
        _enumerations = [.. facts.Facts.Where(f => f.Kind == FactKind.Enumeration)];
    }

    /// <summary>The batch; a row without a profile is one of which nothing is known.</summary>
    public ProfileBatch Of(ProfileBlock block)
    {
        for (var row = 0; row < block.Count; row++)
        {
            Row(block, row);
            _builder.EndRow();
        }

        var tile = _builder.Seal();
        foreach (var fact in _byPlane)
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
            Words((WordColumn)block.Of(fact)[0], tile.PlanesFrom(_layout.Word(fact), BatchLayout.WidthOf(fact)), BatchLayout.WidthOf(fact));
        }

        return new ProfileBatch(_layout, [tile]);
    }

    private void Row(ProfileBlock block, int row)
    {
        if (block.AsOf.IsStated(row))
        {
            Write(_layout.AsOfStated, _layout.AsOf, block.AsOf, row);
        }

        foreach (var fact in _byRow)
        {
            var column = block.Of(fact)[0];
            if (!column.IsStated(row))
            {
                continue;
            }

            switch (column)
            {
                case WholeColumn whole:
                    _builder.Write(_layout.Stated(fact), _layout.Number(fact), whole.Values[row]);
                    break;
                case RealColumn real:
                    _builder.Write(_layout.Stated(fact), _layout.Number(fact), NumberColumn.CodeOf(real.Values[row]));
                    break;
                case DateColumn dates:
                    Write(_layout.Stated(fact), _layout.Number(fact), dates, row);
                    break;
            }
        }

        if (block.Whole.TryGetValue(row, out var profile))
        {
            foreach (var fact in block.Facts.Facts.Where(f => profile[f].Disputed.Count > 0))
            {
                _builder.Write(new Dispute(fact, profile[fact]));
            }

            foreach (var fact in block.Facts.Facts.Where(f => f.Kind == FactKind.ObjectList && profile[f].Value is not null))
            {
                _builder.Write(fact, profile[fact].Value!.Value);
            }
        }
    }

    private void Write(int stated, int column, DateColumn dates, int row)
    {
        var (first, last) = dates.DaysAt(row);
        _builder.Write(stated, column, first);
        _builder.Write(stated, column + 1, last);
    }

    /// <summary>The places of words as planes of their bits, from the least.</summary>
    private void Words(WordColumn column, Span<ulong> planes, int width)
    {
        for (var from = 0; from < width; from += 8)
        {
            for (var row = 0; row < _words.Length; row++)
            {
                _words[row] = unchecked((byte)(column.Codes[row] >> from));
            }

            BitPlanes.Write(_words, Math.Min(8, width - from), planes[(from * Tile.Words)..]);
        }
    }
}
