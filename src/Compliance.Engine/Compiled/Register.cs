using System.Linq.Expressions;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Where compiled code holds what a step gave. A closed family.</summary>
internal abstract record Register;

/// <summary>Two bits, of which at most one is set, and the error where there is one; neither bit and no error is unknown.</summary>
internal sealed record TruthRegister(Expression True, Expression False, Expression Error) : Register
{
    public TruthRegister Not() => new(False, True, Error);
}

/// <summary>A plain .NET value, and its state.</summary>
internal sealed record PlainRegister(Expression Value, Expression State) : Register;

/// <summary>A value of the language, which may itself be unknown or an error.</summary>
internal sealed record ValueRegister(Expression Value) : Register;

/// <summary>The place of a word among the values of its fact, from one; 0 is unknown.</summary>
internal sealed record WordRegister(Expression Place, Fact Fact) : Register;

/// <summary>A date, and whether it is known (0), unknown (1), or known to lie within bounds (2).</summary>
internal sealed record DateRegister(Expression Range, Expression Open, Fact Fact) : Register;

/// <summary>Which types compiled code holds as plain .NET values.</summary>
internal static class PlainTypes
{
    public static Type? Of(CelType type) =>
        type.Equals(CelType.Int) ? typeof(long)
        : type.Equals(CelType.Uint) ? typeof(ulong)
        : type.Equals(CelType.Double) ? typeof(double)
        : type.Equals(CelType.String) ? typeof(string)
        : type.Equals(CelType.Duration) ? typeof(CelDuration)
        : type.Equals(CelType.Timestamp) ? typeof(CelTimestamp)
        : null;
}
