using System.Globalization;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Cli.Tables;

/// <summary>A score in a cell of a table: whether the offence is established, parts known, and the interval.</summary>
internal static class ScoreCell
{
    private static readonly (EvidenceGrade Grade, string Letter)[] Letters =
    [
        (EvidenceGrade.SourceRead, "s"), (EvidenceGrade.Quoted, "q"), (EvidenceGrade.HeadingRead, "h"), (EvidenceGrade.StatuteKnowledge, "k"), (EvidenceGrade.Reported, "r"),
    ];

    public static string GradeLetters { get; } = string.Join(", ", Letters.Select(l => l.Letter + " = " + Words.Spell(l.Grade)));

    public static IReadOnlyList<string> Lines(Score score)
    {
        var parts = score.Parts == 0 ? "-" : $"{score.PartsKnown}/{score.Parts}";
        return score.Principal is null ? [parts, Interval(score)] : [Established(score), parts, Interval(score)];
    }

    /// <summary>The lines with the colours of a first line that says whether the offence is established.</summary>
    public static string Coloured(Score score)
    {
        var lines = Lines(score);
        var colour = score.IsEstablished switch { true => "green", false => "red", null => "grey" };
        return string.Join('\n', score.Principal is null ? lines : lines.Skip(1).Prepend($"[{colour}]{lines[0]}[/]"));
    }

    private static string Established(Score score)
    {
        var letter = Letters.FirstOrDefault(l => l.Grade == score.EstablishedGrade).Letter;
        return score.IsEstablished switch { true => "yes", false => "no", null => "?" } + (letter is null || score.IsEstablished is null ? "" : " " + letter);
    }

    private static string Interval(Score score)
    {
        if (score.Lower is null && score.Upper is null)
        {
            return "n/a";
        }

        var (lower, upper) = (Share(score.Lower), Share(score.Upper));
        return lower == upper ? lower : $"{lower}-{upper}";
    }

    private static string Share(double? share) => share is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) : "n/a";
}
