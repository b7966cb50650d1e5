using Compliance.Language.Rules;

namespace Compliance.Engine.Adequacy;

/// <summary>What a mutant does to a condition.</summary>
internal enum MutationKind
{
    /// <summary>And becomes or, all becomes exists, and the other way round.</summary>
    FlipJunction,

    /// <summary>An operand of a junction, a part or <c>appliesWhen</c> is left out.</summary>
    Drop,

    /// <summary>An atom, a comprehension or <c>appliesWhen</c> is negated.</summary>
    Negate,

    /// <summary>A number or a date is one more or less.</summary>
    Shift,

    /// <summary>A value becomes another of the same fact.</summary>
    Swap,

    /// <summary>A value of a list is left out.</summary>
    DropValue,
}

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>A test fails under it.</summary>
    Killed,

    /// <summary>All tests pass under it.</summary>
    Survived,

    /// <summary>It is proved to say the same as the rule.</summary>
    Equivalent,

    /// <summary>It is proved to say the same as a mutant before it.</summary>
    Duplicate,
}

/// <summary>A rule with one small mistake, and what became of it.</summary>
/// <param name="Rule">The rule as it is.</param>
/// <param name="Mutated">The rule with the mistake.</param>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Condition"><c>appliesWhen</c>, the name of a part, or <c>satisfiedWhen</c> where there are no named parts.</param>
/// <param name="Text">The condition with the mistake, in CEL; null where <c>appliesWhen</c> is left out.</param>
internal sealed record Mutant(Rule Rule, Rule Mutated, MutationKind Kind, string Condition, string? Text)
{
    public Fate Fate { get; init; }

    /// <summary>The name of the first test that fails under it, or null.</summary>
    public string? KilledBy { get; init; }

    /// <summary>Whether it counts: it says something else than the rule and than the mutants before it.</summary>
    public bool IsCounted => Fate is Fate.Killed or Fate.Survived;

    /// <summary>The share killed of those that count; one where none does.</summary>
    public static double ScoreOf(IEnumerable<Mutant> mutants)
    {
        var counted = mutants.Where(m => m.IsCounted).ToArray();
        return counted.Length == 0 ? 1 : (double)counted.Count(m => m.Fate == Fate.Killed) / counted.Length;
    }
}
