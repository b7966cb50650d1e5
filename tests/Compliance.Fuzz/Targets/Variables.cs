using Compliance.Language;
using Compliance.Language.Interpretation;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Fuzz.Targets;

/// <summary>What expressions may name, within limits so tight that inputs reach them, and what is known of it: nothing, a half, all, and all otherwise.</summary>
internal static class Variables
{
    private static readonly CelLimits Tight = new() { ExpressionLength = 20_000, PlanSteps = 5_000, EvaluationSteps = 50_000, StringLength = 2_000, ListLength = 200 };

    private static readonly (string Name, CelType Type, CelValue One, CelValue Other)[] All =
    [
        ("b1", CelType.Bool, CelValue.Of(true), CelValue.Of(false)),
        ("b2", CelType.Bool, CelValue.Of(false), CelValue.Of(true)),
        ("i1", CelType.Int, CelValue.Of(3), CelValue.Of(long.MinValue)),
        ("i2", CelType.Int, CelValue.Of(-1), CelValue.Of(long.MaxValue)),
        ("u1", CelType.Uint, CelValue.Of(1UL), CelValue.Of(ulong.MaxValue)),
        ("d1", CelType.Double, CelValue.Of(1.5), CelValue.Of(double.NaN)),
        ("d2", CelType.Double, CelValue.Of(-0.0), CelValue.Of(double.PositiveInfinity)),
        ("s1", CelType.String, CelValue.Of("ab"), CelValue.Of("😀é\0")),
        ("s2", CelType.String, CelValue.Of(""), CelValue.Of("America/St_Johns")),
        ("y1", CelType.Bytes, CelValue.Of(new byte[] { 0x61, 0xff }), CelValue.Of(Array.Empty<byte>())),
        ("t1", CelType.Timestamp, CelValue.Of(new CelTimestamp(1_709_251_199, 999_999_999)), CelValue.Of(new CelTimestamp(CelTimestamp.MinSeconds, 0))),
        ("t2", CelType.Timestamp, CelValue.Of(new CelTimestamp(0, 0)), CelValue.Of(new CelTimestamp(CelTimestamp.MaxSeconds, 999_999_999))),
        ("r1", CelType.Duration, CelValue.Of(new CelDuration(-3_600_000_000_000)), CelValue.Of(new CelDuration(long.MaxValue))),
        ("li", CelType.ListOf(CelType.Int), List(1, 2, 3), List()),
        ("ls", CelType.ListOf(CelType.String), CelValue.ListOf([CelValue.Of("a"), CelValue.Of("b")]), CelValue.ListOf([CelValue.Of("😀")])),
        ("m1", CelType.MapOf(CelType.String, CelType.Int), Map(("a", CelValue.Of(1)), ("b", CelValue.Of(2))), Map()),
        ("o1", CelType.OptionalOf(CelType.Int), CelValue.OptionalOf(CelValue.Of(1)), CelValue.OptionalNone),
        ("x", CelType.Dyn, CelValue.Of(1), Map(("a", Map(("b", CelValue.Of("c")))))),
        ("y", CelType.Dyn, CelValue.Of("text"), CelValue.Null),
        ("z", CelType.Dyn, CelValue.ListOf([CelValue.Of(1), CelValue.Of("1"), CelValue.Of(1.0)]), CelValue.Of(true)),
        ("a", CelType.Dyn, Map(("b", List(1, 2)), ("c", CelValue.Null)), CelValue.Of(2UL)),
        ("b", CelType.Dyn, CelValue.TypeOf(CelType.Int), CelValue.OptionalOf(CelValue.Of("some"))),
    ];

    public static CelEnvironment Checked { get; } = All.Aggregate(CelEnvironment.Standard, (e, v) => e.WithVariable(v.Name, v.Type)).WithLimits(Tight);

    public static CelEnvironment Unchecked { get; } = Checked.WithoutChecking();

    public static IReadOnlyDictionary<string, CelValue> Nothing { get; } = new Dictionary<string, CelValue>();

    public static IReadOnlyDictionary<string, CelValue> Half { get; } = new Dictionary<string, CelValue>(All.Where((_, i) => i % 2 == 0 && i != 10).Select(v => KeyValuePair.Create(v.Name, v.One)));

    /// <summary>As the half, with a date that is known to the month.</summary>
    public static IReadOnlyDictionary<string, CelValue> Dated { get; } = new Dictionary<string, CelValue>(Half)
    {
        ["t1"] = CelValue.Unknown(new CauseSet("t1", DateRange.TryParse("2024-02", out var february) ? february : throw new InvalidOperationException())),
    };

    public static IReadOnlyDictionary<string, CelValue> Whole { get; } = All.ToDictionary(v => v.Name, v => v.One);

    public static IReadOnlyDictionary<string, CelValue> Otherwise { get; } = All.ToDictionary(v => v.Name, v => v.Other);

    public static IEnumerable<string> Names => All.Select(v => v.Name);

    public static BoundVariables Bound(IReadOnlyDictionary<string, CelValue> bindings) => new(bindings);

    private static CelValue List(params long[] items) => CelValue.ListOf(items.Select(i => CelValue.Of(i)));

    private static CelValue Map(params (string Key, CelValue Value)[] entries) =>
        CelValue.MapOf(entries.Select(e => KeyValuePair.Create(CelValue.Of(e.Key), e.Value)));
}
