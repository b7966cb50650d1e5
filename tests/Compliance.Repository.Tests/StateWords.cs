using System.Text.RegularExpressions;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.Tests.House;

/// <summary>What a profile says of a fact, in words a lawyer reads.</summary>
internal static partial class StateWords
{
    /// <summary>A line for each fact, or for several in a row that rest on the same.</summary>
    public static IEnumerable<string> Stated(Profile profile, IEnumerable<Fact> facts)
    {
        var (line, before) = ("", "");
        foreach (var fact in facts)
        {
            var evidence = string.Join(" ", profile.EvidenceOf(fact).Select(Evidence));
            if (line.Length > 0 && evidence != before)
            {
                yield return line + before;
                line = "";
            }

            (line, before) = ($"{line}{fact.Title}: **{ValueOf(fact, profile[fact])}**. ", evidence);
        }

        if (line.Length > 0)
        {
            yield return line + before;
        }
    }

    public static string Disputed(Profile profile, Fact fact) =>
        $"{fact.Title}: **{string.Join("**, or **", profile[fact].Disputed.Select(d => ValueOf(fact, d)))}**. {profile.NoteOn(fact)}";

    public static string Unknown(Profile profile, Fact fact) => $"{fact.Title}. {profile.NoteOn(fact)!.TrimEnd('.')}.";

    public static string Of(VerdictStatus status) => status switch
    {
        VerdictStatus.Satisfied => "satisfied",
        VerdictStatus.NotSatisfied => "not satisfied",
        VerdictStatus.Undetermined => "open",
        VerdictStatus.NotApplicable => "does not apply",
        _ => "error",
    };

    public static string Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.SourceRead => "provision read",
        EvidenceGrade.Quoted => "known only from quotations or summaries",
        EvidenceGrade.HeadingRead => "only heading or opening words read",
        EvidenceGrade.StatuteKnowledge => "cited, not checked against a text",
        _ => "reported by others",
    };

    private static string ValueOf(Fact fact, FactState state) => fact.Kind switch
    {
        FactKind.Boolean => state.IsTheCase ? "yes" : "no",
        FactKind.Set => SetOf(fact, state.Members!),
        FactKind.Enumeration => Spaced(state.Value!.Value.AsString()),
        _ => FactText.Of(fact, state) ?? "unknown",
    };

    private static string SetOf(Fact fact, IReadOnlyList<Membership> members)
    {
        if (members.Count > 4 && members.All(m => m == Membership.In))
        {
            return $"all {members.Count}";
        }

        string Listed(Membership membership) => string.Join(", ", fact.Values.Where((_, i) => members[i] == membership).Select(Spaced));
        var (included, excluded, open) = (Listed(Membership.In), Listed(Membership.Out), Listed(Membership.Unknown));
        string[] parts = [included.Length > 0 ? included : open.Length > 0 ? "none established" : "none", .. Part("not ", excluded, included.Length > 0 || open.Length > 0), .. Part("open: ", open, true)];
        return string.Join("; ", parts);
    }

    private static string[] Part(string word, string values, bool wanted) => wanted && values.Length > 0 ? [word + values] : [];

    private static string Evidence(Evidence evidence)
    {
        var source = string.Join(", ", new[] { evidence.Law, evidence.Provision }.OfType<string>());
        return $"{evidence.Finding} ({source}; {Of(evidence.Grade)}){(evidence.Note is { } note ? " " + note : "")}";
    }

    private static string Spaced(string word) => Capital().Replace(word, m => " " + m.Value.ToLowerInvariant()).Replace("ict ", "ICT ", StringComparison.Ordinal);

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Capital();
}
