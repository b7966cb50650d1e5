namespace Compliance.Language.Values;

/// <summary>Sums of sizes that stop at the largest long: a list that holds itself twice, twenty times over, weighs more than any memory.</summary>
internal static class Weights
{
    public static long Sum(long x, long y) => x > long.MaxValue - y ? long.MaxValue : x + y;

    public static long Product(long x, long y) => y != 0 && x > long.MaxValue / y ? long.MaxValue : x * y;
}
