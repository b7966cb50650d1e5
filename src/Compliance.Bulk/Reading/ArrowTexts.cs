using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Apache.Arrow;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Reading;

/// <summary>From texts of Apache Arrow, written out or as places in a dictionary, into columns.</summary>
internal static class ArrowTexts
{
    private const int NoWord = -1;

    public static void Fill(ColumnFill fill, ColumnBinding binding, StringArray texts, int from, ReadOnlySpan<ulong> known)
    {
        var bytes = texts.Values;
        var places = texts.ValueOffsets;
        var target = binding.Set is null ? fill.TargetOf(binding) : null;
        var last = NoWord;
        for (var i = 0; i < fill.Count; i++)
        {
            if (!Bits.Has(known, i))
            {
                continue;
            }

            var row = fill.At + i;
            var text = bytes[places[from + i]..places[from + i + 1]];
            switch (target)
            {
                case TextColumn column when !text.IsEmpty && column != fill.Block.Iso3:
                    column.Set(row, text);
                    break;
                case WordColumn words when words.TryFind(text, out var code):
                    words.Codes[row] = code;
                    break;

                // Mostly one date follows another that is the same; one that is none is told of each row.
                case DateColumn dates when last >= 0 && dates.IsStated(row - (from + i - last)) && text.SequenceEqual(bytes[places[last]..places[last + 1]]):
                    dates.Codes[row] = dates.Codes[row - (from + i - last)];
                    break;
                default:
                    fill.Text(binding, i, text);
                    break;
            }

            last = from + i;
        }
    }

    public static void Fill(ColumnFill fill, ColumnBinding binding, DictionaryArray dictionary, int from, ReadOnlySpan<ulong> known)
    {
        var words = (StringArray)dictionary.Dictionary;
        var target = binding.Set is null ? fill.TargetOf(binding) as WordColumn : null;
        var done = target is not null && dictionary.Indices is Int8Array narrow && IsOf(target, words)
            ? AddOne(narrow.Values.Slice(from, fill.Count), words.Length, known, target.Codes.AsSpan(fill.At, fill.Count))
            : 0;
        if (done == fill.Count)
        {
            return;
        }

        var codes = Enumerable.Range(0, words.Length).Select(i => CodeOf(target, words, i)).ToArray();
        for (var i = done; i < fill.Count; i++)
        {
            if (!Bits.Has(known, i))
            {
                continue;
            }

            var index = PlaceOf(dictionary, from + i);
            if (index < 0 || index >= words.Length)
            {
                throw new InvalidDataException($"its column {binding.Name} has {index} for a word, where the dictionary has {words.Length}");
            }

            if (codes[index] == NoWord)
            {
                fill.Text(binding, i, words.GetBytes(index));
            }
            else
            {
                target!.Codes[fill.At + i] = (ushort)codes[index];
            }
        }
    }

    /// <summary>Whether a dictionary has the words of a column, from the first, in their order.</summary>
    private static bool IsOf(WordColumn target, StringArray words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words.IsNull(i) || i >= target.Words.Count || !words.GetBytes(i).SequenceEqual(target.BytesOf(i + 1)))
            {
                return false;
            }
        }

        return true;
    }

    private static int CodeOf(WordColumn? target, StringArray words, int index) => target is null || words.IsNull(index) || !target.TryFind(words.GetBytes(index), out var code) ? NoWord : code;

    /// <summary>The place in its dictionary of what a row has, which is known.</summary>
    public static int PlaceOf(DictionaryArray dictionary, int row) => dictionary.Indices switch
    {
        Int8Array narrow => narrow.Values[row],
        Int16Array middle => middle.Values[row],
        Int32Array wide => wide.Values[row],
        UInt8Array narrow => narrow.Values[row],
        _ => NoWord,
    };

    /// <summary>Codes of places in a dictionary that has the words of the column in their order: one is added to each.</summary>
    /// <returns>How many are done; none where one is beyond the dictionary.</returns>
    private static int AddOne(ReadOnlySpan<sbyte> indices, int words, ReadOnlySpan<ulong> known, Span<ushort> codes)
    {
        var from = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(indices);
        var to = MemoryMarshal.Cast<ushort, Vector256<short>>(codes);
        var lanes = Vector256.Create((short)1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, short.MinValue);
        var wrong = Vector256<short>.Zero;
        for (var i = 0; i < to.Length; i++)
        {
            var index = Vector256.Create(Vector128.WidenLower(from[i]), Vector128.WidenUpper(from[i]));
            var isKnown = Vector256.Equals(Vector256.Create(unchecked((short)(known[i >> 2] >> (16 * (i & 3))))) & lanes, lanes);
            to[i] = (index + Vector256<short>.One) & isKnown;
            wrong |= isKnown & (Vector256.LessThan(index, Vector256<short>.Zero) | Vector256.GreaterThanOrEqual(index, Vector256.Create((short)words)));
        }

        return wrong == Vector256<short>.Zero ? to.Length * Vector256<short>.Count : 0;
    }
}
