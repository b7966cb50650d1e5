using System.ComponentModel;
using Compliance.Language.Interpretation;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>True, false, unknown or error, as generated code computes with it. How they combine is told in <see cref="Truth{TWord}"/> alone.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Kleene : System.IEquatable<Kleene>
{
    private readonly Truth<Bit> _truth;

    private Kleene(Truth<Bit> truth) => _truth = truth;

    /// <summary>It is the case.</summary>
    public static Kleene True { get; } = Of(CelValue.True);

    /// <summary>It is not the case.</summary>
    public static Kleene False { get; } = Of(CelValue.False);

    /// <summary>It is not known.</summary>
    public static Kleene Unknown { get; } = new(new Truth<Bit>(default, default, new Bit(true)));

    internal bool IsTrue => _truth.True.IsSet;

    internal bool IsFalse => _truth.False.IsSet;

    internal bool IsUnknown => _truth.Unknown.IsSet;

    internal bool IsError => !IsTrue && !IsFalse && !IsUnknown;

    /// <summary>What a value is as a condition.</summary>
    /// <param name="value">The value; what is neither true nor false is unknown or an error.</param>
    public static Kleene Of(CelValue value) => new(Logic.TruthOf(value));

    /// <summary>Both.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Kleene operator &(Kleene left, Kleene right) => new(left._truth.And(right._truth));

    /// <summary>Either.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Kleene operator |(Kleene left, Kleene right) => new(left._truth.Or(right._truth));

    /// <summary>The opposite.</summary>
    /// <param name="value">A condition.</param>
    public static Kleene operator !(Kleene value) => new(value._truth.Not());

    /// <summary>Whether they are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Kleene left, Kleene right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Kleene left, Kleene right) => !left.Equals(right);

    /// <summary>One or the other, as this is true or false.</summary>
    /// <param name="whenTrue">What it is where this is true.</param>
    /// <param name="whenFalse">What it is where this is false.</param>
    public Kleene If(Kleene whenTrue, Kleene whenFalse) => new(_truth.If(whenTrue._truth, whenFalse._truth));

    /// <summary>As a value of the language; an unknown without its causes, which the interpreter tells. Only of conditions that cannot fail.</summary>
    public CelValue ToValue() => IsTrue ? CelValue.True : IsFalse ? CelValue.False : CelValue.Unknown(NoCause);

    /// <inheritdoc/>
    public bool Equals(Kleene other) => _truth == other._truth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Kleene other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _truth.GetHashCode();

    private static readonly CauseSet NoCause = new("");
}
