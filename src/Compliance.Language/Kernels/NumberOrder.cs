using System;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The order of numbers of any types, as <c>&lt;</c> and <c>&gt;</c> have it.</summary>
internal static class NumberOrder
{
    public static bool IsNumber(CelValue value) => value.Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>-1, 0 or 1; null where one is NaN.</summary>
    public static int? Compare(CelValue x, CelValue y) => (x.Kind, y.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => Math.Sign(x.AsInt().CompareTo(y.AsInt())),
        (CelKind.Uint, CelKind.Uint) => Math.Sign(x.AsUint().CompareTo(y.AsUint())),
        (CelKind.Int, CelKind.Uint) => Math.Sign(Numbers.Compare(x.AsInt(), y.AsUint())),
        (CelKind.Uint, CelKind.Int) => -Math.Sign(Numbers.Compare(y.AsInt(), x.AsUint())),
        _ => Compare(AsDouble(x), AsDouble(y)),
    };

    private static int? Compare(double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y);

    private static double AsDouble(CelValue number) => number.Kind switch
    {
        CelKind.Int => number.AsInt(),
        CelKind.Uint => number.AsUint(),
        _ => number.AsDouble(),
    };
}
