using System.Runtime.CompilerServices;
using System.Text;

namespace Compliance.Bulk.JsonLines;

/// <summary>Finds a name among those that may stand at a place, from its bytes: a table without collisions, made once for the names it has.</summary>
internal sealed class NameTable
{
    // Of names that come mostly in one order some are left out: so many are tried before the name is looked up.
    private const int MostTried = 4;

    private readonly byte[] _text;
    private readonly (int Start, int Length)[] _places;
    private readonly int _after;
    private readonly short[] _slots;
    private readonly int _shift;
    private readonly ulong _factor;

    /// <param name="names">The names, none of which needs an escape.</param>
    /// <param name="areMembers">Whether they are those of members, each followed by a colon.</param>
    public NameTable(IEnumerable<string> names, bool areMembers)
    {
        // A name that JSON writes with an escape is never found: the careful reader knows it.
        var texts = names.Select(n => Encoding.UTF8.GetBytes(areMembers ? $"\"{n}\":" : $"\"{n}\"")).ToArray();
        _after = areMembers ? 1 : 0;
        _places = new (int Start, int Length)[texts.Length];
        _text = new byte[texts.Sum(t => t.Length) + LineText.Slack];
        var end = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i].CopyTo(_text, end);
            _places[i] = (end, texts[i].Length);
            end += texts[i].Length;
        }

        (_slots, _shift, _factor) = Spread();
    }

    /// <summary>The name that begins here with a quotation mark, and the colon after it where names are those of members.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where the quotation mark is, or white space before it.</param>
    /// <param name="next">The place that is tried first.</param>
    /// <param name="place">The place of the name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Take(ref byte line, nint at, int next, out int place)
    {
        place = next;
        return (uint)next < (uint)_places.Length && Is(next, ref Unsafe.Add(ref line, at)) ? unchecked(at + _places[next].Length) : TakeOther(ref line, at, next, out place);
    }

    /// <summary>The name that begins here with a quotation mark, whichever it is.</summary>
    public nint Take(ref byte line, nint at, out int place)
    {
        place = -1;
        at = LineText.SkipWhite(ref line, at);
        if (Unsafe.Add(ref line, at) != (byte)'"')
        {
            return LineText.None;
        }

        var end = LineText.EndOf(ref line, at + 1);
        if (end < 0)
        {
            return LineText.None;
        }

        place = Find(ref Unsafe.Add(ref line, at), (int)(end + 1 - at));
        return place < 0 ? LineText.None : _after == 0 ? end + 1 : LineText.Take(ref line, end + 1, (byte)':');
    }

    private nint TakeOther(ref byte line, nint at, int next, out int place)
    {
        at = LineText.SkipWhite(ref line, at);
        var most = Math.Min(_places.Length, next + MostTried);
        for (place = next; place < most; place++)
        {
            if (Is(place, ref Unsafe.Add(ref line, at)))
            {
                return at + _places[place].Length;
            }
        }

        return Take(ref line, at, out place);
    }

    private bool Is(int place, ref byte text) => LineText.StartsWith(ref text, ref _text[_places[place].Start], _places[place].Length);

    /// <summary>The place of a name in quotation marks, or -1.</summary>
    private int Find(ref byte quoted, int length)
    {
        int place = _slots[HashOf(ref quoted, length, _factor) >> _shift];
        return place >= 0 && _places[place].Length - _after == length && LineText.StartsWith(ref quoted, ref _text[_places[place].Start], length) ? place : -1;
    }

    private static ulong HashOf(ref byte text, int length, ulong factor)
    {
        unchecked
        {
            var hash = (ulong)length;
            for (; length > sizeof(ulong); length -= sizeof(ulong), text = ref Unsafe.Add(ref text, sizeof(ulong)))
            {
                hash = (hash ^ LineText.Read(ref text)) * factor;
                hash ^= hash >> 29;
            }

            hash = (hash ^ (LineText.Read(ref text) << (8 * (sizeof(ulong) - length)))) * factor;
            return (hash ^ (hash >> 29)) * factor;
        }
    }

    /// <summary>Looks for a factor by which no two names get the same slot.</summary>
    private (short[] Slots, int Shift, ulong Factor) Spread()
    {
        for (var bits = 1; ; bits++)
        {
            for (var attempt = 1UL; attempt <= 64; attempt++)
            {
                var factor = unchecked(0x9E3779B97F4A7C15UL * ((2 * attempt) + 1)) | 1;
                if (TryPlace(bits, factor, out var slots))
                {
                    return (slots, 64 - bits, factor);
                }
            }
        }
    }

    private bool TryPlace(int bits, ulong factor, out short[] slots)
    {
        slots = new short[1 << bits];
        Array.Fill(slots, (short)-1);
        for (var i = 0; i < _places.Length; i++)
        {
            ref var slot = ref slots[HashOf(ref _text[_places[i].Start], _places[i].Length - _after, factor) >> (64 - bits)];
            if (slot >= 0)
            {
                return false;
            }

            slot = (short)i;
        }

        return true;
    }
}
