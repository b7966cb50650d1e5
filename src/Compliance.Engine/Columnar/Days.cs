using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>Days as columns hold them: numbered from 1970-01-01, which is 0.</summary>
internal static class Days
{
    public const long Seconds = 86_400;

    public static CelTimestamp Midnight(long day) => new(day * Seconds, 0);

    /// <summary>The day in which a time lies.</summary>
    public static long Of(CelTimestamp time) => Math.DivRem(time.Seconds, Seconds) is var (day, rest) && rest < 0 ? day - 1 : day;
}
