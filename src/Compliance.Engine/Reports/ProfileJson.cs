using System.Text.Json;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Reports;

/// <summary>Profiles, verdicts and scores as JSON.</summary>
internal static class ProfileJson
{
    public static void Write(Utf8JsonWriter json, ProfileReport report, Purpose purpose, bool withVerdicts)
    {
        WriteIdentity(json, report.Profile);
        if (purpose == Purpose.Obligations)
        {
            WriteBound(json, report.IsBound);
        }

        if (withVerdicts)
        {
            json.Objects("verdicts", report.Verdicts, WriteVerdict);
        }

        json.Objects("scores", report.Scores, WriteScore);
    }

    public static void WriteIdentity(Utf8JsonWriter json, Profile profile)
    {
        json.WriteString("file", profile.Source?.Path);
        json.Object("state", () =>
        {
            json.WriteString("name", profile.StateName);
            json.WriteString("iso3", profile.Iso3);
        });
        json.WriteString("asOf", profile.AsOf.ToString());
        json.WriteString("sha256", profile.Source is null ? null : PackHash.OfContent(profile.Source));
    }

    public static void WriteVerdict(Utf8JsonWriter json, RuleVerdict verdict)
    {
        json.WriteString("rule", verdict.Rule.Id);
        if (verdict.Rule.Reading is { } reading)
        {
            json.WriteString("reading", reading.Name);
        }

        json.WriteString("modality", Words.Spell(verdict.Rule.Modality));
        json.WriteBoolean("counted", verdict.Rule.IsCounted);
        json.WriteString("verdict", Words.Spell(verdict.Status));
        json.WriteBoolean("exact", verdict.IsExact);
        json.Objects("parts", verdict.Parts, (j, part) =>
        {
            j.WriteString("name", part.Name);
            j.WriteString("outcome", Words.Spell(part.Outcome));
        });
        json.Objects("reasons", verdict.Reasons, WriteReason);
        json.Strings("possible", verdict.Possible.Select(p => Words.Spell(p)));
        json.Strings("missing", verdict.Missing.Select(f => f.Path));
        json.WriteStartArray("couldDecide");
        foreach (var set in verdict.CouldDecide)
        {
            json.WriteStartArray();
            foreach (var fact in set)
            {
                json.WriteStringValue(fact.Path);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteBoolean("wordingSeen", verdict.Rule.Source.WordingSeen);
        json.WriteString("confidence", Words.Spell(verdict.Rule.Source.Confidence));
        if (verdict.Error is { } error)
        {
            json.WriteString("error", error.Message);
        }

        if (verdict.Location is { } location)
        {
            json.Object("location", () =>
            {
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
            });
        }
    }

    private static void WriteReason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteString("fact", reason.Fact.Path);
        if (reason.State.Disputed.Count > 0)
        {
            json.WriteString("value", reason.Value);
        }
        else if (reason.State.Members is { } members && members.Contains(Membership.Unknown))
        {
            json.Object("value", () =>
            {
                json.Strings("includes", Members(reason.Fact, members, Membership.In));
                json.Strings("excludes", Members(reason.Fact, members, Membership.Out));
            });
        }
        else if (reason.State.Members is { } closed)
        {
            json.Strings("value", Members(reason.Fact, closed, Membership.In));
        }
        else
        {
            json.WritePropertyName("value");
            ValueJson.Write(json, reason.State.Value!.Value);
        }
    }

    private static IEnumerable<string> Members(Fact set, IReadOnlyList<Membership> members, Membership membership) =>
        set.Values.Where((_, i) => members[i] == membership);

    private static void WriteScore(Utf8JsonWriter json, Score score)
    {
        json.WriteString("scope", score.Scope);
        json.Share("lower", score.Lower);
        json.Share("upper", score.Upper);
        json.WriteString("bound", score.Bound);
        json.Share("completeness", score.Completeness);
        json.WriteNumber("partsKnown", score.PartsKnown);
        json.WriteNumber("parts", score.Parts);
        json.Object("evidence", () =>
        {
            foreach (var (grade, share) in score.Evidence)
            {
                json.Share(Words.Spell(grade), share);
            }
        });
        if (score.Principal is { } principal)
        {
            json.Object("established", () =>
            {
                json.WriteString("fact", principal.Path);
                WriteOptional(json, "value", score.IsEstablished);
                json.WriteString("grade", score.EstablishedGrade is { } grade ? Words.Spell(grade) : null);
            });
        }
    }

    private static void WriteBound(Utf8JsonWriter json, bool? isBound) => WriteOptional(json, "bound", isBound);

    private static void WriteOptional(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
