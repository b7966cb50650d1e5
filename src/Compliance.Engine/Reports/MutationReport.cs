using System.Text;
using System.Text.Json;
using Compliance.Engine.Adequacy;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Which small mistakes in rules the tests notice, and which not.</summary>
internal static class MutationReport
{
    public static string Text(IReadOnlyList<Mutant> mutants, Population<MutantEffect>? population = null)
    {
        var text = new StringBuilder();
        foreach (var mutant in mutants.Where(m => m.Fate == Fate.Survived))
        {
            text.Add($"{mutant.Rule.Id} {mutant.Condition}: survived {Words.Spell(mutant.Kind)}: {mutant.Text ?? "left out"}\n");
        }

        text.Append(text.Length == 0 ? "" : "\n");
        foreach (var article in mutants.GroupBy(m => m.Rule.Article))
        {
            text.Add($"article {article.Key,-3} {TestCoverageReport.Percent(Mutant.ScoreOf(article)),8}  {Figures(article)}\n");
        }

        text.Add($"\nscore {TestCoverageReport.Percent(Mutant.ScoreOf(mutants))}: {Figures(mutants)}; {Count(mutants, Fate.Equivalent)} equivalent and {Count(mutants, Fate.Duplicate)} duplicate mutants left out\n");
        return text.Append(population is null ? "" : PopulationReport.Text(population)).ToString();
    }

    public static string Json(RulePack pack, IReadOnlyList<Mutant> mutants, Population<MutantEffect>? population = null) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        Totals(json, mutants);
        json.Objects("articles", mutants.GroupBy(m => m.Rule.Article), (j, article) =>
        {
            j.WriteNumber("article", article.Key);
            Totals(j, article);
        });
        json.Objects("survivors", mutants.Where(m => m.Fate == Fate.Survived), (j, mutant) =>
        {
            j.WriteString("rule", mutant.Rule.Id);
            j.WriteString("condition", mutant.Condition);
            j.WriteString("mutation", Words.Spell(mutant.Kind));
            j.WriteString("mutated", mutant.Text);
        });
        PopulationReport.Write(json, population);
    });

    private static string Figures(IEnumerable<Mutant> mutants) => FormattableString.Invariant($"{Count(mutants, Fate.Killed)} of {mutants.Count(m => m.IsCounted)} killed");

    private static int Count(IEnumerable<Mutant> mutants, Fate fate) => mutants.Count(m => m.Fate == fate);

    private static void Totals(Utf8JsonWriter json, IEnumerable<Mutant> mutants)
    {
        json.WriteNumber("killed", Count(mutants, Fate.Killed));
        json.WriteNumber("survived", Count(mutants, Fate.Survived));
        json.WriteNumber("equivalent", Count(mutants, Fate.Equivalent));
        json.WriteNumber("duplicate", Count(mutants, Fate.Duplicate));
        json.Share("score", Mutant.ScoreOf(mutants));
    }
}
