using System.Linq.Expressions;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Where compiled code holds what a step gave. A closed family.</summary>
internal abstract record Register;

/// <summary>Something true, false, unknown or, in one of the two forms, an error.</summary>
internal abstract record ConditionRegister : Register
{
    public abstract ConditionRegister Not();
}

/// <summary>What cannot fail, as <see cref="Rails"/>. It and its opposite are written where they are first asked for, so that a negation is carried down to what is read.</summary>
internal sealed record RailsRegister(Lazy<Expression> Stated, Lazy<Expression> Denied) : ConditionRegister
{
    public RailsRegister(Func<Expression> stated, Func<Expression> denied)
        : this(new Lazy<Expression>(stated), new Lazy<Expression>(denied))
    {
    }

    public override RailsRegister Not() => new(Denied, Stated);
}

/// <summary>Two bits, of which at most one is set, and the error where there is one; neither bit and no error is unknown.</summary>
internal sealed record TruthRegister(Expression True, Expression False, Expression Error) : ConditionRegister
{
    public override TruthRegister Not() => new(False, True, Error);
}

/// <summary>A plain .NET value, and its state; one that cannot fail has state 0 or 1.</summary>
internal sealed record PlainRegister(Expression Value, Expression State, bool CanFail = true) : Register;

/// <summary>A value of the language, which may itself be unknown or an error.</summary>
internal sealed record ValueRegister(Expression Value) : Register;

/// <summary>The place of a word among the values of its fact, from one; 0 is unknown.</summary>
internal sealed record WordRegister(Expression Place, Fact Fact) : Register;

/// <summary>A date, how far it is open (see <see cref="FactRow.OpenDates"/>), its state, and the same as a value of the language. Of an error it is open.</summary>
internal sealed record DateRegister(Expression Range, Expression Open, Expression State, Expression Value, bool CanFail) : Register;

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
