using System.Buffers.Text;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Bulk.Runs;

/// <summary>A part of a table of scores, taken a block at a time.</summary>
internal abstract class PartReader : IDisposable
{
    /// <summary>How many lines of text were copied.</summary>
    public long Copied { get; protected set; }

    /// <summary>Whether nothing is left.</summary>
    public abstract bool IsAtEnd { get; }

    /// <summary>Writes what stands before the first block.</summary>
    public abstract void Begin(ByteWriter into);

    /// <summary>Writes the rows of a block; blocks are asked for in order.</summary>
    public abstract void Copy(long block, ByteWriter into);

    /// <summary>Writes what stands after the last.</summary>
    public virtual void End(ByteWriter into)
    {
    }

    public abstract void Dispose();

    public static PartReader Open(TableFile part)
    {
        var stream = TableStreams.Open(part, () => throw new InvalidOperationException("a part is a file"));
        return part.Format switch
        {
            TableFormat.JsonLines => new Lines(part.Path, stream, "{\"row\":"u8.ToArray(), hasHead: false),
            TableFormat.Csv => new Lines(part.Path, stream, [], hasHead: true),
            TableFormat.Arrow => new ColumnParts(ArrowTables.Read(part.Path, stream)),
            _ => new ColumnParts(ParquetTables.Read(part.Path, stream)),
        };
    }

    private static long BlockOf(long row) => (row - 1) / ProfileBlock.Rows;

    /// <summary>Text: a line is copied as it is.</summary>
    private sealed class Lines(string path, Stream stream, byte[] beforeRow, bool hasHead) : PartReader
    {
        private readonly LineBuffer _lines = new(path, stream, hasQuotes: hasHead);
        private byte[] _line = [];

        public override bool IsAtEnd => _line.Length == 0;

        public override void Begin(ByteWriter into)
        {
            if (hasHead)
            {
                into.Write(_lines.Take(1, out _));
            }

            Advance();
        }

        public override void Copy(long block, ByteWriter into)
        {
            while (_line.Length > 0 && BlockOf(RowOf(_line)) == block)
            {
                into.Write(_line);
                Copied++;
                Advance();
            }
        }

        public override void Dispose() => _lines.Dispose();

        private void Advance() => _line = _lines.Take(1, out _).ToArray();

        private long RowOf(ReadOnlySpan<byte> line) => line.StartsWith(beforeRow) && Utf8Parser.TryParse(line[beforeRow.Length..], out long row, out _)
            ? row
            : throw new BadTableException(BulkDiagnostics.NotAPart.At(new SourceText(path, "", _lines.Line - 1), default, path, "a line does not begin with the number of its row"));
    }

    /// <summary>Columns: they are written anew, by what wrote them.</summary>
    private sealed class ColumnParts(IEnumerable<IReadOnlyList<Column>> tables) : PartReader
    {
        private readonly IEnumerator<IReadOnlyList<Column>> _tables = tables.GetEnumerator();
        private readonly ArrowFormat _format = new(hasDictionaries: false);
        private bool _isAny;
        private int _next;

        public override bool IsAtEnd => !_isAny;

        private WholeColumn Row => (WholeColumn)_tables.Current.First(c => c.Name == ScoreBlock.RowName);

        public override void Begin(ByteWriter into)
        {
            _isAny = _tables.MoveNext();
            if (_isAny)
            {
                _format.Begin(_tables.Current, into);
            }
        }

        public override void Copy(long block, ByteWriter into)
        {
            while (_isAny)
            {
                var row = Row;
                var from = _next;
                while (_next < row.Values.Length && row[_next] is { } number && BlockOf(number) == block)
                {
                    _next++;
                }

                // Of rows that lie apart in two pieces of a file the whole block is not known yet; pieces hold whole blocks, for they were written so.
                _format.Write(new TableBlock(_tables.Current, [.. Enumerable.Range(from, _next - from)]), into);
                if (_next < row.Values.Length)
                {
                    return;
                }

                (_isAny, _next) = (_tables.MoveNext(), 0);
            }
        }

        public override void End(ByteWriter into) => _format.End(into);

        public override void Dispose() => _tables.Dispose();
    }
}
