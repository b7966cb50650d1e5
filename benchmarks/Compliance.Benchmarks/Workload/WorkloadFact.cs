using System.Globalization;

namespace Compliance.Benchmarks.Workload;

internal enum FactSort
{
    Boolean,
    Enumeration,
    Integer,
    Date,
    Set,
}

/// <summary>One fact of the workload. A date is a whole number, 20240131, for every engine.</summary>
/// <param name="Id">Its place.</param>
/// <param name="Sort">What it holds.</param>
/// <param name="Name">How conditions name it.</param>
/// <param name="TrueOf256">Of a Boolean: how often of 256 times it is the case.</param>
/// <param name="Values">Of an enumeration or a set: its values.</param>
internal sealed record WorkloadFact(int Id, FactSort Sort, string Name, int TrueOf256, IReadOnlyList<string> Values)
{
    public const int Count = 300;
    public const int Unknown = -1;

    // Of 256; that is 19.9 %.
    private const int UnknownOf256 = 51;

    public static IReadOnlyList<WorkloadFact> MakeAll()
    {
        var draws = new Draws(Draws.Seed);
        return Enumerable.Range(0, Count).Select(id => Make(id, draws)).ToArray();
    }

    /// <summary>What a profile holds: 0 or 1, the place of a value, the number, or a bit for each value of a set; <see cref="Unknown"/> where it is not known.</summary>
    public int ValueIn(int profile, bool isPartial)
    {
        var hash = Draws.Hash(profile, Id);
        var bits = hash >> 8;
        return isPartial && (hash & 255) < UnknownOf256 ? Unknown : Sort switch
        {
            FactSort.Boolean => (bits & 255) < TrueOf256 ? 1 : 0,
            FactSort.Enumeration => (int)(bits % (uint)Values.Count),
            FactSort.Integer => (int)(bits % 1000),
            FactSort.Date => (int)(((2005 + (bits % 20)) * 10000) + ((1 + ((bits >> 5) % 12)) * 100) + 1 + ((bits >> 9) % 28)),
            _ => (int)(bits & 255),
        };
    }

    /// <summary>The values that a set of these bits has.</summary>
    public IEnumerable<string> Members(int bits) => Values.Where((_, place) => ((bits >> place) & 1) != 0);

    private static WorkloadFact Make(int id, Draws draws) => id switch
    {
        < 210 => new(id, FactSort.Boolean, Named('b', id), 50 + draws.Below(156), []),
        < 255 => new(id, FactSort.Enumeration, Named('e', id), 0, ValuesOf('V', id, 3 + draws.Below(10))),
        < 285 => new(id, FactSort.Integer, Named('n', id), 0, []),
        < 293 => new(id, FactSort.Date, Named('d', id), 0, []),
        _ => new(id, FactSort.Set, Named('l', id), 0, ValuesOf('L', id, 8)),
    };

    private static string Named(char letter, int id) => letter + id.ToString(CultureInfo.InvariantCulture);

    private static string[] ValuesOf(char letter, int id, int count) => Enumerable.Range(0, count).Select(n => $"{letter}{id}_{n}").ToArray();
}
