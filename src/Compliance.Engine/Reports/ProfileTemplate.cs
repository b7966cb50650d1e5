using System.Globalization;
using System.Text.Json;
using Compliance.Engine.Coding;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>
/// A profile to fill in: the questionnaire's facts as nulls in their places, and under <c>unknown</c>, in the order in which to answer, what each asks and how to decide it.
/// JSON has no comments, and a null states nothing, so it is valid from the first line to the last.
/// </summary>
internal static class ProfileTemplate
{
    public static string Write(RulePack pack, IReadOnlyList<Question> questions, string iso3, string name, TimeProvider clock) => JsonReport.Write(json =>
    {
        json.Object("state", () =>
        {
            json.WriteString("name", name);
            json.WriteString("iso3", iso3);
        });
        json.WriteString("asOf", clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Object("description", () => json.WriteString(
            "en",
            $"Template over pack {pack.Id} {pack.Version}. To state a fact: write it in place of its null, delete its entry under `unknown`, and cite what it rests on under `evidence` by the same pointer. Write here which laws were read, in which version."));
        json.Object("facts", () => WriteNulls(json, [.. questions.Select(q => q.Fact.Path.Split('.'))], 0));
        json.Object("evidence", () => { });
        json.Object("unknown", () =>
        {
            foreach (var question in questions)
            {
                json.Object(question.Fact.Pointer, () =>
                {
                    json.WriteString("why", Words.Spell(UnknownReason.NotResearched));
                    json.WriteString("note", Note(question));
                });
            }
        });
    });

    private static void WriteNulls(Utf8JsonWriter json, IReadOnlyCollection<string[]> paths, int depth)
    {
        foreach (var group in paths.GroupBy(p => p[depth]))
        {
            if (group.Any(p => p.Length > depth + 1))
            {
                json.Object(group.Key, () => WriteNulls(json, [.. group], depth + 1));
            }
            else
            {
                json.WriteNull(group.Key);
            }
        }
    }

    private static string Note(Question question)
    {
        var fact = question.Fact;
        var values = fact.Values.Count == 0 ? "" : " Values: " + string.Join(", ", fact.Values) + ".";
        var parent = fact.Requires is { } requires ? $" Only if `{requires.Path}` is true." : "";
        return $"{fact.Question.TrimEnd('.')}. {fact.HowToDecide}{values}{parent} Asked by {QuestionnaireReport.Articles(question)}.";
    }
}
