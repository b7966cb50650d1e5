using System.Collections.Concurrent;

namespace Compliance.Conformance;

/// <summary>What each vector came to on each back end, run once for the tests and the table.</summary>
public static class Outcomes
{
    private static readonly ConcurrentDictionary<(string Id, string BackEnd), Lazy<string?>> Run = new();

    private static readonly Lazy<Dictionary<string, Vector>> ById = new(() => Suite.All.ToDictionary(v => v.Id));

    public static Vector Vector(string id) => ById.Value[id];

    /// <summary>What went otherwise than the vector expects, or null.</summary>
    public static string? Of(Vector vector, string backEnd) => Run.GetOrAdd((vector.Id, backEnd), _ => new Lazy<string?>(() => Problem(vector, backEnd))).Value;

    /// <summary>What failed, one line a back end.</summary>
    public static IReadOnlyList<string> Failures(Vector vector) =>
        [.. BackEnds.All.Keys.Select(b => Of(vector, b) is { } problem ? b + ": `" + vector.Expression + "` " + problem : null).OfType<string>()];

    private static string? Problem(Vector vector, string backEnd)
    {
        try
        {
            return Conformer.Run(vector, backEnd);
        }
#pragma warning disable CA1031 // whatever a back end throws is a failure of this vector, and the others still count
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return "throws " + exception;
        }
    }
}
