using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of <c>&lt; &lt;= &gt; &gt;=</c>.</summary>
internal static class OrderFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("less_bool", Operators.Less, [CelType.Bool, CelType.Bool], CelType.Bool, Kernel.Of<bool, bool, bool>(OrderKernels.LessBool), "x is less than y", "false < true ⇶ true"),
        Row.Global("less_int64", Operators.Less, [CelType.Int, CelType.Int], CelType.Bool, Kernel.Of<long, long, bool>(OrderKernels.LessInt64), "x is less than y", "1 < 2 ⇶ true"),
        Row.Global("less_uint64", Operators.Less, [CelType.Uint, CelType.Uint], CelType.Bool, Kernel.Of<ulong, ulong, bool>(OrderKernels.LessUint64), "x is less than y", "1u < 2u ⇶ true"),
        Row.Global("less_double", Operators.Less, [CelType.Double, CelType.Double], CelType.Bool, Kernel.Of<double, double, bool>(OrderKernels.LessDouble), "x is less than y", "1.0 < 2.5 ⇶ true"),
        Row.Global("less_string", Operators.Less, [CelType.String, CelType.String], CelType.Bool, Kernel.Of<string, string, bool>(OrderKernels.LessString), "x is less than y", "'a' < 'b' ⇶ true", CostKind.Linear),
        Row.Global("less_bytes", Operators.Less, [CelType.Bytes, CelType.Bytes], CelType.Bool, Kernel.Of<byte[], byte[], bool>(OrderKernels.LessBytes), "x is less than y", "b'a' < b'b' ⇶ true", CostKind.Linear),
        Row.Global("less_timestamp", Operators.Less, [CelType.Timestamp, CelType.Timestamp], CelType.Bool, Kernel.Of<CelTimestamp, CelTimestamp, bool>(OrderKernels.LessTimestamp), "x is less than y", "timestamp('2024-12-24T00:00:00Z') < timestamp('2025-10-25T00:00:00Z') ⇶ true"),
        Row.Global("less_duration", Operators.Less, [CelType.Duration, CelType.Duration], CelType.Bool, Kernel.Of<CelDuration, CelDuration, bool>(OrderKernels.LessDuration), "x is less than y", "duration('1s') < duration('1m') ⇶ true"),
        Row.Global("less_int64_uint64", Operators.Less, [CelType.Int, CelType.Uint], CelType.Bool, Kernel.Of<long, ulong, bool>(OrderKernels.LessInt64Uint64), "x is less than y", "1 < 2u ⇶ true"),
        Row.Global("less_int64_double", Operators.Less, [CelType.Int, CelType.Double], CelType.Bool, Kernel.Of<long, double, bool>(OrderKernels.LessInt64Double), "x is less than y", "1 < 3.5 ⇶ true"),
        Row.Global("less_uint64_int64", Operators.Less, [CelType.Uint, CelType.Int], CelType.Bool, Kernel.Of<ulong, long, bool>(OrderKernels.LessUint64Int64), "x is less than y", "2u < 1 ⇶ false"),
        Row.Global("less_uint64_double", Operators.Less, [CelType.Uint, CelType.Double], CelType.Bool, Kernel.Of<ulong, double, bool>(OrderKernels.LessUint64Double), "x is less than y", "2u < 3.5 ⇶ true"),
        Row.Global("less_double_int64", Operators.Less, [CelType.Double, CelType.Int], CelType.Bool, Kernel.Of<double, long, bool>(OrderKernels.LessDoubleInt64), "x is less than y", "3.5 < 1 ⇶ false"),
        Row.Global("less_double_uint64", Operators.Less, [CelType.Double, CelType.Uint], CelType.Bool, Kernel.Of<double, ulong, bool>(OrderKernels.LessDoubleUint64), "x is less than y", "3.5 < 2u ⇶ false"),
        Row.Global("less_equals_bool", Operators.LessOrEqual, [CelType.Bool, CelType.Bool], CelType.Bool, Kernel.Of<bool, bool, bool>(OrderKernels.LessEqualsBool), "x is at most y", "false <= true ⇶ true"),
        Row.Global("less_equals_int64", Operators.LessOrEqual, [CelType.Int, CelType.Int], CelType.Bool, Kernel.Of<long, long, bool>(OrderKernels.LessEqualsInt64), "x is at most y", "1 <= 2 ⇶ true"),
        Row.Global("less_equals_uint64", Operators.LessOrEqual, [CelType.Uint, CelType.Uint], CelType.Bool, Kernel.Of<ulong, ulong, bool>(OrderKernels.LessEqualsUint64), "x is at most y", "1u <= 2u ⇶ true"),
        Row.Global("less_equals_double", Operators.LessOrEqual, [CelType.Double, CelType.Double], CelType.Bool, Kernel.Of<double, double, bool>(OrderKernels.LessEqualsDouble), "x is at most y", "1.0 <= 2.5 ⇶ true"),
        Row.Global("less_equals_string", Operators.LessOrEqual, [CelType.String, CelType.String], CelType.Bool, Kernel.Of<string, string, bool>(OrderKernels.LessEqualsString), "x is at most y", "'a' <= 'b' ⇶ true", CostKind.Linear),
        Row.Global("less_equals_bytes", Operators.LessOrEqual, [CelType.Bytes, CelType.Bytes], CelType.Bool, Kernel.Of<byte[], byte[], bool>(OrderKernels.LessEqualsBytes), "x is at most y", "b'a' <= b'b' ⇶ true", CostKind.Linear),
        Row.Global("less_equals_timestamp", Operators.LessOrEqual, [CelType.Timestamp, CelType.Timestamp], CelType.Bool, Kernel.Of<CelTimestamp, CelTimestamp, bool>(OrderKernels.LessEqualsTimestamp), "x is at most y", "timestamp('2024-12-24T00:00:00Z') <= timestamp('2025-10-25T00:00:00Z') ⇶ true"),
        Row.Global("less_equals_duration", Operators.LessOrEqual, [CelType.Duration, CelType.Duration], CelType.Bool, Kernel.Of<CelDuration, CelDuration, bool>(OrderKernels.LessEqualsDuration), "x is at most y", "duration('1s') <= duration('1m') ⇶ true"),
        Row.Global("less_equals_int64_uint64", Operators.LessOrEqual, [CelType.Int, CelType.Uint], CelType.Bool, Kernel.Of<long, ulong, bool>(OrderKernels.LessEqualsInt64Uint64), "x is at most y", "1 <= 2u ⇶ true"),
        Row.Global("less_equals_int64_double", Operators.LessOrEqual, [CelType.Int, CelType.Double], CelType.Bool, Kernel.Of<long, double, bool>(OrderKernels.LessEqualsInt64Double), "x is at most y", "1 <= 3.5 ⇶ true"),
        Row.Global("less_equals_uint64_int64", Operators.LessOrEqual, [CelType.Uint, CelType.Int], CelType.Bool, Kernel.Of<ulong, long, bool>(OrderKernels.LessEqualsUint64Int64), "x is at most y", "2u <= 1 ⇶ false"),
        Row.Global("less_equals_uint64_double", Operators.LessOrEqual, [CelType.Uint, CelType.Double], CelType.Bool, Kernel.Of<ulong, double, bool>(OrderKernels.LessEqualsUint64Double), "x is at most y", "2u <= 3.5 ⇶ true"),
        Row.Global("less_equals_double_int64", Operators.LessOrEqual, [CelType.Double, CelType.Int], CelType.Bool, Kernel.Of<double, long, bool>(OrderKernels.LessEqualsDoubleInt64), "x is at most y", "3.5 <= 1 ⇶ false"),
        Row.Global("less_equals_double_uint64", Operators.LessOrEqual, [CelType.Double, CelType.Uint], CelType.Bool, Kernel.Of<double, ulong, bool>(OrderKernels.LessEqualsDoubleUint64), "x is at most y", "3.5 <= 2u ⇶ false"),
        Row.Global("greater_bool", Operators.Greater, [CelType.Bool, CelType.Bool], CelType.Bool, Kernel.Of<bool, bool, bool>(OrderKernels.GreaterBool), "x is greater than y", "false > true ⇶ false"),
        Row.Global("greater_int64", Operators.Greater, [CelType.Int, CelType.Int], CelType.Bool, Kernel.Of<long, long, bool>(OrderKernels.GreaterInt64), "x is greater than y", "1 > 2 ⇶ false"),
        Row.Global("greater_uint64", Operators.Greater, [CelType.Uint, CelType.Uint], CelType.Bool, Kernel.Of<ulong, ulong, bool>(OrderKernels.GreaterUint64), "x is greater than y", "1u > 2u ⇶ false"),
        Row.Global("greater_double", Operators.Greater, [CelType.Double, CelType.Double], CelType.Bool, Kernel.Of<double, double, bool>(OrderKernels.GreaterDouble), "x is greater than y", "1.0 > 2.5 ⇶ false"),
        Row.Global("greater_string", Operators.Greater, [CelType.String, CelType.String], CelType.Bool, Kernel.Of<string, string, bool>(OrderKernels.GreaterString), "x is greater than y", "'a' > 'b' ⇶ false", CostKind.Linear),
        Row.Global("greater_bytes", Operators.Greater, [CelType.Bytes, CelType.Bytes], CelType.Bool, Kernel.Of<byte[], byte[], bool>(OrderKernels.GreaterBytes), "x is greater than y", "b'a' > b'b' ⇶ false", CostKind.Linear),
        Row.Global("greater_timestamp", Operators.Greater, [CelType.Timestamp, CelType.Timestamp], CelType.Bool, Kernel.Of<CelTimestamp, CelTimestamp, bool>(OrderKernels.GreaterTimestamp), "x is greater than y", "timestamp('2024-12-24T00:00:00Z') > timestamp('2025-10-25T00:00:00Z') ⇶ false"),
        Row.Global("greater_duration", Operators.Greater, [CelType.Duration, CelType.Duration], CelType.Bool, Kernel.Of<CelDuration, CelDuration, bool>(OrderKernels.GreaterDuration), "x is greater than y", "duration('1s') > duration('1m') ⇶ false"),
        Row.Global("greater_int64_uint64", Operators.Greater, [CelType.Int, CelType.Uint], CelType.Bool, Kernel.Of<long, ulong, bool>(OrderKernels.GreaterInt64Uint64), "x is greater than y", "1 > 2u ⇶ false"),
        Row.Global("greater_int64_double", Operators.Greater, [CelType.Int, CelType.Double], CelType.Bool, Kernel.Of<long, double, bool>(OrderKernels.GreaterInt64Double), "x is greater than y", "1 > 3.5 ⇶ false"),
        Row.Global("greater_uint64_int64", Operators.Greater, [CelType.Uint, CelType.Int], CelType.Bool, Kernel.Of<ulong, long, bool>(OrderKernels.GreaterUint64Int64), "x is greater than y", "2u > 1 ⇶ true"),
        Row.Global("greater_uint64_double", Operators.Greater, [CelType.Uint, CelType.Double], CelType.Bool, Kernel.Of<ulong, double, bool>(OrderKernels.GreaterUint64Double), "x is greater than y", "2u > 3.5 ⇶ false"),
        Row.Global("greater_double_int64", Operators.Greater, [CelType.Double, CelType.Int], CelType.Bool, Kernel.Of<double, long, bool>(OrderKernels.GreaterDoubleInt64), "x is greater than y", "3.5 > 1 ⇶ true"),
        Row.Global("greater_double_uint64", Operators.Greater, [CelType.Double, CelType.Uint], CelType.Bool, Kernel.Of<double, ulong, bool>(OrderKernels.GreaterDoubleUint64), "x is greater than y", "3.5 > 2u ⇶ true"),
        Row.Global("greater_equals_bool", Operators.GreaterOrEqual, [CelType.Bool, CelType.Bool], CelType.Bool, Kernel.Of<bool, bool, bool>(OrderKernels.GreaterEqualsBool), "x is at least y", "false >= true ⇶ false"),
        Row.Global("greater_equals_int64", Operators.GreaterOrEqual, [CelType.Int, CelType.Int], CelType.Bool, Kernel.Of<long, long, bool>(OrderKernels.GreaterEqualsInt64), "x is at least y", "1 >= 2 ⇶ false"),
        Row.Global("greater_equals_uint64", Operators.GreaterOrEqual, [CelType.Uint, CelType.Uint], CelType.Bool, Kernel.Of<ulong, ulong, bool>(OrderKernels.GreaterEqualsUint64), "x is at least y", "1u >= 2u ⇶ false"),
        Row.Global("greater_equals_double", Operators.GreaterOrEqual, [CelType.Double, CelType.Double], CelType.Bool, Kernel.Of<double, double, bool>(OrderKernels.GreaterEqualsDouble), "x is at least y", "1.0 >= 2.5 ⇶ false"),
        Row.Global("greater_equals_string", Operators.GreaterOrEqual, [CelType.String, CelType.String], CelType.Bool, Kernel.Of<string, string, bool>(OrderKernels.GreaterEqualsString), "x is at least y", "'a' >= 'b' ⇶ false", CostKind.Linear),
        Row.Global("greater_equals_bytes", Operators.GreaterOrEqual, [CelType.Bytes, CelType.Bytes], CelType.Bool, Kernel.Of<byte[], byte[], bool>(OrderKernels.GreaterEqualsBytes), "x is at least y", "b'a' >= b'b' ⇶ false", CostKind.Linear),
        Row.Global("greater_equals_timestamp", Operators.GreaterOrEqual, [CelType.Timestamp, CelType.Timestamp], CelType.Bool, Kernel.Of<CelTimestamp, CelTimestamp, bool>(OrderKernels.GreaterEqualsTimestamp), "x is at least y", "timestamp('2024-12-24T00:00:00Z') >= timestamp('2025-10-25T00:00:00Z') ⇶ false"),
        Row.Global("greater_equals_duration", Operators.GreaterOrEqual, [CelType.Duration, CelType.Duration], CelType.Bool, Kernel.Of<CelDuration, CelDuration, bool>(OrderKernels.GreaterEqualsDuration), "x is at least y", "duration('1s') >= duration('1m') ⇶ false"),
        Row.Global("greater_equals_int64_uint64", Operators.GreaterOrEqual, [CelType.Int, CelType.Uint], CelType.Bool, Kernel.Of<long, ulong, bool>(OrderKernels.GreaterEqualsInt64Uint64), "x is at least y", "1 >= 2u ⇶ false"),
        Row.Global("greater_equals_int64_double", Operators.GreaterOrEqual, [CelType.Int, CelType.Double], CelType.Bool, Kernel.Of<long, double, bool>(OrderKernels.GreaterEqualsInt64Double), "x is at least y", "1 >= 3.5 ⇶ false"),
        Row.Global("greater_equals_uint64_int64", Operators.GreaterOrEqual, [CelType.Uint, CelType.Int], CelType.Bool, Kernel.Of<ulong, long, bool>(OrderKernels.GreaterEqualsUint64Int64), "x is at least y", "2u >= 1 ⇶ true"),
        Row.Global("greater_equals_uint64_double", Operators.GreaterOrEqual, [CelType.Uint, CelType.Double], CelType.Bool, Kernel.Of<ulong, double, bool>(OrderKernels.GreaterEqualsUint64Double), "x is at least y", "2u >= 3.5 ⇶ false"),
        Row.Global("greater_equals_double_int64", Operators.GreaterOrEqual, [CelType.Double, CelType.Int], CelType.Bool, Kernel.Of<double, long, bool>(OrderKernels.GreaterEqualsDoubleInt64), "x is at least y", "3.5 >= 1 ⇶ true"),
        Row.Global("greater_equals_double_uint64", Operators.GreaterOrEqual, [CelType.Double, CelType.Uint], CelType.Bool, Kernel.Of<double, ulong, bool>(OrderKernels.GreaterEqualsDoubleUint64), "x is at least y", "3.5 >= 2u ⇶ true"),
    ];
}
