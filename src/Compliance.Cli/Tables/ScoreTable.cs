using System.Globalization;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Engine.Scoring;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Spectre.Console;

namespace Compliance.Cli.Tables;

/// <summary>Scores as tables a person can read: a State a row, a scope a column, articles chapter by chapter, each table no wider than a screen.</summary>
internal static class ScoreTable
{
    private const int ReadableWidth = 120;
    private const int CellPadding = 3;

    public static int Show(IAnsiConsole console, Evaluator run, IReadOnlyList<ProfileReport> reports, ScoreSelection selection)
    {
        var rows = reports.Select(r => (Report: r, Scores: selection.Of(r).ToArray())).ToArray();
        var all = Enumerable.Range(0, rows[0].Scores.Length).ToArray();
        var counted = all.Where(c => rows[0].Scores[c].Parts > 0).ToArray();
        foreach (var (heading, columns) in Blocks(run.Pack, rows, counted, Math.Min(console.Profile.Width, ReadableWidth)))
        {
            var table = new Table { Border = TableBorder.Simple };
            table.AddColumn(new TableColumn("State").NoWrap());
            foreach (var column in columns)
            {
                table.AddColumn(new TableColumn(Heading(run.Pack, rows[0].Scores[column].Scope)).NoWrap());
            }

            foreach (var (report, scores) in rows)
            {
                table.AddRow([State(report) + "\n", .. columns.Select(c => ScoreCell.Coloured(scores[c]))]);
            }

            console.Write(new Text(heading));
            console.Write(table);
        }

        console.Write(new Text(Legend(run, selection, all.Except(counted).Select(c => Heading(run.Pack, rows[0].Scores[c].Scope).Replace('\n', ' ')).ToArray())));
        return ExitCode.Done;
    }

    public static string Plain(Evaluator run, IReadOnlyList<ProfileReport> reports, ScoreSelection selection)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Show(new Terminal(writer, TextWriter.Null, false, false).Console(), run, reports, selection);
        return writer.ToString();
    }

    /// <summary>The columns of each table: those of one chapter, broken where the width ends.</summary>
    private static IEnumerable<(string Heading, List<int> Columns)> Blocks(
        RulePack pack, (ProfileReport Report, Score[] Scores)[] rows, int[] counted, int width)
    {
        var chapterOf = pack.Rules.GroupBy(r => r.Article).ToDictionary(g => g.Key, g => g.First().Chapter);
        int? Chapter(int column) => ScoreSelection.ArticleOf(rows[0].Scores[column].Scope) is { } article ? chapterOf[article] : null;
        string HeadingOf(int? chapter) => chapter is null ? "" : $"Chapter {chapter}: art. {Articles(pack, chapter.Value)}\n";
        var (block, used, current) = (new List<int>(), int.MaxValue, (int?)null);
        foreach (var column in counted)
        {
            var (chapter, wide) = (Chapter(column) ?? current, Width(pack, rows, column) + CellPadding);
            if (block.Count > 0 && (chapter != current || used + wide > width))
            {
                yield return (HeadingOf(current), block);
                block = [];
            }

            used = block.Count == 0 ? rows.Max(r => State(r.Report).Split('\n').Max(l => l.Length)) + CellPadding + 1 + wide : used + wide;
            current = chapter;
            block.Add(column);
        }

        if (block.Count > 0)
        {
            yield return (HeadingOf(current), block);
        }
    }

    private static int Width(RulePack pack, (ProfileReport Report, Score[] Scores)[] rows, int column) =>
        rows.SelectMany(r => ScoreCell.Lines(r.Scores[column])).Concat(Heading(pack, rows[0].Scores[column].Scope).Split('\n')).Max(l => l.Length);

    private static string Heading(RulePack pack, string scope) => scope.Split(':') switch
    {
        ["article", var article] => "art. " + article,
        ["chapter", var chapter] => $"ch. {chapter}\n{Articles(pack, int.Parse(chapter, CultureInfo.InvariantCulture))}",
        [_, var theme] => theme,
        _ => "all",
    };

    private static string Articles(RulePack pack, int chapter)
    {
        var articles = pack.Rules.Where(r => r.Chapter == chapter).Select(r => r.Article).ToArray();
        return articles.Min() == articles.Max() ? $"{articles.Min()}" : $"{articles.Min()}-{articles.Max()}";
    }

    private static string State(ProfileReport report) => Markup.Escape($"{report.Profile.StateName}\n{report.Profile.Iso3} {report.Profile.AsOf}");

    private static string Legend(Evaluator run, ScoreSelection selection, string[] leftOut)
    {
        var evidence = run.Options.LowestGrade is { } grade ? $"evidence of grade {Words.Spell(grade)} or better" : "evidence of all grades";
        var first = selection.By switch
        {
            "article" => $"Cell: offence established (yes, no or ?; grade {ScoreCell.GradeLetters}), ",
            "chapter" => "Heading: chapter and its articles. Cell: ",
            _ => "Cell: ",
        };
        return $"{first}parts known of parts, share satisfied from lower to upper bound ({(run.Options.JointIntervals ? "joint" : "outer")}).\n"
            + (leftOut.Length == 0 ? "" : $"Left out, since nothing in them counts: {string.Join(", ", leftOut)}.\n")
            + $"Purpose {Words.Spell(run.Options.Purpose)}; {evidence}; pack {run.Pack.Id} {run.Pack.Version} ({run.Pack.Sha256[..12]}).\n"
            + RunHeader.ReadingsLine(run.Pack) + RunHeader.StatusLine(run.Pack) + "\n"
            + "A wide interval means that little is known, not that the law is bad or good.\n";
    }
}
