namespace Compliance.Language.Interpretation;

/// <summary>Bits on which the algebra of truth works: one for one profile, 64 or 512 for as many.</summary>
internal interface IWord<TWord>
    where TWord : struct, IWord<TWord>
{
    TWord And(TWord other);

    TWord Or(TWord other);

    TWord AndNot(TWord other);
}

/// <summary>One bit.</summary>
internal readonly record struct Bit(bool IsSet) : IWord<Bit>
{
    public Bit And(Bit other) => new(IsSet & other.IsSet);

    public Bit Or(Bit other) => new(IsSet | other.IsSet);

    public Bit AndNot(Bit other) => new(IsSet & !other.IsSet);
}

/// <summary>True, false, unknown, or (where none of the three planes is set) error. The only place that knows how they combine.</summary>
internal readonly record struct Truth<TWord>(TWord True, TWord False, TWord Unknown)
    where TWord : struct, IWord<TWord>
{
    /// <summary>False beats unknown beats error beats true.</summary>
    public Truth<TWord> And(Truth<TWord> other)
    {
        var isFalse = False.Or(other.False);
        return new(True.And(other.True), isFalse, Unknown.Or(other.Unknown).AndNot(isFalse));
    }

    /// <summary>True beats unknown beats error beats false.</summary>
    public Truth<TWord> Or(Truth<TWord> other) => Not().And(other.Not()).Not();

    public Truth<TWord> Not() => new(False, True, Unknown);

    /// <summary>This is the condition: strict in it, then one branch.</summary>
    public Truth<TWord> If(Truth<TWord> whenTrue, Truth<TWord> whenFalse) => new(
        True.And(whenTrue.True).Or(False.And(whenFalse.True)),
        True.And(whenTrue.False).Or(False.And(whenFalse.False)),
        Unknown.Or(True.And(whenTrue.Unknown)).Or(False.And(whenFalse.Unknown)));
}
