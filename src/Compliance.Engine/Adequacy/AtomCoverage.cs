using Compliance.Language.Rules;

namespace Compliance.Engine.Adequacy;

/// <summary>What the tests of a rule are to show of each atom.</summary>
internal enum Showing
{
    /// <summary>A test in which it is true.</summary>
    True,

    /// <summary>A test in which it is false.</summary>
    False,

    /// <summary>A test in which it is unknown.</summary>
    Unknown,

    /// <summary>A test in which it is true and the verdict would be another were it false.</summary>
    DecidesAsTrue,

    /// <summary>A test in which it is false and the verdict would be another were it true.</summary>
    DecidesAsFalse,
}

/// <summary>How far a showing is met.</summary>
internal enum Shown
{
    /// <summary>A test shows it.</summary>
    Seen,

    /// <summary>No test shows it, and one could.</summary>
    Missing,

    /// <summary>It is proved that no test could show it.</summary>
    Impossible,
}

/// <summary>What the tests show of one atom of one condition of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Condition"><c>appliesWhen</c>, the name of a part, or <c>satisfiedWhen</c> where there are no named parts.</param>
/// <param name="Atom">The atom, in CEL.</param>
/// <param name="Showings">One for each of <see cref="Showing"/>, in its order.</param>
internal sealed record AtomCoverage(Rule Rule, string Condition, string Atom, IReadOnlyList<Shown> Showings)
{
    public int Seen => Showings.Count(s => s == Shown.Seen);

    /// <summary>Those that a test can show.</summary>
    public int Possible => Showings.Count(s => s != Shown.Impossible);

    public IEnumerable<Showing> Missing => Enum.GetValues<Showing>().Where(s => Showings[(int)s] == Shown.Missing);

    /// <summary>The share of what can be shown that is shown, of any atoms; one where nothing can.</summary>
    public static double ShareOf(IEnumerable<AtomCoverage> atoms)
    {
        var (seen, possible) = (0, 0);
        foreach (var atom in atoms)
        {
            (seen, possible) = (seen + atom.Seen, possible + atom.Possible);
        }

        return possible == 0 ? 1 : (double)seen / possible;
    }
}
