using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the math extension for one number and for bits.</summary>
internal static class MathFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("math_ceil_double", "math.ceil", [CelType.Double], CelType.Double, Kernel.Of<double, double>(MathKernels.MathCeilDouble), "the least whole number that is at least x", "math.ceil(1.2) ⇶ 2.0"),
        Row.Global("math_floor_double", "math.floor", [CelType.Double], CelType.Double, Kernel.Of<double, double>(MathKernels.MathFloorDouble), "the greatest whole number that is at most x", "math.floor(-1.2) ⇶ -2.0"),
        Row.Global("math_round_double", "math.round", [CelType.Double], CelType.Double, Kernel.Of<double, double>(MathKernels.MathRoundDouble), "the whole number nearest to x, halves away from zero", "math.round(-1.5) ⇶ -2.0"),
        Row.Global("math_trunc_double", "math.trunc", [CelType.Double], CelType.Double, Kernel.Of<double, double>(MathKernels.MathTruncDouble), "x cut towards zero", "math.trunc(-1.7) ⇶ -1.0"),
        Row.Global("math_isNaN_double", "math.isNaN", [CelType.Double], CelType.Bool, Kernel.Of<double, bool>(MathKernels.MathIsNaNDouble), "x is not a number", "math.isNaN(0.0 / 0.0) ⇶ true"),
        Row.Global("math_isInf_double", "math.isInf", [CelType.Double], CelType.Bool, Kernel.Of<double, bool>(MathKernels.MathIsInfDouble), "x is infinite", "math.isInf(1.0 / 0.0) ⇶ true"),
        Row.Global("math_isFinite_double", "math.isFinite", [CelType.Double], CelType.Bool, Kernel.Of<double, bool>(MathKernels.MathIsFiniteDouble), "x is a number and not infinite", "math.isFinite(1.5) ⇶ true"),
        Row.Global("math_abs_int", "math.abs", [CelType.Int], CelType.Int, Kernel.Fallible<long, long>(MathKernels.MathAbsInt), "x without its sign", "math.abs(-3) ⇶ 3"),
        Row.Global("math_abs_uint", "math.abs", [CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong>(MathKernels.MathAbsUint), "x", "math.abs(3u) ⇶ 3u"),
        Row.Global("math_abs_double", "math.abs", [CelType.Double], CelType.Double, Kernel.Of<double, double>(MathKernels.MathAbsDouble), "x without its sign", "math.abs(-1.5) ⇶ 1.5"),
        Row.Global("math_sign_int", "math.sign", [CelType.Int], CelType.Int, Kernel.Of<long, long>(MathKernels.MathSignInt), "-1, 0 or 1 as x is below, at or above zero", "math.sign(-3) ⇶ -1"),
        Row.Global("math_sign_uint", "math.sign", [CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong>(MathKernels.MathSignUint), "0 or 1 as x is zero or above", "math.sign(3u) ⇶ 1u"),
        Row.Global("math_sign_double", "math.sign", [CelType.Double], CelType.Double, Kernel.Of<double, double>(MathKernels.MathSignDouble), "-1.0, 0.0 or 1.0 as x is below, at or above zero", "math.sign(-1.5) ⇶ -1.0"),
        Row.Global("math_sqrt_int", "math.sqrt", [CelType.Int], CelType.Double, Kernel.Of<long, double>(MathKernels.MathSqrtInt), "the square root of x; NaN below zero", "math.sqrt(81) ⇶ 9.0"),
        Row.Global("math_sqrt_uint", "math.sqrt", [CelType.Uint], CelType.Double, Kernel.Of<ulong, double>(MathKernels.MathSqrtUint), "the square root of x", "math.sqrt(81u) ⇶ 9.0"),
        Row.Global("math_sqrt_double", "math.sqrt", [CelType.Double], CelType.Double, Kernel.Of<double, double>(MathKernels.MathSqrtDouble), "the square root of x; NaN below zero", "math.sqrt(2.25) ⇶ 1.5"),
        Row.Global("math_bitAnd_int_int", "math.bitAnd", [CelType.Int, CelType.Int], CelType.Int, Kernel.Of<long, long, long>(BitKernels.MathBitAndIntInt), "the bits set in x and y", "math.bitAnd(6, 3) ⇶ 2"),
        Row.Global("math_bitAnd_uint_uint", "math.bitAnd", [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong, ulong>(BitKernels.MathBitAndUintUint), "the bits set in x and y", "math.bitAnd(6u, 3u) ⇶ 2u"),
        Row.Global("math_bitOr_int_int", "math.bitOr", [CelType.Int, CelType.Int], CelType.Int, Kernel.Of<long, long, long>(BitKernels.MathBitOrIntInt), "the bits set in x or y", "math.bitOr(6, 3) ⇶ 7"),
        Row.Global("math_bitOr_uint_uint", "math.bitOr", [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong, ulong>(BitKernels.MathBitOrUintUint), "the bits set in x or y", "math.bitOr(6u, 3u) ⇶ 7u"),
        Row.Global("math_bitXor_int_int", "math.bitXor", [CelType.Int, CelType.Int], CelType.Int, Kernel.Of<long, long, long>(BitKernels.MathBitXorIntInt), "the bits set in one of x and y", "math.bitXor(6, 3) ⇶ 5"),
        Row.Global("math_bitXor_uint_uint", "math.bitXor", [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong, ulong>(BitKernels.MathBitXorUintUint), "the bits set in one of x and y", "math.bitXor(6u, 3u) ⇶ 5u"),
        Row.Global("math_bitNot_int_int", "math.bitNot", [CelType.Int], CelType.Int, Kernel.Of<long, long>(BitKernels.MathBitNotIntInt), "the bits not set in x", "math.bitNot(1) ⇶ -2"),
        Row.Global("math_bitNot_uint_uint", "math.bitNot", [CelType.Uint], CelType.Uint, Kernel.Of<ulong, ulong>(BitKernels.MathBitNotUintUint), "the bits not set in x", "math.bitNot(0u) ⇶ 18446744073709551615u"),
        Row.Global("math_bitShiftLeft_int_int", "math.bitShiftLeft", [CelType.Int, CelType.Int], CelType.Int, Kernel.Fallible<long, long, long>(BitKernels.MathBitShiftLeftIntInt), "x with its bits moved y places up", "math.bitShiftLeft(1, 4) ⇶ 16"),
        Row.Global("math_bitShiftLeft_uint_int", "math.bitShiftLeft", [CelType.Uint, CelType.Int], CelType.Uint, Kernel.Fallible<ulong, long, ulong>(BitKernels.MathBitShiftLeftUintInt), "x with its bits moved y places up", "math.bitShiftLeft(1u, 4) ⇶ 16u"),
        Row.Global("math_bitShiftRight_int_int", "math.bitShiftRight", [CelType.Int, CelType.Int], CelType.Int, Kernel.Fallible<long, long, long>(BitKernels.MathBitShiftRightIntInt), "x with its bits moved y places down, zeros from above", "math.bitShiftRight(16, 4) ⇶ 1"),
        Row.Global("math_bitShiftRight_uint_int", "math.bitShiftRight", [CelType.Uint, CelType.Int], CelType.Uint, Kernel.Fallible<ulong, long, ulong>(BitKernels.MathBitShiftRightUintInt), "x with its bits moved y places down", "math.bitShiftRight(16u, 4) ⇶ 1u"),
    ];
}
