using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Apache.Arrow;
using Apache.Arrow.Types;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Reading;

/// <summary>Columns of texts as arrays of Apache Arrow.</summary>
internal static class ParquetTexts
{
    private static readonly DictionaryType WordType = new(Int32Type.Default, StringType.Default, false);

    /// <summary>A text for each row.</summary>
    public static IArrowArray TextsOf(ReadOnlyMemory<byte>[] values, KnownRows known)
    {
        var (texts, next) = (new Texts(known.Count), 0);
        for (var row = 0; row < known.Count; row++)
        {
            texts.Add(Bits.Has(known.Words, row) ? values[next++] : default);
        }

        return texts.ToArray(known.Bits, known.Unknown);
    }

    /// <summary>The place of a word for each row. Where a file has a dictionary, equal words are the same memory: they are known by it.</summary>
    public static IArrowArray WordsOf(ReadOnlyMemory<byte>[] values, KnownRows known)
    {
        var (words, places) = (new Texts(0), new Dictionary<ReadOnlyMemory<byte>, int>());
        var bytes = new byte[known.Count * sizeof(int)];
        var indices = MemoryMarshal.Cast<byte, int>(bytes.AsSpan());
        for (int row = 0, next = 0; row < indices.Length; row++)
        {
            if (!Bits.Has(known.Words, row))
            {
                continue;
            }

            var value = values[next++];
            if (!places.TryGetValue(value, out indices[row]))
            {
                places.Add(value, indices[row] = words.Count);
                words.Add(value);
            }
        }

        return new DictionaryArray(WordType, new Int32Array(new ArrowBuffer(bytes), known.Bits, known.Count, known.Unknown, 0), words.ToArray(ArrowBuffer.Empty, 0));
    }

    /// <summary>Texts one after another.</summary>
    private sealed class Texts(int capacity)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly List<int> _ends = new(capacity + 1) { 0 };

        public int Count => _ends.Count - 1;

        public void Add(ReadOnlyMemory<byte> text)
        {
            if (!Utf8.IsValid(text.Span))
            {
                throw new InvalidDataException("a text in it is not valid UTF-8");
            }

            _bytes.Write(text.Span);
            _ends.Add(_bytes.WrittenCount);
        }

        public StringArray ToArray(ArrowBuffer known, int unknown) =>
            new(Count, new ArrowBuffer(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_ends)).ToArray()), new ArrowBuffer(_bytes.WrittenMemory), known, unknown);
    }
}
