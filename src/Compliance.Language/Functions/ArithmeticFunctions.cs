using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of <c>+ - * / %</c> and of the minus sign.</summary>
internal static class ArithmeticFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("add_int64", Operators.Add, [CelType.Int, CelType.Int], CelType.Int, Kernel.Fallible<long, long, long>(ArithmeticKernels.AddInt64), "x + y", "1 + 2 ⇶ 3"),
        Row.Global("add_uint64", Operators.Add, [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Fallible<ulong, ulong, ulong>(ArithmeticKernels.AddUint64), "x + y", "1u + 2u ⇶ 3u"),
        Row.Global("add_double", Operators.Add, [CelType.Double, CelType.Double], CelType.Double, Kernel.Of<double, double, double>(ArithmeticKernels.AddDouble), "x + y", "1.5 + 2.0 ⇶ 3.5"),
        Row.Global("add_string", Operators.Add, [CelType.String, CelType.String], CelType.String, Kernel.Of<string, string, string>(ArithmeticKernels.AddString), "x followed by y", "'a' + 'b' ⇶ 'ab'", CostKind.Linear),
        Row.Global("add_bytes", Operators.Add, [CelType.Bytes, CelType.Bytes], CelType.Bytes, Kernel.Of<byte[], byte[], byte[]>(ArithmeticKernels.AddBytes), "x followed by y", "b'a' + b'b' ⇶ b'ab'", CostKind.Linear),
        Row.Global("add_timestamp_duration", Operators.Add, [CelType.Timestamp, CelType.Duration], CelType.Timestamp, Kernel.Fallible<CelTimestamp, CelDuration, CelTimestamp>(TimeArithmeticKernels.AddTimestampDuration), "x later by y", "timestamp('2024-12-24T00:00:00Z') + duration('24h') ⇶ timestamp('2024-12-25T00:00:00Z')"),
        Row.Global("add_duration_timestamp", Operators.Add, [CelType.Duration, CelType.Timestamp], CelType.Timestamp, Kernel.Fallible<CelDuration, CelTimestamp, CelTimestamp>(TimeArithmeticKernels.AddDurationTimestamp), "y later by x", "duration('24h') + timestamp('2024-12-24T00:00:00Z') ⇶ timestamp('2024-12-25T00:00:00Z')"),
        Row.Global("add_duration_duration", Operators.Add, [CelType.Duration, CelType.Duration], CelType.Duration, Kernel.Fallible<CelDuration, CelDuration, CelDuration>(TimeArithmeticKernels.AddDurationDuration), "x + y", "duration('1m') + duration('1s') ⇶ duration('61s')"),
        Row.Global("subtract_int64", Operators.Subtract, [CelType.Int, CelType.Int], CelType.Int, Kernel.Fallible<long, long, long>(ArithmeticKernels.SubtractInt64), "x - y", "1 - 2 ⇶ -1"),
        Row.Global("subtract_uint64", Operators.Subtract, [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Fallible<ulong, ulong, ulong>(ArithmeticKernels.SubtractUint64), "x - y", "3u - 2u ⇶ 1u"),
        Row.Global("subtract_double", Operators.Subtract, [CelType.Double, CelType.Double], CelType.Double, Kernel.Of<double, double, double>(ArithmeticKernels.SubtractDouble), "x - y", "1.5 - 2.0 ⇶ -0.5"),
        Row.Global("subtract_timestamp_timestamp", Operators.Subtract, [CelType.Timestamp, CelType.Timestamp], CelType.Duration, Kernel.Fallible<CelTimestamp, CelTimestamp, CelDuration>(TimeArithmeticKernels.SubtractTimestampTimestamp), "the time from y to x", "timestamp('2024-12-25T00:00:00Z') - timestamp('2024-12-24T00:00:00Z') ⇶ duration('24h')"),
        Row.Global("subtract_timestamp_duration", Operators.Subtract, [CelType.Timestamp, CelType.Duration], CelType.Timestamp, Kernel.Fallible<CelTimestamp, CelDuration, CelTimestamp>(TimeArithmeticKernels.SubtractTimestampDuration), "x earlier by y", "timestamp('2024-12-25T00:00:00Z') - duration('24h') ⇶ timestamp('2024-12-24T00:00:00Z')"),
        Row.Global("subtract_duration_duration", Operators.Subtract, [CelType.Duration, CelType.Duration], CelType.Duration, Kernel.Fallible<CelDuration, CelDuration, CelDuration>(TimeArithmeticKernels.SubtractDurationDuration), "x - y", "duration('1m') - duration('1s') ⇶ duration('59s')"),
        Row.Global("multiply_int64", Operators.Multiply, [CelType.Int, CelType.Int], CelType.Int, Kernel.Fallible<long, long, long>(ArithmeticKernels.MultiplyInt64), "x times y", "2 * 3 ⇶ 6"),
        Row.Global("multiply_uint64", Operators.Multiply, [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Fallible<ulong, ulong, ulong>(ArithmeticKernels.MultiplyUint64), "x times y", "2u * 3u ⇶ 6u"),
        Row.Global("multiply_double", Operators.Multiply, [CelType.Double, CelType.Double], CelType.Double, Kernel.Of<double, double, double>(ArithmeticKernels.MultiplyDouble), "x times y", "2.0 * 1.5 ⇶ 3.0"),
        Row.Global("divide_int64", Operators.Divide, [CelType.Int, CelType.Int], CelType.Int, Kernel.Fallible<long, long, long>(ArithmeticKernels.DivideInt64), "x divided by y, cut towards zero", "-7 / 2 ⇶ -3"),
        Row.Global("divide_uint64", Operators.Divide, [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Fallible<ulong, ulong, ulong>(ArithmeticKernels.DivideUint64), "x divided by y, cut towards zero", "7u / 2u ⇶ 3u"),
        Row.Global("divide_double", Operators.Divide, [CelType.Double, CelType.Double], CelType.Double, Kernel.Of<double, double, double>(ArithmeticKernels.DivideDouble), "x divided by y", "7.0 / 2.0 ⇶ 3.5"),
        Row.Global("modulo_int64", Operators.Modulo, [CelType.Int, CelType.Int], CelType.Int, Kernel.Fallible<long, long, long>(ArithmeticKernels.ModuloInt64), "the remainder of x by y, with the sign of x", "-7 % 2 ⇶ -1"),
        Row.Global("modulo_uint64", Operators.Modulo, [CelType.Uint, CelType.Uint], CelType.Uint, Kernel.Fallible<ulong, ulong, ulong>(ArithmeticKernels.ModuloUint64), "the remainder of x by y", "7u % 2u ⇶ 1u"),
        Row.Global("negate_int64", Operators.Negate, [CelType.Int], CelType.Int, Kernel.Fallible<long, long>(ArithmeticKernels.NegateInt64), "minus x", "-(1) ⇶ -1"),
        Row.Global("negate_double", Operators.Negate, [CelType.Double], CelType.Double, Kernel.Of<double, double>(ArithmeticKernels.NegateDouble), "minus x", "-(1.5) ⇶ -1.5"),
    ];
}
