namespace Compliance.Fuzz;

/// <summary>What must hold whatever the input; thrown where it does not, so that the fuzzer sees a crash.</summary>
public sealed class InvariantBrokenException(string message) : Exception(message);

internal static class Invariant
{
    public static void Holds(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvariantBrokenException(otherwise);
        }
    }

    public static void Same(string expected, string actual, string what) =>
        Holds(expected == actual, $"{what}:\n  {expected}\n  {actual}");
}
