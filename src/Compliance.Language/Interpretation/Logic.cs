using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>The algebra of <see cref="Truth{TWord}"/> on single values, with the causes of an unknown and the error that is reported.</summary>
internal static class Logic
{
    private static readonly Bit One = new(true);
    private static readonly Truth<Bit> True = new(One, default, default);
    private static readonly Truth<Bit> False = new(default, One, default);
    private static readonly Truth<Bit> Unknown = new(default, default, One);

    public static Truth<Bit> TruthOf(CelValue value) => value.Kind switch
    {
        CelKind.Bool => value.AsBool() ? True : False,
        CelKind.Unknown => Unknown,
        _ => default,
    };

    public static CelValue Not(CelValue value, TextSpan span) => Value(TruthOf(value).Not(), [value], "!", span);

    public static CelValue And(CelValue[] values, TextSpan span)
    {
        var sum = True;
        foreach (var value in values)
        {
            sum = sum.And(TruthOf(value));
        }

        return Value(sum, values, "&&", span);
    }

    public static CelValue Or(CelValue[] values, TextSpan span)
    {
        var sum = False;
        foreach (var value in values)
        {
            sum = sum.Or(TruthOf(value));
        }

        return Value(sum, values, "||", span);
    }

    /// <summary>Branches may be of any type, so only the condition goes through the algebra.</summary>
    public static CelValue If(CelValue condition, CelValue whenTrue, CelValue whenFalse, TextSpan span) => condition.Kind switch
    {
        CelKind.Bool => condition.AsBool() ? whenTrue : whenFalse,
        CelKind.Unknown or CelKind.Error => condition,
        _ => Lifting.NotABool(condition, "?:", span),
    };

    private static CelValue Value(Truth<Bit> truth, IReadOnlyList<CelValue> operands, string function, TextSpan span)
    {
        if (truth.True.IsSet || truth.False.IsSet)
        {
            return CelValue.Of(truth.True.IsSet);
        }

        if (truth.Unknown.IsSet)
        {
            CauseSet? causes = null;
            foreach (var operand in operands)
            {
                causes = !operand.IsUnknown ? causes : causes is null ? operand.Causes() : causes.Union(operand.Causes());
            }

            return CelValue.Unknown(causes!);
        }

        var errors = operands
            .Where(o => o.Kind is not (CelKind.Bool or CelKind.Unknown))
            .Select(o => o.IsError ? o.AsError() : Lifting.NotABool(o, function, span).AsError());
        return CelValue.Error(errors.Aggregate(default(CelError), Lifting.Earlier) ?? throw new InvalidOperationException("no operand is an error"));
    }
}
