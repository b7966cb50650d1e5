using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows that the macros <c>math.greatest</c> and <c>math.least</c> expand to; a list of mixed numbers fits all of those for lists.</summary>
internal static class ExtremeFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("math_max_int", "math.@max", [CelType.Int], CelType.Int, Kernel.Of<long, long>(ExtremeKernels.MathMaxInt), "x", "math.greatest(1) ⇶ 1"),
        Row.Global("math_max_uint", "math.@max", [CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong>(ExtremeKernels.MathMaxUint), "x", "math.greatest(1u) ⇶ 1u"),
        Row.Global("math_max_double", "math.@max", [CelType.Double], CelType.Double, Kernel.Of<double, double>(ExtremeKernels.MathMaxDouble), "x", "math.greatest(1.5) ⇶ 1.5"),
        Row.Global("math_max_int_int", "math.@max", [CelType.Int, CelType.Int], CelType.Int, Kernel.Of<long, long, long>(ExtremeKernels.MathMaxIntInt), "the greater of x and y", "math.greatest(1, 3) ⇶ 3"),
        Row.Global("math_max_uint_uint", "math.@max", [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong, ulong>(ExtremeKernels.MathMaxUintUint), "the greater of x and y", "math.greatest(1u, 3u) ⇶ 3u"),
        Row.Global("math_max_double_double", "math.@max", [CelType.Double, CelType.Double], CelType.Double, Kernel.Fallible<double, double, double>(ExtremeKernels.MathMaxDoubleDouble), "the greater of x and y", "math.greatest(1.5, 3.5) ⇶ 3.5"),
        Row.Global("math_max_int_uint", "math.@max", [CelType.Int, CelType.Uint], CelType.Dyn, Kernel.Fallible<long, ulong, CelValue>(ExtremeKernels.MathMaxIntUint), "the greater of x and y", "math.greatest(1, 3u) ⇶ 3u"),
        Row.Global("math_max_int_double", "math.@max", [CelType.Int, CelType.Double], CelType.Dyn, Kernel.Fallible<long, double, CelValue>(ExtremeKernels.MathMaxIntDouble), "the greater of x and y", "math.greatest(1, 3.5) ⇶ 3.5"),
        Row.Global("math_max_uint_int", "math.@max", [CelType.Uint, CelType.Int], CelType.Dyn, Kernel.Fallible<ulong, long, CelValue>(ExtremeKernels.MathMaxUintInt), "the greater of x and y", "math.greatest(1u, 3) ⇶ 3"),
        Row.Global("math_max_uint_double", "math.@max", [CelType.Uint, CelType.Double], CelType.Dyn, Kernel.Fallible<ulong, double, CelValue>(ExtremeKernels.MathMaxUintDouble), "the greater of x and y", "math.greatest(1u, 3.5) ⇶ 3.5"),
        Row.Global("math_max_double_int", "math.@max", [CelType.Double, CelType.Int], CelType.Dyn, Kernel.Fallible<double, long, CelValue>(ExtremeKernels.MathMaxDoubleInt), "the greater of x and y", "math.greatest(1.5, 3) ⇶ 3"),
        Row.Global("math_max_double_uint", "math.@max", [CelType.Double, CelType.Uint], CelType.Dyn, Kernel.Fallible<double, ulong, CelValue>(ExtremeKernels.MathMaxDoubleUint), "the greater of x and y", "math.greatest(1.5, 3u) ⇶ 3u"),
        Row.Global("math_max_list_int", "math.@max", [CelType.ListOf(CelType.Int)], CelType.Int, Kernel.Fallible<CelList, CelValue>(ExtremeKernels.MathMaxListInt), "the greatest element", "math.greatest([1, 3]) ⇶ 3", CostKind.Linear),
        Row.Global("math_max_list_uint", "math.@max", [CelType.ListOf(CelType.Uint)], CelType.Uint, Kernel.Fallible<CelList, CelValue>(ExtremeKernels.MathMaxListUint), "the greatest element", "math.greatest([1u, 3u]) ⇶ 3u", CostKind.Linear),
        Row.Global("math_max_list_double", "math.@max", [CelType.ListOf(CelType.Double)], CelType.Double, Kernel.Fallible<CelList, CelValue>(ExtremeKernels.MathMaxListDouble), "the greatest element", "math.greatest([1.5, 3.5]) ⇶ 3.5", CostKind.Linear),
        Row.Global("math_min_int", "math.@min", [CelType.Int], CelType.Int, Kernel.Of<long, long>(ExtremeKernels.MathMinInt), "x", "math.least(1) ⇶ 1"),
        Row.Global("math_min_uint", "math.@min", [CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong>(ExtremeKernels.MathMinUint), "x", "math.least(1u) ⇶ 1u"),
        Row.Global("math_min_double", "math.@min", [CelType.Double], CelType.Double, Kernel.Of<double, double>(ExtremeKernels.MathMinDouble), "x", "math.least(1.5) ⇶ 1.5"),
        Row.Global("math_min_int_int", "math.@min", [CelType.Int, CelType.Int], CelType.Int, Kernel.Of<long, long, long>(ExtremeKernels.MathMinIntInt), "the lesser of x and y", "math.least(1, 3) ⇶ 1"),
        Row.Global("math_min_uint_uint", "math.@min", [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong, ulong>(ExtremeKernels.MathMinUintUint), "the lesser of x and y", "math.least(1u, 3u) ⇶ 1u"),
        Row.Global("math_min_double_double", "math.@min", [CelType.Double, CelType.Double], CelType.Double, Kernel.Fallible<double, double, double>(ExtremeKernels.MathMinDoubleDouble), "the lesser of x and y", "math.least(1.5, 3.5) ⇶ 1.5"),
        Row.Global("math_min_int_uint", "math.@min", [CelType.Int, CelType.Uint], CelType.Dyn, Kernel.Fallible<long, ulong, CelValue>(ExtremeKernels.MathMinIntUint), "the lesser of x and y", "math.least(1, 3u) ⇶ 1"),
        Row.Global("math_min_int_double", "math.@min", [CelType.Int, CelType.Double], CelType.Dyn, Kernel.Fallible<long, double, CelValue>(ExtremeKernels.MathMinIntDouble), "the lesser of x and y", "math.least(1, 3.5) ⇶ 1"),
        Row.Global("math_min_uint_int", "math.@min", [CelType.Uint, CelType.Int], CelType.Dyn, Kernel.Fallible<ulong, long, CelValue>(ExtremeKernels.MathMinUintInt), "the lesser of x and y", "math.least(1u, 3) ⇶ 1u"),
        Row.Global("math_min_uint_double", "math.@min", [CelType.Uint, CelType.Double], CelType.Dyn, Kernel.Fallible<ulong, double, CelValue>(ExtremeKernels.MathMinUintDouble), "the lesser of x and y", "math.least(1u, 3.5) ⇶ 1u"),
        Row.Global("math_min_double_int", "math.@min", [CelType.Double, CelType.Int], CelType.Dyn, Kernel.Fallible<double, long, CelValue>(ExtremeKernels.MathMinDoubleInt), "the lesser of x and y", "math.least(1.5, 3) ⇶ 1.5"),
        Row.Global("math_min_double_uint", "math.@min", [CelType.Double, CelType.Uint], CelType.Dyn, Kernel.Fallible<double, ulong, CelValue>(ExtremeKernels.MathMinDoubleUint), "the lesser of x and y", "math.least(1.5, 3u) ⇶ 1.5"),
        Row.Global("math_min_list_int", "math.@min", [CelType.ListOf(CelType.Int)], CelType.Int, Kernel.Fallible<CelList, CelValue>(ExtremeKernels.MathMinListInt), "the least element", "math.least([1, 3]) ⇶ 1", CostKind.Linear),
        Row.Global("math_min_list_uint", "math.@min", [CelType.ListOf(CelType.Uint)], CelType.Uint, Kernel.Fallible<CelList, CelValue>(ExtremeKernels.MathMinListUint), "the least element", "math.least([1u, 3u]) ⇶ 1u", CostKind.Linear),
        Row.Global("math_min_list_double", "math.@min", [CelType.ListOf(CelType.Double)], CelType.Double, Kernel.Fallible<CelList, CelValue>(ExtremeKernels.MathMinListDouble), "the least element", "math.least([1.5, 3.5]) ⇶ 1.5", CostKind.Linear),
    ];
}
