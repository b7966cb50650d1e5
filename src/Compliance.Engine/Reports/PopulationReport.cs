using System.Text;
using System.Text.Json;
using Compliance.Engine.Adequacy;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Which mistakes in rules would change verdicts of a population, and on which atoms its verdicts hang.</summary>
internal static class PopulationReport
{
    private const int Most = 20;

    public static string Text(Population<MutantEffect> population)
    {
        var (profiles, effects) = population;
        var text = new StringBuilder();
        Section(text, "Mistakes that change most verdicts", effects.Where(e => e.Profiles > 0).OrderByDescending(e => e.Profiles).Take(Most), e => $"{Of(e.Mutant)}: {e.Profiles} ({Kinds(e)})");
        Section(text, "Mistakes that change none", effects.Where(e => e.Profiles == 0), e => Of(e.Mutant));
        return text.Add($"\npopulation of {Words.Count(profiles, "profile")}: {effects.Count(e => e.Profiles == 0)} of {Words.Count(effects.Count, "mutant")} change no verdict\n").ToString();
    }

    public static string Text(Population<AtomEffect> population)
    {
        var (profiles, effects) = population;
        var text = new StringBuilder();
        Section(text, "Atoms on which most verdicts hang", effects.Where(e => e.Decides > 0).OrderByDescending(e => e.Decides).Take(Most), e => $"{Of(e)}: {e.Decides} (as true {e.DecidesAsTrue}, as false {e.DecidesAsFalse})");
        Section(text, "Atoms on which none hangs", effects.Where(e => e.Decides == 0), e => $"{Of(e)}: true {e.True}, false {e.False}, unknown {e.Unknown}");
        return text.Add($"\npopulation of {Words.Count(profiles, "profile")}: on {effects.Count(e => e.Decides == 0)} of {Words.Count(effects.Count, "atom")} no verdict hangs\n").ToString();
    }

    public static void Write(Utf8JsonWriter json, Population<MutantEffect>? population) => Write(json, population, "mutants", (j, effect) =>
    {
        j.WriteString("rule", effect.Mutant.Rule.Id);
        j.WriteString("condition", effect.Mutant.Condition);
        j.WriteString("mutation", Words.Spell(effect.Mutant.Kind));
        j.WriteString("mutated", effect.Mutant.Text);
        j.WriteString("fate", Words.Spell(effect.Mutant.Fate));
        j.WriteNumber("profiles", effect.Profiles);
        j.Objects("changes", effect.Changes, (k, change) =>
        {
            k.WriteString("from", Words.Spell(change.From));
            k.WriteString("to", Words.Spell(change.To));
            k.WriteNumber("profiles", change.Profiles);
        });
    });

    public static void Write(Utf8JsonWriter json, Population<AtomEffect>? population) => Write(json, population, "atoms", (j, effect) =>
    {
        j.WriteString("rule", effect.Rule.Id);
        j.WriteString("condition", effect.Condition);
        j.WriteString("atom", effect.Atom);
        j.WriteNumber("true", effect.True);
        j.WriteNumber("false", effect.False);
        j.WriteNumber("unknown", effect.Unknown);
        j.WriteNumber("decidesAsTrue", effect.DecidesAsTrue);
        j.WriteNumber("decidesAsFalse", effect.DecidesAsFalse);
    });

    private static void Write<TEffect>(Utf8JsonWriter json, Population<TEffect>? population, string name, Action<Utf8JsonWriter, TEffect> write)
    {
        if (population is { } told)
        {
            json.Object("population", () =>
            {
                json.WriteNumber("profiles", told.Profiles);
                json.Objects(name, told.Effects, write);
            });
        }
    }

    private static void Section<TEffect>(StringBuilder text, string title, IEnumerable<TEffect> effects, Func<TEffect, string> line)
    {
        var lines = effects.Select(line).ToArray();
        if (lines.Length > 0)
        {
            text.Add($"\n{title}\n");
            Array.ForEach(lines, l => text.Add($"  {l}\n"));
        }
    }

    private static string Of(Mutant mutant) => $"{mutant.Rule.Id} {mutant.Condition}: {Words.Spell(mutant.Kind)}: {mutant.Text ?? "left out"}";

    private static string Of(AtomEffect effect) => $"{effect.Rule.Id} {effect.Condition}: {effect.Atom}";

    private static string Kinds(MutantEffect effect) =>
        string.Join(", ", effect.Changes.OrderByDescending(c => c.Profiles).Select(c => FormattableString.Invariant($"{Words.Spell(c.From)} → {Words.Spell(c.To)} {c.Profiles}")));
}
