using System.Buffers;
using Compliance.Bulk.Blocks;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Profiles;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles in JSON, one to a line. An empty line is passed over, and counts as a row.</summary>
internal sealed class JsonLinesSource(string path, Stream stream) : IProfileSource
{
    private readonly LineBuffer _lines = new(path, stream, hasQuotes: false);

    public RawPart? Next(int most)
    {
        var first = _lines.Line;
        var taken = _lines.Take(most, out var count);
        if (count == 0)
        {
            return null;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(taken.Length);
        taken.CopyTo(bytes);
        return new Part(path, first, bytes, taken.Length, count);
    }

    public int Skip(int most)
    {
        _lines.Take(most, out var count);
        return count;
    }

    public void Dispose() => _lines.Dispose();

    private sealed class Part(string path, int firstLine, byte[] bytes, int length, int count) : RawPart(count)
    {
        private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

        public override void Fill(BlockFilling into, int at)
        {
            var rest = bytes.AsSpan(0, length);
            var lines = new Range[Count];
            var from = 0;
            for (var i = 0; i < Count; i++)
            {
                var end = rest[from..].IndexOf((byte)'\n');
                var to = end < 0 ? length : from + end;
                lines[i] = from..to;
                Read(into, at + i, firstLine + i, rest[from..to]);
                from = to + 1;
            }

            Recheck(into, at, lines);
            ArrayPool<byte>.Shared.Return(bytes);
        }

        private void Read(BlockFilling into, int row, int line, ReadOnlySpan<byte> text)
        {
            if (line == 1 && text.StartsWith(Mark))
            {
                text = text[Mark.Length..];
            }

            if (text.Trim(" \t\r"u8).IsEmpty)
            {
                return;
            }

            if (into.Lines.TryRead(text, row))
            {
                into.Block.Accept(row);
                return;
            }

            into.Block.Reject(row);
            ReadCarefully(into, row, line, text);
        }

        private void ReadCarefully(BlockFilling into, int row, int line, ReadOnlySpan<byte> text)
        {
            var bag = new DiagnosticBag();
            var source = SourceDecoder.Decode(path, text.ToArray(), bag, line);
            var profile = source is null ? null : ProfileReader.ReadUnsourced(source, into.Block.Facts, bag);
            if (bag.HasErrors || profile is null)
            {
                into.Reject(row, bag.ToSorted(), source?.Content);
            }
            else
            {
                into.Block.Put(row, profile);
            }
        }

        /// <summary>What contradicts itself was read fast; the careful reader tells where.</summary>
        private void Recheck(BlockFilling into, int at, Range[] lines)
        {
            foreach (var row in into.Block.Contradictions())
            {
                if (row >= at && row < at + Count && into.Block.IsPresent(row))
                {
                    into.Block.Reject(row);
                    ReadCarefully(into, row, firstLine + row - at, bytes.AsSpan(lines[row - at]));
                }
            }
        }
    }
}
