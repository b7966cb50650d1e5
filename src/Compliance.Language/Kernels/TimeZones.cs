using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Security;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>How far clocks are ahead of UTC: <c>UTC</c>, an offset such as <c>-02:30</c>, or a name of the IANA time zone database.</summary>
/// <remarks>
/// The rules of named zones are those that .NET has: on Linux and macOS the system's files (<c>/usr/share/zoneinfo</c>; containers need the package tzdata), on Windows ICU's.
/// They differ with the age of those data, and .NET drops the seconds that some offsets had (local mean times, most of them before 1935). Where results must be the same everywhere, use offsets.
/// Thread safety: all members.
/// </remarks>
internal static class TimeZones
{
    // A name may come from data: what is remembered must not grow with it.
    private const int LargestCache = 1_000;
    private const int LongestName = 64;
    private const int SecondsPerDay = 86_400;
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Found = new(StringComparer.Ordinal);
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // What the machine is set to, and zones that count leap seconds, are not names of the database.
    private static readonly string[] Foreign = ["localtime", "posixrules", "posix/", "right/"];

    /// <summary>The offset in seconds at a point in time; false where there is no such zone.</summary>
    public static bool TryOffset(string zone, CelTimestamp time, out long offset)
    {
        offset = 0;
        if (zone == "UTC" || zone.IndexOf(':') >= 0)
        {
            return zone == "UTC" || TryFixed(zone, out offset);
        }

        if (Find(zone) is not { } rules)
        {
            return false;
        }

        // At the ends of .NET's range local times would leave it, and no zone changes its clocks in the days there.
        var seconds = Math.Max(CelTimestamp.MinSeconds + SecondsPerDay, Math.Min(CelTimestamp.MaxSeconds - SecondsPerDay, time.Seconds));
        offset = rules.GetUtcOffset(Epoch.AddTicks(seconds * TimeSpan.TicksPerSecond)).Ticks / TimeSpan.TicksPerSecond;
        return true;
    }

    /// <summary>Hours and minutes, the sign optional.</summary>
    private static bool TryFixed(string text, out long offset)
    {
        offset = 0;
        var start = text[0] is '+' or '-' ? 1 : 0;
        if (text.Length - start != 5 || text[start + 2] != ':'
            || !int.TryParse(text.Substring(start, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.Substring(start + 3), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || hours > 23 || minutes > 59)
        {
            return false;
        }

        offset = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return true;
    }

    private static TimeZoneInfo? Find(string name)
    {
        if (Found.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!IsName(name))
        {
            return null;
        }

        // .NET Standard has no way to ask that does not throw.
        try
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
            if (Found.Count < LargestCache)
            {
                Found[name] = zone;
            }

            return zone;
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            return null;
        }
    }

    /// <summary>.NET looks names up as files, so one that leads elsewhere must not get there.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsLetter(name[0])
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '+' or '-' or '/')
        && !Foreign.Any(f => f.EndsWith("/", StringComparison.Ordinal) ? name.StartsWith(f, StringComparison.Ordinal) : name == f);
}
