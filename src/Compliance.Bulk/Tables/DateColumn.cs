using System.Text;
using Compliance.Language.Values;

namespace Compliance.Bulk.Tables;

/// <summary>Dates known to the day, month or year, or nothing. In a file they are texts: <c>2026</c>, <c>2026-02</c>, <c>2026-02-04</c>.</summary>
internal sealed class DateColumn(string name, int capacity) : Column(name)
{
    public const long SecondsOfDay = 86_400;

    private int _lastCode;
    private (long First, long Last) _lastDays;

    /// <summary>Year, month and day as one number with eight digits; a month or day of zero is not known; zero is nothing.</summary>
    public int[] Codes { get; } = new int[capacity];

    public DateRange this[int row] => RangeOf(Codes[row]);

    /// <summary>The first and the last day that it may be, counted from 1970-01-01.</summary>
    public (long First, long Last) DaysAt(int row)
    {
        // Mostly one date follows another that is the same.
        if (Codes[row] != _lastCode)
        {
            var range = this[row];
            (_lastCode, _lastDays) = (Codes[row], (range.First.Seconds / SecondsOfDay, range.Last.Seconds / SecondsOfDay));
        }

        return _lastDays;
    }

    public bool TrySet(int row, ReadOnlySpan<byte> text)
    {
        if (!TryParse(text, out var code))
        {
            return false;
        }

        Codes[row] = code;
        return true;
    }

    public void Set(int row, DateRange date) => TrySet(row, Encoding.ASCII.GetBytes(date.ToString()));

    public override void Clear() => Array.Clear(Codes);

    public override bool IsStated(int row) => Codes[row] != 0;

    public override void Clear(int row) => Codes[row] = 0;

    public override Column Like(int capacity) => new DateColumn(Name, capacity);

    public static int Length(int code) => code % 10_000 == 0 ? 4 : code % 100 == 0 ? 7 : 10;

    /// <summary>Writes the text of a code and says how long it is.</summary>
    public static int Format(int code, Span<byte> text)
    {
        Digits(code / 10_000, text[..4]);
        var length = Length(code);
        if (length > 4)
        {
            text[4] = (byte)'-';
            Digits(code / 100 % 100, text.Slice(5, 2));
        }

        if (length > 7)
        {
            text[7] = (byte)'-';
            Digits(code % 100, text.Slice(8, 2));
        }

        return length;
    }

    public static DateRange RangeOf(int code)
    {
        var (year, month, day) = (code / 10_000, code / 100 % 100, code % 100);
        var first = new DateTime(year, Math.Max(month, 1), Math.Max(day, 1));
        var last = month == 0 ? new DateTime(year, 12, 31) : day == 0 ? new DateTime(year, month, DateTime.DaysInMonth(year, month)) : first;
        return new DateRange(CelTimestamp.FromUtc(first), CelTimestamp.FromUtc(last));
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out int code)
    {
        code = 0;
        if (text.Length is not (4 or 7 or 10) || !TryDigits(text[..4], out var year) || year == 0)
        {
            return false;
        }

        var (month, day) = (0, 0);
        if (text.Length >= 7 && (text[4] != '-' || !TryDigits(text.Slice(5, 2), out month) || month is < 1 or > 12))
        {
            return false;
        }

        if (text.Length == 10 && (text[7] != '-' || !TryDigits(text.Slice(8, 2), out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        code = (((year * 100) + month) * 100) + day;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private static void Digits(int value, Span<byte> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
