using System.Text;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;

namespace Compliance.Engine.Reports;

/// <summary>The facts on which two profiles differ.</summary>
internal static class ProfileDiff
{
    public static string Text(RulePack pack, Profile a, Profile b)
    {
        var text = new StringBuilder();
        foreach (var fact in Differing(pack, a, b))
        {
            text.Add($"{fact.Path}\n  {Name(a)}: {a.Show(fact) ?? "unknown"}\n  {Name(b)}: {b.Show(fact) ?? "unknown"}\n");
        }

        return text.Add($"{Differing(pack, a, b).Count()} of {pack.Facts.Facts.Count} facts differ\n").ToString();
    }

    public static string Json(RulePack pack, Profile a, Profile b) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.Object("a", () => ProfileJson.WriteIdentity(json, a));
        json.Object("b", () => ProfileJson.WriteIdentity(json, b));
        json.Objects("differences", Differing(pack, a, b), (j, fact) =>
        {
            j.WriteString("fact", fact.Path);
            j.WriteString("a", a.Show(fact));
            j.WriteString("b", b.Show(fact));
        });
    });

    private static IEnumerable<Fact> Differing(RulePack pack, Profile a, Profile b) => pack.Facts.Facts.Where(f => a.Show(f) != b.Show(f));

    private static string Name(Profile profile) => $"{profile.Iso3} {profile.AsOf}";
}
