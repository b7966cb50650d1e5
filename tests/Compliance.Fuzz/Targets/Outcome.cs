using Compliance.Language.Diagnostics;
using Compliance.Language.Values;

namespace Compliance.Fuzz.Targets;

/// <summary>What every back end must agree on, as text: the value with its type, unknown, the class of the error, or the limit that ended it.</summary>
internal static class Outcome
{
    public const string Unknown = "unknown";

    public static string Of(CelValue? value, Diagnostic? stopped) => value is not { } known ? "stopped " + stopped!.Id : known.Kind switch
    {
        CelKind.Unknown => Unknown,
        CelKind.Error => "error " + known.AsError().Kind,
        _ => CelFormat.TypeName(known) + " " + known,
    };

    public static bool IsStopped(string outcome) => outcome.StartsWith("stopped ", StringComparison.Ordinal);

    public static bool IsError(string outcome) => outcome.StartsWith("error ", StringComparison.Ordinal);

    /// <summary>One more thing known never changes what is settled: an answer stays, and an error stays an error.</summary>
    public static void StaysSettled(string before, string after)
    {
        if (before != Unknown && !IsStopped(before) && !IsStopped(after))
        {
            Invariant.Holds(before == after || (IsError(before) && IsError(after)), $"with more known, {before} became {after}");
        }
    }
}
