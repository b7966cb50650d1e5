using System.Globalization;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Text;
using Spectre.Console;

namespace Compliance.Cli.Tables;

/// <summary>Scores as a table: a State a row, a scope a column; in a cell whether the offence is established, parts known, and the interval.</summary>
internal static class ScoreTable
{
    private static readonly (EvidenceGrade Grade, string Letter)[] Letters =
    [
        (EvidenceGrade.SourceRead, "s"), (EvidenceGrade.Quoted, "q"), (EvidenceGrade.HeadingRead, "h"), (EvidenceGrade.StatuteKnowledge, "k"), (EvidenceGrade.Reported, "r"),
    ];

    public static int Show(IAnsiConsole console, Evaluator run, IReadOnlyList<ProfileReport> reports, string by)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("State").NoWrap());
        var scopes = ScoreReport.Of(reports[0], by).Select(s => s.Scope).ToArray();
        foreach (var scope in scopes)
        {
            table.AddColumn(new TableColumn(Heading(scope)).NoWrap());
        }

        foreach (var report in reports)
        {
            table.AddRow([State(report), .. ScoreReport.Of(report, by).Select(Cell)]);
        }

        console.Write(table);
        console.Write(new Text(Legend(run, by)));
        return ExitCode.Done;
    }

    public static string Plain(Evaluator run, IReadOnlyList<ProfileReport> reports, string by)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Show(new Terminal(writer, TextWriter.Null, false, false).Console(), run, reports, by);
        return writer.ToString();
    }

    private static string Heading(string scope) => scope switch
    {
        "convention" => "all",
        _ => scope.Replace("article:", "art. ", StringComparison.Ordinal).Replace("chapter:", "ch. ", StringComparison.Ordinal).Replace("theme:", "", StringComparison.Ordinal),
    };

    private static string State(ProfileReport report) => Markup.Escape($"{report.Profile.StateName}\n{report.Profile.Iso3} {report.Profile.AsOf}\n");

    private static string Cell(Score score)
    {
        var lines = new[]
        {
            score.Principal is null ? "" : Established(score),
            score.Parts == 0 ? "-" : $"{score.PartsKnown}/{score.Parts}",
            Interval(score),
        };
        return string.Join('\n', score.Principal is null ? lines.Skip(1).Append("") : lines);
    }

    private static string Established(Score score)
    {
        var letter = Letters.FirstOrDefault(l => l.Grade == score.EstablishedGrade).Letter;
        return score.IsEstablished switch
        {
            true => "[green]yes[/]" + (letter is null ? "" : " " + letter),
            false => "[red]no[/]" + (letter is null ? "" : " " + letter),
            null => "[grey]?[/]",
        };
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

    private static string Legend(Evaluator run, string by)
    {
        var evidence = run.Options.LowestGrade is { } grade ? $"evidence of grade {Words.Spell(grade)} or better" : "evidence of all grades";
        var first = by == "article" ? $"Cell: offence established (yes, no or ?; grade {string.Join(", ", Letters.Select(l => l.Letter + " = " + Words.Spell(l.Grade)))}), " : "Cell: ";
        return $"{first}parts known of parts, share satisfied from lower to upper bound ({(run.Options.JointIntervals ? "joint" : "outer")}).\n"
            + $"Purpose {Words.Spell(run.Options.Purpose)}; {evidence}; pack {run.Pack.Id} {run.Pack.Version} ({run.Pack.Sha256[..12]}).\n"
            + RunHeader.StatusLine(run.Pack) + "\n"
            + "A wide interval means that little is known, not that the law is bad or good.\n";
    }
}
