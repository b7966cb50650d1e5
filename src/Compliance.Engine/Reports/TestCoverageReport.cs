using System.Text;
using System.Text.Json;
using Compliance.Engine.Adequacy;
using Compliance.Language.Rules;
using Spelling = Compliance.Language.Text.Words;

namespace Compliance.Engine.Reports;

/// <summary>What the tests of a pack show of the atoms of its rules, and what they do not.</summary>
internal static class TestCoverageReport
{
    public static string Text(IReadOnlyList<AtomCoverage> atoms, Population<AtomEffect>? population = null)
    {
        var text = new StringBuilder();
        foreach (var condition in atoms.Where(a => a.Missing.Any()).GroupBy(a => (a.Rule, a.Condition)))
        {
            text.Add($"{condition.Key.Rule.Id} {condition.Key.Condition}\n");
            foreach (var atom in condition)
            {
                text.Add($"  {atom.Atom}: not seen {string.Join(", ", atom.Missing.Select(Words))}\n");
            }
        }

        text.Append(text.Length == 0 ? "" : "\n");
        foreach (var article in atoms.GroupBy(a => a.Rule.Article))
        {
            text.Add($"article {article.Key,-3} {Percent(AtomCoverage.ShareOf(article)),8}  {Figures(article)}\n");
        }

        text.Add($"\ncoverage {Percent(AtomCoverage.ShareOf(atoms))}: {Figures(atoms)}, of {atoms.Count} atoms in {atoms.Select(a => (a.Rule, a.Condition)).Distinct().Count()} conditions; {Impossible(atoms)} proved impossible\n");
        return text.Append(population is null ? "" : PopulationReport.Text(population)).ToString();
    }

    public static string Json(RulePack pack, IReadOnlyList<AtomCoverage> atoms, Population<AtomEffect>? population = null) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        Totals(json, atoms);
        json.Objects("articles", atoms.GroupBy(a => a.Rule.Article), (j, article) =>
        {
            j.WriteNumber("article", article.Key);
            Totals(j, article);
        });
        json.Objects("atoms", atoms, (j, atom) =>
        {
            j.WriteString("rule", atom.Rule.Id);
            j.WriteString("condition", atom.Condition);
            j.WriteString("atom", atom.Atom);
            foreach (var showing in Enum.GetValues<Showing>())
            {
                j.WriteString(Spelling.Spell(showing), Spelling.Spell(atom.Showings[(int)showing]));
            }
        });
        PopulationReport.Write(json, population);
    });

    /// <summary>Cut, not rounded, so that only all of it is a hundred.</summary>
    internal static string Percent(double share) => FormattableString.Invariant($"{Math.Floor(share * 1000) / 10:0.0} %");

    private static string Words(Showing showing) => showing switch
    {
        Showing.DecidesAsTrue => "deciding as true",
        Showing.DecidesAsFalse => "deciding as false",
        _ => Spelling.Spell(showing),
    };

    private static string Figures(IEnumerable<AtomCoverage> atoms) => FormattableString.Invariant($"{atoms.Sum(a => a.Seen)} of {atoms.Sum(a => a.Possible)} seen");

    private static int Impossible(IEnumerable<AtomCoverage> atoms) => atoms.Sum(a => a.Showings.Count - a.Possible);

    private static void Totals(Utf8JsonWriter json, IEnumerable<AtomCoverage> atoms)
    {
        json.WriteNumber("seen", atoms.Sum(a => a.Seen));
        json.WriteNumber("possible", atoms.Sum(a => a.Possible));
        json.WriteNumber("impossible", Impossible(atoms));
        json.Share("share", AtomCoverage.ShareOf(atoms));
    }
}
