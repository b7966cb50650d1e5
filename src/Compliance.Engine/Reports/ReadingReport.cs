using System.Text.Json;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Which verdicts and scores turn on readings, as JSON: all changes of all profiles.</summary>
internal static class ReadingReport
{
    public static string Json(ReadingComparison comparison, IReadOnlyList<Profile> profiles, IReadOnlyList<IReadOnlyList<ReadingEffect>> effects) => JsonReport.Write(json =>
    {
        var pack = comparison.Run.Pack;
        RunHeader.Write(json, comparison.Run);
        json.Objects("profiles", profiles, ProfileJson.WriteIdentity);
        json.Objects("rules", pack.Rules.Where(r => r.Readings.Count > 0), (j, rule) =>
        {
            j.WriteString("rule", rule.Id);
            j.WriteString("paragraph", rule.Paragraph);
            j.WriteString("title", rule.Title.English);
            j.Objects("readings", rule.Readings, RuleJson.WriteReading);
        });
        json.Objects("comparisons", comparison.Choices.Select((c, i) => (Choice: c, Effects: effects.Select(e => e[i]).ToArray())), (j, compared) =>
        {
            j.WriteString("set", compared.Choice.Set);
            j.WriteString("meaning", pack.ReadingSets.FirstOrDefault(s => s.Name == compared.Choice.Set)?.Meaning.English);
            j.Object("readings", () => RunHeader.WriteReadings(j, compared.Choice.Readings));
            j.Objects("verdicts", compared.Effects.SelectMany(e => e.Verdicts.Select(v => (e.Profile, v))), WriteVerdict);
            j.Objects("scores", compared.Effects.SelectMany(e => e.Scores.Select(s => (e.Profile, s))), WriteScore);
        });
    });

    private static void WriteVerdict(Utf8JsonWriter json, (Profile Profile, VerdictChange Change) changed)
    {
        WriteProfile(json, changed.Profile);
        json.WriteString("rule", changed.Change.To.Rule.Id);
        json.WriteString("from", Words.Spell(changed.Change.From.Status));
        json.Strings("fromPossible", changed.Change.From.Possible.Select(p => Words.Spell(p)));
        json.WriteString("to", Words.Spell(changed.Change.To.Status));
        json.Strings("toPossible", changed.Change.To.Possible.Select(p => Words.Spell(p)));
    }

    private static void WriteScore(Utf8JsonWriter json, (Profile Profile, ScoreChange Change) changed)
    {
        WriteProfile(json, changed.Profile);
        json.WriteString("scope", changed.Change.To.Scope);
        json.Object("from", () => WriteInterval(json, changed.Change.From));
        json.Object("to", () => WriteInterval(json, changed.Change.To));
    }

    private static void WriteProfile(Utf8JsonWriter json, Profile profile)
    {
        json.WriteString("file", profile.Source?.Path);
        json.WriteString("iso3", profile.Iso3);
    }

    private static void WriteInterval(Utf8JsonWriter json, Score score)
    {
        json.Share("lower", score.Lower);
        json.Share("upper", score.Upper);
    }
}
