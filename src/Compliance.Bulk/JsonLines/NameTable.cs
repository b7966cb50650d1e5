using System.Runtime.InteropServices;
using System.Text;

namespace Compliance.Bulk.JsonLines;

/// <summary>Finds a name among those that may stand at a place, from its bytes: a table without collisions, made once for the names it has.</summary>
internal sealed class NameTable
{
    private readonly byte[][] _names;
    private readonly byte[][] _quoted;
    private readonly short[] _slots;
    private readonly int _shift;
    private readonly ulong _factor;

    public NameTable(IEnumerable<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        _quoted = [.. _names.Select(n => (byte[])[.. n, (byte)'"'])];
        for (var bits = 1; ; bits++)
        {
            for (var attempt = 1UL; attempt <= 64; attempt++)
            {
                var factor = unchecked(0x9E3779B97F4A7C15UL * ((2 * attempt) + 1)) | 1;
                if (TryPlace(bits, factor, out var slots))
                {
                    (_slots, _shift, _factor) = (slots, 64 - bits, factor);
                    return;
                }
            }
        }
    }

    /// <summary>The place of the name whose bytes these are, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        var slot = _slots[Hash(name, _factor) >> _shift];
        return slot >= 0 && name.SequenceEqual(_names[slot]) ? slot : -1;
    }

    /// <summary>The place of the name that starts here and is followed by a quotation mark, or -1. Names come mostly in one order, so the one that is next is tried first.</summary>
    /// <param name="text">From the first byte of the name.</param>
    /// <param name="next">The place that is tried first.</param>
    /// <param name="length">How long the name is.</param>
    public int Find(ReadOnlySpan<byte> text, int next, out int length)
    {
        if (next < _quoted.Length && text.StartsWith(_quoted[next]))
        {
            length = _names[next].Length;
            return next;
        }

        length = text.IndexOf((byte)'"');
        return length < 0 ? -1 : Find(text[..length]);
    }

    private static ulong Hash(ReadOnlySpan<byte> name, ulong factor)
    {
        unchecked
        {
            var hash = (ulong)name.Length;
            while (name.Length >= sizeof(ulong))
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(name)) * factor;
                hash ^= hash >> 29;
                name = name[sizeof(ulong)..];
            }

            var rest = 0UL;
            foreach (var b in name)
            {
                rest = (rest << 8) | b;
            }

            hash = (hash ^ rest) * factor;
            return (hash ^ (hash >> 29)) * factor;
        }
    }

    private bool TryPlace(int bits, ulong factor, out short[] slots)
    {
        slots = new short[1 << bits];
        Array.Fill(slots, (short)-1);
        for (var i = 0; i < _names.Length; i++)
        {
            ref var slot = ref slots[Hash(_names[i], factor) >> (64 - bits)];
            if (slot >= 0)
            {
                return false;
            }

            slot = (short)i;
        }

        return true;
    }
}
