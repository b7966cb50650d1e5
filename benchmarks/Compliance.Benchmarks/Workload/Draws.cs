namespace Compliance.Benchmarks.Workload;

/// <summary>Numbers that come from a seed alone: a sequence for what is drawn once (mulberry32), and a hash for what anyone may ask for in any order.</summary>
internal sealed class Draws(int seed)
{
    public const int Seed = 20261122;

    private uint _state = unchecked((uint)seed);

    /// <summary>The next number from 0 to below 1.</summary>
    public double Next()
    {
        unchecked
        {
            _state += 0x6D2B79F5;
            var mixed = (_state ^ (_state >> 15)) * (_state | 1);
            mixed ^= mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61));
            return (mixed ^ (mixed >> 14)) / 4294967296.0;
        }
    }

    /// <summary>The next whole number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)(Next() * limit);

    /// <summary>What profile <paramref name="profile"/> holds for fact <paramref name="fact"/>: the lowest byte says whether it is known, the rest what it is.</summary>
    public static uint Hash(int profile, int fact)
    {
        unchecked
        {
            var mixed = (((uint)(profile + 1) * 0x9E3779B1) ^ ((uint)(fact + 1) * 0x85EBCA77)) + Seed;
            mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6B;
            mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35;
            return mixed ^ (mixed >> 16);
        }
    }
}
