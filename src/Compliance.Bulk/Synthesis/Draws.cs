namespace Compliance.Bulk.Synthesis;

/// <summary>Random numbers that depend on nothing but what they are for: the seed, a name, and a number. In integers, so that they are the same everywhere, in any order, on any number of threads.</summary>
/// <remarks>The finalizer of SplitMix64 (Steele, Lea, Flood 2014) over a counter.</remarks>
internal static class Draws
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The sequence of a name.</summary>
    public static ulong Key(long seed, string name)
    {
        unchecked
        {
            var hash = Mix((ulong)seed + Step);
            foreach (var c in name)
            {
                hash = Mix(hash ^ c);
            }

            return hash;
        }
    }

    /// <summary>The number at a place of a sequence.</summary>
    public static ulong At(ulong key, long index) => Mix(unchecked(key + ((ulong)index * Step)));

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
