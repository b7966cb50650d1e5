using System.Linq.Expressions;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Compiled;

/// <summary>
/// What compiled code says of a rule, in four bits: the two of <see cref="Rails"/> of what it asks, and the two of when it applies, inverted so that a rule that always
/// applies has none. A table makes verdicts of these, many rules at a time.
/// </summary>
internal static class VerdictCodes
{
    private const int AppliesShift = 2;

    private static readonly Vector128<byte> Verdicts = Vector128.Create([.. Enumerable.Range(0, 16).Select(code => (byte)Of(code))]);

    /// <summary>The code of a rule.</summary>
    public static Expression Of(ConditionRegister? applies, ConditionRegister satisfied)
    {
        var asked = Bits(satisfied);
        return applies is null ? asked
            : Expression.Or(asked, Expression.LeftShift(Expression.ExclusiveOr(Bits(applies), Expression.Constant(Rails.Mask)), Expression.Constant(AppliesShift)));
    }

    /// <summary>Codes become verdicts where they stand; one that only the exact way can settle becomes undetermined.</summary>
    public static void Translate(Span<VerdictStatus> codes)
    {
        var bytes = MemoryMarshal.AsBytes(codes);
        var wide = MemoryMarshal.Cast<byte, Vector128<byte>>(bytes);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = Vector128.ShuffleNative(Verdicts, wide[i]);
        }

        for (var i = wide.Length * Vector128<byte>.Count; i < bytes.Length; i++)
        {
            bytes[i] = Verdicts[bytes[i]];
        }
    }

    private static Expression Bits(ConditionRegister condition) => condition switch
    {
        RailsRegister rails => Expression.And(rails.Stated.Value, Expression.Constant(Rails.Mask)),
        TruthRegister truth => CodeBlock.Call(typeof(Rails), nameof(Rails.Of), truth.True, truth.False, truth.Error),
        _ => throw new ArgumentException("no such condition", nameof(condition)),
    };

    private static VerdictStatus Of(int code) => (((code >> AppliesShift) ^ Rails.Mask), code & Rails.Mask) switch
    {
        (Rails.False, _) => VerdictStatus.NotApplicable,
        (Rails.Error, _) => VerdictStatus.Error,
        (Rails.Unknown, _) or (_, Rails.Unknown) => VerdictStatus.Undetermined,
        (_, Rails.Error) => VerdictStatus.Error,
        (_, Rails.False) => VerdictStatus.NotSatisfied,
        _ => VerdictStatus.Satisfied,
    };
}
