using System.Text.RegularExpressions;
using Compliance.Language.Rules;

namespace Compliance.Engine.Comparisons;

/// <summary>Which rules of two packs are on parallel provisions, as their <c>references.parallels</c> tell.</summary>
internal sealed partial class ParallelProvisions(RulePack a, RulePack b)
{
    private readonly Dictionary<Rule, HashSet<string>> _meantByA = MeantBy(a, b);
    private readonly Dictionary<Rule, HashSet<string>> _meantByB = MeantBy(b, a);

    /// <summary>Whether one names the other, and, where each names provisions of the other's treaty, both do: the finer naming decides.</summary>
    /// <param name="ofA">A rule of the first pack.</param>
    /// <param name="ofB">A rule of the second.</param>
    public bool Are(Rule ofA, Rule ofB)
    {
        var (meantByA, meantByB) = (_meantByA.GetValueOrDefault(ofA), _meantByB.GetValueOrDefault(ofB));
        return (meantByA ?? meantByB) is not null && meantByA?.Contains(ofB.Paragraph) != false && meantByB?.Contains(ofA.Paragraph) != false;
    }

    /// <summary>Of each rule that names provisions of the other treaty, the paragraphs that they mean.</summary>
    private static Dictionary<Rule, HashSet<string>> MeantBy(RulePack pack, RulePack other)
    {
        var paragraphs = other.Rules.Where(r => r.IsEvaluated).Select(r => r.Paragraph).ToHashSet(StringComparer.Ordinal);
        return pack.Rules.Select(r => (Rule: r, Named: Named(r, other))).Where(r => r.Named.Length > 0)
            .ToDictionary(r => r.Rule, r => r.Named.SelectMany(n => Meant(n, paragraphs)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The provisions of another treaty that a rule names.</summary>
    private static string[] Named(Rule rule, RulePack other) => [.. rule.Parallels.Where(p => IsCalled(other, p.Instrument)).SelectMany(p => Each(p.Provision))];

    private static bool IsCalled(RulePack pack, string instrument) =>
        new[] { pack.Instrument.Citation, pack.Instrument.Name, pack.Title.English, pack.Id }.Contains(instrument, StringComparer.OrdinalIgnoreCase);

    /// <summary>A provision means the rules on it; where there are none, those within it; and where there are none of these, those it stands within.</summary>
    private static IEnumerable<string> Meant(string provision, HashSet<string> paragraphs) =>
        paragraphs.Contains(provision) ? [provision]
        : paragraphs.Any(p => IsWithin(p, provision)) ? paragraphs.Where(p => IsWithin(p, provision))
        : paragraphs.Where(p => IsWithin(provision, p));

    private static bool IsWithin(string provision, string other) => (provision + "(").StartsWith(other + "(", StringComparison.Ordinal);

    /// <summary>The provisions of a range of letters, such as <c>22(1)(b)-(c)</c>; else the one.</summary>
    private static IEnumerable<string> Each(string provision)
    {
        var range = LetterRange().Match(provision);
        return range.Success
            ? Enumerable.Range(range.Groups[2].Value[0], range.Groups[3].Value[0] - range.Groups[2].Value[0] + 1).Select(c => $"{range.Groups[1].Value}({(char)c})")
            : [provision];
    }

    [GeneratedRegex(@"^(.*)\(([a-y])\)-\(([b-z])\)$", RegexOptions.CultureInvariant)]
    private static partial Regex LetterRange();
}
