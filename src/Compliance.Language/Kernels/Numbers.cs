using System;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Numbers of all types on one line. Against a double an integer is the double it rounds to, as the conformance tests ask.</summary>
internal static class Numbers
{
    public static bool IsNumber(CelValue value) => value.Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    public static int Compare(long x, ulong y) => x < 0 ? -1 : ((ulong)x).CompareTo(y);

    /// <summary>-1, 0 or 1; null where one is NaN.</summary>
    public static int? Compare(CelValue x, CelValue y) => (x.Kind, y.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => Math.Sign(x.AsInt().CompareTo(y.AsInt())),
        (CelKind.Uint, CelKind.Uint) => Math.Sign(x.AsUint().CompareTo(y.AsUint())),
        (CelKind.Int, CelKind.Uint) => Math.Sign(Compare(x.AsInt(), y.AsUint())),
        (CelKind.Uint, CelKind.Int) => -Math.Sign(Compare(y.AsInt(), x.AsUint())),
        _ => Compare(AsDouble(x), AsDouble(y)),
    };

    /// <summary>The double nearest to a number.</summary>
    public static double AsDouble(CelValue number) => number.Kind switch
    {
        CelKind.Int => number.AsInt(),
        CelKind.Uint => number.AsUint(),
        _ => number.AsDouble(),
    };

    private static int? Compare(double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y);
}
