using System.Globalization;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>An empty profile: every fact is not researched, with what to look for.</summary>
internal static class ProfileTemplate
{
    public static string Write(RulePack pack, string iso3, string name, TimeProvider clock) => JsonReport.Write(json =>
    {
        json.Object("state", () =>
        {
            json.WriteString("name", name);
            json.WriteString("iso3", iso3);
        });
        json.WriteString("asOf", clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Object("facts", () => { });
        json.Object("evidence", () => { });
        json.Object("unknown", () =>
        {
            foreach (var fact in pack.Facts.Facts)
            {
                json.Object(fact.Pointer, () =>
                {
                    json.WriteString("why", Words.Spell(UnknownReason.NotResearched));
                    json.WriteString("note", Note(fact));
                });
            }
        });
    });

    private static string Note(Fact fact)
    {
        var values = fact.Values.Count == 0 ? "" : " Values: " + string.Join(", ", fact.Values) + ".";
        return $"{fact.Question}. {fact.HowToDecide}{values}";
    }
}
