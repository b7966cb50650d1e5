using System;
using System.Globalization;

namespace Compliance.Language.Values;

/// <summary>A point in time between the years 1 and 9999, to the nanosecond (CEL language definition, "Timestamps").</summary>
/// <param name="Seconds">Seconds since 1970-01-01T00:00:00Z, from -62135596800 to 253402300799.</param>
/// <param name="Nanos">Nanoseconds within the second, from 0 to 999999999.</param>
/// <remarks>Thread safety: immutable.</remarks>
public readonly record struct CelTimestamp(long Seconds, int Nanos) : IComparable<CelTimestamp>
{
    internal const long MinSeconds = -62135596800;
    internal const long MaxSeconds = 253402300799;
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Earlier, same or later.</summary>
    /// <param name="other">The other point in time.</param>
    public int CompareTo(CelTimestamp other) => Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanos.CompareTo(other.Nanos);

    /// <summary>Whether the left is before the right.</summary>
    public static bool operator <(CelTimestamp left, CelTimestamp right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is after the right.</summary>
    public static bool operator >(CelTimestamp left, CelTimestamp right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is not after the right.</summary>
    public static bool operator <=(CelTimestamp left, CelTimestamp right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is not before the right.</summary>
    public static bool operator >=(CelTimestamp left, CelTimestamp right) => left.CompareTo(right) >= 0;

    /// <summary>RFC 3339 in UTC, with as many digits of the second as are needed.</summary>
    public override string ToString()
    {
        var whole = Epoch.AddTicks(Seconds * TimeSpan.TicksPerSecond).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return Nanos == 0 ? whole + "Z" : whole + "." + Nanos.ToString("d9", CultureInfo.InvariantCulture).TrimEnd('0') + "Z";
    }

    internal static CelTimestamp FromUtc(DateTime day) => new((day - Epoch).Ticks / TimeSpan.TicksPerSecond, 0);

    /// <summary>RFC 3339 with an offset and up to nine digits of the second.</summary>
    internal static bool TryParse(string text, out CelTimestamp value)
    {
        value = default;
        if (text.Length < 20
            || !DateTime.TryParseExact(text.Substring(0, 19), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return false;
        }

        var i = 19;
        var nanos = 0;
        if (text[i] == '.')
        {
            var start = ++i;
            while (i < text.Length && text[i] is >= '0' and <= '9')
            {
                i++;
            }

            if (i == start || i - start > 9)
            {
                return false;
            }

            nanos = int.Parse(text.Substring(start, i - start).PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        if (!TryOffset(text.Substring(i), out var offset))
        {
            return false;
        }

        var seconds = FromUtc(local).Seconds - offset;
        value = new CelTimestamp(seconds, nanos);
        return seconds is >= MinSeconds and <= MaxSeconds;
    }

    private static bool TryOffset(string text, out int seconds)
    {
        seconds = 0;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !int.TryParse(text.Substring(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.Substring(4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || hours > 23 || minutes > 59)
        {
            return false;
        }

        seconds = ((hours * 60) + minutes) * 60 * (text[0] == '-' ? -1 : 1);
        return true;
    }
}
