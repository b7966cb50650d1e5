using System.Globalization;
using System.Text;
using Compliance.Engine.Coding;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>A questionnaire as Markdown, CSV or JSON.</summary>
internal static class QuestionnaireReport
{
    public static string Markdown(RulePack pack, Profile? profile, IReadOnlyList<Question> questions)
    {
        var text = new StringBuilder();
        text.Add($"# Questionnaire: {pack.Title.English}\n\n");
        text.Add($"{questions.Count} questions about {(profile is null ? "a State" : profile.StateName + " (" + profile.Iso3 + ") as of " + profile.AsOf + "; what its profile settles is left out")}. Pack {pack.Id} {pack.Version}.\n\n");
        text.Append("A question stands after those it depends on, and what settles most stands first: answer from the top, and ask again with the profile, for what an answer settles is not asked any more.\n");
        text.Append("Leave out what the sources do not decide; unknown is a good answer. With each answer note the law, the provision, where it was read, and how: the provision itself, a quotation, a heading, or a report.\n");
        IReadOnlyList<string> group = [];
        foreach (var (question, number) in questions.Select((q, i) => (q, i + 1)))
        {
            if (number == 1 || !question.Group.SequenceEqual(group))
            {
                group = question.Group;
                text.Add($"\n## {Topic(question, pack)}\n");
            }

            Write(text, question, number);
        }

        return text.ToString();
    }

    public static string Csv(RulePack pack, IReadOnlyList<Question> questions)
    {
        var csv = new StringBuilder().Row(["number", "topic", "fact", "question", "kind", "values", "minimum", "maximum", "howToDecide", "traps", "evidence", "articles", "rules", "dependsOn", "settles", .. AnswerTable.Columns]);
        foreach (var (question, number) in questions.Select((q, i) => (q, i + 1)))
        {
            var fact = question.Fact;
            csv.Row(
            [
                Shown(number), Topic(question, pack), fact.Path, fact.Question, Words.Spell(fact.Kind), string.Join("; ", fact.Values), Shown(fact.Minimum), Shown(fact.Maximum),
                fact.HowToDecide, fact.Description ?? "", Words.Spell(fact.Evidence), string.Join("; ", question.Articles), string.Join("; ", question.Rules), fact.Requires?.Path ?? "", Shown(question.Settles),
                .. AnswerTable.Columns.Select(_ => ""),
            ]);
        }

        return csv.ToString();
    }

    public static string Json(RulePack pack, Profile? profile, IReadOnlyList<Question> questions) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        if (profile is null)
        {
            json.WriteNull("profile");
        }
        else
        {
            json.Object("profile", () => ProfileJson.WriteIdentity(json, profile));
        }

        json.Objects("questions", questions, (j, question) =>
        {
            var fact = question.Fact;
            j.WriteString("fact", fact.Path);
            j.WriteString("topic", Topic(question, pack));
            j.WriteString("question", fact.Question);
            j.WriteString("kind", Words.Spell(fact.Kind));
            j.Strings("values", fact.Values);
            j.Optional("minimum", fact.Minimum);
            j.Optional("maximum", fact.Maximum);
            j.WriteString("howToDecide", fact.HowToDecide);
            j.WriteString("traps", fact.Description);
            j.WriteString("evidence", Words.Spell(fact.Evidence));
            j.WriteBoolean("evaluative", fact.IsEvaluative);
            j.WriteStartArray("articles");
            foreach (var article in question.Articles)
            {
                j.WriteNumberValue(article);
            }

            j.WriteEndArray();
            j.Strings("rules", question.Rules.Select(r => r.Id));
            j.WriteString("dependsOn", fact.Requires?.Path);
            j.WriteNumber("settles", question.Settles);
        });
    });

    /// <summary>The articles that ask, such as <c>article 7</c> or <c>articles 7, 21</c>.</summary>
    public static string Articles(Question question) => (question.Articles.Count() == 1 ? "article " : "articles ") + string.Join(", ", question.Articles);

    private static void Write(StringBuilder text, Question question, int number)
    {
        var fact = question.Fact;
        text.Add($"\n### {number}. {fact.Question}\n\n");
        text.Add($"- Fact: `{fact.Path}`\n- Answer: {Answer(fact)}\n- How to decide: {fact.HowToDecide}\n");
        text.Append(fact.Description is { } traps ? $"- Mind: {traps}\n" : "");
        text.Add($"- Evidence: {Source(fact)}{(fact.IsEvaluative ? "; it takes judgement: say what it rests on" : "")}\n");
        text.Add($"- Asked by: {Articles(question)} ({string.Join(", ", question.Rules)})\n");
        text.Append(fact.Requires is { } parent ? $"- Only if: `{parent.Path}` is true\n" : "");
    }

    private static string Topic(Question question, RulePack pack) => question.Group.Count == 0 ? pack.Facts.Root.Title : string.Join(": ", question.Group);

    private static string Answer(Fact fact) => fact.Kind switch
    {
        FactKind.Boolean => "`true` or `false`",
        FactKind.Integer => "a whole number" + Range(fact),
        FactKind.Number => "a number" + Range(fact),
        FactKind.Enumeration => "one of " + Coded(fact.Values),
        FactKind.Date => "a date: `2026-02-04`, `2026-02` or `2026`",
        FactKind.Set => "those of these that are the case, none where none is: " + Coded(fact.Values),
        _ => "a list, each entry with " + Coded(fact.Elements!.Names),
    };

    private static string Range(Fact fact) =>
        (fact.Minimum is { } min ? ", at least " + Shown(min) : "") + (fact.Maximum is { } max ? ", at most " + Shown(max) : "");

    private static string Coded(IEnumerable<string> words) => string.Join(", ", words.Select(w => "`" + w + "`"));

    private static string Source(Fact fact) => fact.Evidence switch
    {
        EvidenceKind.Legislation => "law in force, or case law that settles it",
        EvidenceKind.Institution => "an act that names or sets up a body",
        EvidenceKind.Practice => "guidelines, agreements, programmes, official documents",
        EvidenceKind.TreatyAction => "the depositary's record",
        _ => "reasoned judgement with sources",
    };

    private static string Shown(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
