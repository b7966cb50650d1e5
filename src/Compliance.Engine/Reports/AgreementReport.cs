using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Engine.Comparisons;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;

namespace Compliance.Engine.Reports;

/// <summary>How far two codings agree, as text or JSON.</summary>
internal static class AgreementReport
{
    public static string Text(RulePack pack, CodingPairs codings)
    {
        var text = new StringBuilder();
        var pairs = codings.Pairs.Select(p => (p.A, p.B, Agreement: Agreement.Of(pack, p.A, p.B))).ToArray();
        foreach (var (a, b, agreement) in pairs)
        {
            text.Add($"{a.StateName} ({a.Iso3}): {a.Source?.Path} and {b.Source?.Path}\n");
            Write(text, agreement);
            foreach (var difference in agreement.Differences)
            {
                text.Add($"  {difference.Fact.Path}: {difference.A} and {difference.B}\n");
            }

            text.Append('\n');
        }

        if (pairs.Length > 1)
        {
            text.Add($"All {pairs.Length} States\n");
            Write(text, Agreement.Of(pack, pairs.Select(p => p.Agreement)));
            text.Append('\n');
        }

        Apart(text, "first", codings.OnlyA);
        Apart(text, "second", codings.OnlyB);
        return text.Append("Facts that both state; units are facts, and the values of a set that both know. Alpha is Krippendorff's, for nominal values; - where all values are the same.\n").ToString();
    }

    public static string Json(RulePack pack, CodingPairs codings) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        var agreements = codings.Pairs.Select(p => Agreement.Of(pack, p.A, p.B)).ToArray();
        json.Objects("states", codings.Pairs.Zip(agreements), (j, state) =>
        {
            j.Object("a", () => ProfileJson.WriteIdentity(j, state.First.A));
            j.Object("b", () => ProfileJson.WriteIdentity(j, state.First.B));
            Write(j, state.Second);
            j.Objects("differences", state.Second.Differences, (d, difference) =>
            {
                d.WriteString("fact", difference.Fact.Path);
                d.WriteString("a", difference.A);
                d.WriteString("b", difference.B);
            });
        });
        json.Object("all", () => Write(json, Agreement.Of(pack, agreements)));
        json.Strings("onlyA", codings.OnlyA.Select(p => p.Iso3));
        json.Strings("onlyB", codings.OnlyB.Select(p => p.Iso3));
    });

    private static void Write(StringBuilder text, Agreement agreement)
    {
        text.Append("  article  facts  identical  share   Boolean units  alpha   all units  alpha\n");
        foreach (var scope in agreement.Articles.Append(agreement.Whole).OfType<AgreementScope>())
        {
            var name = scope.Article?.ToString(CultureInfo.InvariantCulture) ?? "all";
            text.Add($"  {name,-7}  {scope.Facts,5}  {scope.Identical,9}  {scope.Share,6:0.0%}  {scope.BooleanUnits,13}  {Shown(scope.BooleanAlpha),6}  {scope.Units,9}  {Shown(scope.Alpha),6}\n");
        }
    }

    private static string Shown(double? alpha) => alpha?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static void Apart(StringBuilder text, string which, IReadOnlyList<Profile> profiles)
    {
        if (profiles.Count > 0)
        {
            text.Add($"only in the {which}: {string.Join(", ", profiles.Select(p => p.Iso3))}\n");
        }
    }

    private static void Write(Utf8JsonWriter json, Agreement agreement)
    {
        json.Objects("articles", agreement.Articles, (j, scope) =>
        {
            j.WriteNumber("article", scope.Article!.Value);
            Write(j, scope);
        });
        if (agreement.Whole is { } whole)
        {
            json.Object("whole", () => Write(json, whole));
        }
        else
        {
            json.WriteNull("whole");
        }
    }

    private static void Write(Utf8JsonWriter json, AgreementScope scope)
    {
        json.WriteNumber("facts", scope.Facts);
        json.WriteNumber("identical", scope.Identical);
        json.Share("share", scope.Share);
        json.WriteNumber("booleanUnits", scope.BooleanUnits);
        json.Share("booleanAlpha", scope.BooleanAlpha);
        json.WriteNumber("units", scope.Units);
        json.Share("alpha", scope.Alpha);
    }
}
