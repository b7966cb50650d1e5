using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Bulk.JsonLines;

/// <summary>
/// The parts of a line of JSON. Each method takes the place where its part begins and gives the one after it, or <see cref="None"/> where something else stands: then the careful
/// reader has the line. No part holds a line feed, so that none goes beyond the end of its line; and whoever gives a line sees to it that <see cref="Slack"/> bytes
/// after the line feed can be read too, so that all may look ahead without asking where they are.
/// </summary>
internal static class LineText
{
    /// <summary>How many bytes after the line feed must be there. What they are does not matter.</summary>
    public const int Slack = 64;

    /// <summary>No place.</summary>
    public const nint None = -1;

    private const ulong FourBytes = 0xFFFF_FFFF;
    private const ulong FiveBytes = 0xFF_FFFF_FFFF;
    private const int MostDigits = 18;
    private static readonly ulong True = Literal("true"u8);
    private static readonly ulong False = Literal("false"u8);
    private static readonly ulong Null = Literal("null"u8);

    /// <summary>A byte of JSON's structure, and white space before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Take(ref byte line, nint at, byte expected) => Unsafe.Add(ref line, at) == expected ? unchecked(at + 1) : TakeAfterWhite(ref line, at, expected);

    /// <summary>A comma, or the end of an object or array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint TakeNext(ref byte line, nint at, byte close, out bool isClosed)
    {
        var found = Unsafe.Add(ref line, at);
        isClosed = found == close;
        return found == (byte)',' || isClosed ? unchecked(at + 1) : TakeNextAfterWhite(ref line, at, close, out isClosed);
    }

    /// <summary>The place of the next byte that is no white space. A line feed is none here: it ends the line.</summary>
    public static nint SkipWhite(ref byte line, nint at)
    {
        while (Unsafe.Add(ref line, at) is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            unchecked
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>What is true or false.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The place.</param>
    /// <param name="cell">What it is; zero where it is neither.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint TakeTruth(ref byte line, nint at, out byte cell)
    {
        // One is longer than the other by a byte: a branch that could not be foretold is saved.
        var text = Read(ref Unsafe.Add(ref line, at));
        var isTrue = (text & FourBytes) == True ? 1 : 0;
        var isFalse = (text & FiveBytes) == False ? 1 : 0;
        cell = unchecked((byte)((isTrue * TruthRows.True) + (isFalse * TruthRows.False)));
        return cell != 0 ? unchecked(at + 5 - isTrue) : None;
    }

    public static nint TakeNull(ref byte line, nint at) => (Read(ref Unsafe.Add(ref line, at)) & FourBytes) == Null ? unchecked(at + 4) : None;

    /// <summary>The place of the quotation mark that ends a text, from its first byte. An escape or a control character is not taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint EndOf(ref byte line, nint at)
    {
        while (true)
        {
            var bytes = Vector256.LoadUnsafe(ref Unsafe.Add(ref line, at));
            var ends = Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\')) | Vector256.LessThan(bytes, Vector256.Create((byte)' '));
            var found = ends.ExtractMostSignificantBits();
            if (found != 0)
            {
                at = unchecked(at + System.Numerics.BitOperations.TrailingZeroCount(found));
                return Unsafe.Add(ref line, at) == (byte)'"' ? at : None;
            }

            at = unchecked(at + Vector256<byte>.Count);
        }
    }

    /// <summary>A text without escapes. Whether it is of valid UTF-8 is not looked at.</summary>
    public static nint TakeText(ref byte line, nint at, out ReadOnlySpan<byte> text)
    {
        text = default;
        at = Take(ref line, at, (byte)'"');
        if (at < 0)
        {
            return None;
        }

        var end = EndOf(ref line, at);
        if (end < 0)
        {
            return None;
        }

        text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, at), (int)(end - at));
        return end + 1;
    }

    /// <summary>An integer of up to 18 digits.</summary>
    public static nint TakeWhole(ref byte line, nint at, out long value)
    {
        unchecked
        {
            value = 0;
            var isNegative = Unsafe.Add(ref line, at) == (byte)'-';
            var start = isNegative ? at + 1 : at;
            at = start;
            for (uint digit; (digit = (uint)(Unsafe.Add(ref line, at) - '0')) <= 9; at++)
            {
                value = (value * 10) + digit;
            }

            // A zero before other digits is not JSON's; a fraction or an exponent is, and may be whole all the same.
            var isPlain = at > start && at - start <= MostDigits && (at - start == 1 || Unsafe.Add(ref line, start) != (byte)'0') && Unsafe.Add(ref line, at) is not ((byte)'.' or (byte)'e' or (byte)'E');
            value = isNegative ? -value : value;
            return isPlain ? at : None;
        }
    }

    /// <summary>A number with or without a fraction, and without an exponent or a sign.</summary>
    public static nint TakeReal(ref byte line, nint at, out double value)
    {
        unchecked
        {
            var (end, point) = (at, None);
            for (byte found; (found = Unsafe.Add(ref line, end)) is >= (byte)'0' and <= (byte)'9' or (byte)'.'; end++)
            {
                point = found == (byte)'.' ? end : point;
            }

            // Text that JSON does not have as a number (`01`, `.5`, `5.`), and minus zero, are left to the careful reader.
            var text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref line, at), (int)(end - at));
            var whole = text.IndexOf((byte)'.') is >= 0 and var first ? first : text.Length;
            value = 0;
            return whole > 0 && (whole == 1 || text[0] != (byte)'0') && point != end - 1 && Unsafe.Add(ref line, end) is not ((byte)'e' or (byte)'E')
                && Utf8Parser.TryParse(text, out value, out var used) && used == text.Length ? end : None;
        }
    }

    /// <summary>Whether a text begins with another, 32 bytes at a time: those after are looked at where those before are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartsWith(ref byte text, ref byte expected, nint length)
    {
        unchecked
        {
            while (true)
            {
                var same = Vector256.Equals(Vector256.LoadUnsafe(ref text), Vector256.LoadUnsafe(ref expected)).ExtractMostSignificantBits();
                if (length <= Vector256<byte>.Count)
                {
                    return (uint)(~same << (int)(Vector256<byte>.Count - length)) == 0;
                }

                if (same != uint.MaxValue)
                {
                    return false;
                }

                text = ref Unsafe.Add(ref text, Vector256<byte>.Count);
                expected = ref Unsafe.Add(ref expected, Vector256<byte>.Count);
                length -= Vector256<byte>.Count;
            }
        }
    }

    /// <summary>The next eight bytes, the first the lowest on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref byte from)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref from);
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }

    private static ulong Literal(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        text.CopyTo(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private static nint TakeAfterWhite(ref byte line, nint at, byte expected)
    {
        at = SkipWhite(ref line, at);
        return Unsafe.Add(ref line, at) == expected ? at + 1 : None;
    }

    private static nint TakeNextAfterWhite(ref byte line, nint at, byte close, out bool isClosed)
    {
        at = SkipWhite(ref line, at);
        var found = Unsafe.Add(ref line, at);
        isClosed = found == close;
        return found == (byte)',' || isClosed ? at + 1 : None;
    }
}
