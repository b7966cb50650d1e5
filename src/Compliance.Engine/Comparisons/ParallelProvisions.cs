using System.Text.RegularExpressions;
using Compliance.Language.Rules;

namespace Compliance.Engine.Comparisons;

/// <summary>Which rules of two packs are on parallel provisions, as their <c>references.parallels</c> tell.</summary>
internal static partial class ParallelProvisions
{
    /// <summary>Whether one names the other, and, where each names provisions of the other's treaty, both do: the finer naming decides.</summary>
    public static bool Are(Rule a, RulePack packOfA, Rule b, RulePack packOfB) => (Named(a, packOfB), Named(b, packOfA)) switch
    {
        ([], []) => false,
        (var namedByA, []) => namedByA.Any(p => Means(p, b, packOfB)),
        ([], var namedByB) => namedByB.Any(p => Means(p, a, packOfA)),
        var (namedByA, namedByB) => namedByA.Any(p => Means(p, b, packOfB)) && namedByB.Any(p => Means(p, a, packOfA)),
    };

    /// <summary>The provisions of another treaty that a rule names.</summary>
    private static string[] Named(Rule rule, RulePack other) => [.. rule.Parallels.Where(p => IsCalled(other, p.Instrument)).SelectMany(p => Each(p.Provision))];

    private static bool IsCalled(RulePack pack, string instrument) =>
        new[] { pack.Instrument.Citation, pack.Instrument.Name, pack.Title.English, pack.Id }.Contains(instrument, StringComparer.OrdinalIgnoreCase);

    /// <summary>A provision means the rules on it; where there are none, those within it; and where there are none of these, those it stands within.</summary>
    private static bool Means(string provision, Rule rule, RulePack pack)
    {
        var all = pack.Rules.Where(r => r.IsEvaluated).Select(r => r.Paragraph).ToArray();
        return all.Contains(provision) ? rule.Paragraph == provision
            : all.Any(p => IsWithin(p, provision)) ? IsWithin(rule.Paragraph, provision)
            : IsWithin(provision, rule.Paragraph);
    }

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
