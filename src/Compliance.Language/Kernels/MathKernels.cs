using System;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The math extension: rounding, kinds of doubles, signs and roots.</summary>
internal static class MathKernels
{
    public static double MathCeilDouble(double x) => Math.Ceiling(x);

    public static double MathFloorDouble(double x) => Math.Floor(x);

    /// <summary>To the nearest, halves away from zero.</summary>
    public static double MathRoundDouble(double x) => Math.Round(x, MidpointRounding.AwayFromZero);

    public static double MathTruncDouble(double x) => Math.Truncate(x);

    public static bool MathIsNaNDouble(double x) => double.IsNaN(x);

    public static bool MathIsInfDouble(double x) => double.IsInfinity(x);

    public static bool MathIsFiniteDouble(double x) => !double.IsNaN(x) && !double.IsInfinity(x);

    public static Fallible<long> MathAbsInt(long x) => x == long.MinValue ? Errors.IntOverflow : Math.Abs(x);

    public static ulong MathAbsUint(ulong x) => x;

    public static double MathAbsDouble(double x) => Math.Abs(x);

    public static long MathSignInt(long x) => Math.Sign(x);

    public static ulong MathSignUint(ulong x) => x == 0 ? 0UL : 1UL;

    public static double MathSignDouble(double x) => double.IsNaN(x) ? x : Math.Sign(x);

    public static double MathSqrtInt(long x) => Math.Sqrt(x);

    public static double MathSqrtUint(ulong x) => Math.Sqrt(x);

    public static double MathSqrtDouble(double x) => Math.Sqrt(x);
}
