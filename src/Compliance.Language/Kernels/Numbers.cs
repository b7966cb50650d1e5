namespace Compliance.Language.Kernels;

/// <summary>Integers of both types on one line. Against a double an integer is the double it rounds to, as the conformance tests ask.</summary>
internal static class Numbers
{
    public static int Compare(long x, ulong y) => x < 0 ? -1 : ((ulong)x).CompareTo(y);
}
