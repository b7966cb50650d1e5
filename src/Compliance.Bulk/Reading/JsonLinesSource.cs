using System.Buffers;
using Compliance.Bulk.JsonLines;
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
        return _lines.TakeAway(most, out var length, out var count) is { } bytes ? new Part(path, first, bytes, length, count) : null;
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
            into.Lines.Begin();
            var text = bytes.AsSpan(0, length + LineText.Slack);
            for (var i = 0; i < Count; i++)
            {
                text = text[(Read(into, at + i, firstLine + i, text) + 1)..];
            }

            into.Lines.End();
            Recheck(into, at);
            ArrayPool<byte>.Shared.Return(bytes);
        }

        /// <returns>How long the line is.</returns>
        private int Read(BlockFilling into, int row, int line, ReadOnlySpan<byte> text)
        {
            var start = line == 1 && text.StartsWith(Mark) ? Mark.Length : 0;
            if (into.Lines.TryRead(text[start..], row, out var taken))
            {
                into.Block.Accept(row);
                return start + taken;
            }

            var end = text.IndexOf((byte)'\n');
            var own = text[start..end];
            if (!own.Trim(" \t\r"u8).IsEmpty)
            {
                into.Block.Reject(row);
                ReadCarefully(into, row, line, own);
            }

            return end;
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
        private void Recheck(BlockFilling into, int at)
        {
            var line = 0;
            var text = bytes.AsSpan(0, length);
            foreach (var row in into.Block.Contradictions())
            {
                if (row < at || row >= at + Count || !into.Block.IsPresent(row))
                {
                    continue;
                }

                for (; line < row - at; line++)
                {
                    text = text[(text.IndexOf((byte)'\n') + 1)..];
                }

                into.Block.Reject(row);
                ReadCarefully(into, row, firstLine + line, text[..text.IndexOf((byte)'\n')]);
            }
        }
    }
}
