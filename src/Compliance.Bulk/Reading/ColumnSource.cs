using Apache.Arrow;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles from a file of columns, whose batches of rows are cut into parts.</summary>
/// <param name="path">The name of the file in messages.</param>
/// <param name="format">The name of its format in messages.</param>
internal abstract class ColumnSource(string path, string format) : IMeasuredSource
{
    private readonly string _path = path;
    private ColumnBinding[] _columns = [];
    private ArrayBatch? _batch;
    private int _taken;
    private long _row = 1;

    /// <inheritdoc/>
    public abstract double? Taken { get; }

    /// <summary>How many rows were taken or passed over.</summary>
    protected long RowsTaken => _row - 1;

    /// <summary>The share of the rows of the last batch that was.</summary>
    protected double TakenOfBatch => _batch is { Length: > 0 } ? (double)_taken / _batch.Length : 0;

    public RawPart? Next(int most)
    {
        if (!TryBatch())
        {
            return null;
        }

        var (batch, arrays, from, first) = (_batch!, Guard(() => _batch!.Arrays), _taken, _row);
        return new Part(this, first, batch, arrays, from, Advance(most));
    }

    public int Skip(int most)
    {
        if (!TryBatch())
        {
            return 0;
        }

        var count = Advance(most);
        _batch!.Release(count);
        return count;
    }

    public abstract void Dispose();

    /// <summary>The next rows, or null at the end.</summary>
    protected abstract ArrayBatch? NextBatch();

    /// <summary>Binds the columns of the file.</summary>
    /// <exception cref="BadTableException">They are not those of profiles.</exception>
    protected void Bind(Schema schema, FactDictionary facts)
    {
        _columns = ColumnBinding.Bind([.. schema.FieldsList.Select(f => f.Name)], facts, _path);
        ArrowCells.Check(schema, _columns, facts, _path);
    }

    /// <summary>Turns whatever goes wrong into a diagnostic.</summary>
    protected T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // The reader throws what it comes to where bytes are not what they should be.
        catch (Exception problem) when (problem is not BadTableException)
#pragma warning restore CA1031
        {
            throw new BadTableException(BulkDiagnostics.NotThatFormat.At(new SourceText(_path, ""), default, _path, format, problem.Message));
        }
    }

    private bool TryBatch()
    {
        while (_batch is null || _taken == _batch.Length)
        {
            (_batch, _taken) = (Guard(NextBatch), 0);
            if (_batch is null)
            {
                return false;
            }
        }

        return true;
    }

    private int Advance(int most)
    {
        var count = Math.Min(most, _batch!.Length - _taken);
        (_taken, _row) = (_taken + count, _row + count);
        return count;
    }

    private sealed class Part(ColumnSource source, long firstRow, ArrayBatch batch, IArrowArray[] arrays, int from, int count) : RawPart(count)
    {
        public override void Fill(BlockFilling into, int at)
        {
            var fill = new ColumnFill(source._path, firstRow, into, at, Count);
            source.Guard(() =>
            {
                for (var i = 0; i < arrays.Length; i++)
                {
                    ArrowCells.Fill(fill, source._columns[i], arrays[i], from);
                }

                return true;
            });
            batch.Release(Count);
            fill.Finish();
        }
    }
}
