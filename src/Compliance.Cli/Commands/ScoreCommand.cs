using System.CommandLine;
using Compliance.Cli.Tables;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class ScoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var (inputs, pack, purpose, evidence) = (Options.Tables(), Options.Pack(), Options.PurposeOf(), Options.Evidence());
        var (format, output, articles) = (Options.Format("table", "json", "csv", "jsonl", "parquet", "arrow"), Options.Out(), ArticleRanges.Create());
        var parameters = Options.Parameters();
        var exact = new Option<bool>("--exact") { Description = "Joint intervals over all ways in which the unknown facts can turn out; past a budget a scope says `outer`." };
        var by = new Option<string?>("--by") { Description = "What to sum up by. Default: chapter in the table, article in json and csv and with --articles, only the treaty in tables of many profiles." };
        by.AcceptOnlyFromAmong("article", "chapter", "theme");
        var readings = new ReadingOptions();
        var bulk = new BulkScoring();
        var command = new Command("score",
            """
            Scores profiles: a share with its bounds, how much is known, and what it rests on. Never one bare number.

            Examples:
              compliance score rules/uncc/profiles
              compliance score FRA.profile.json DEU.profile.json --articles 7-21
              compliance score rules/uncc/profiles --by article --format csv --out scores.csv
              compliance score profiles.parquet --out scores.parquet --progress
              compliance generate --n 1000 | compliance score - --format jsonl
            """) { inputs, pack, purpose, evidence, parameters, exact, by, articles, format, output, readings.Reading, readings.Set };
        bulk.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(articles) is not null && result.GetValue(by) is { } other && other != "article")
            {
                result.AddError($"`--articles` goes with `--by article`, found `--by {other}`");
            }
        });
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var told = session.Parameters(arguments.GetValue(parameters), loaded);
            var run = Session.Run(loaded, arguments.GetValue(purpose)!, arguments.GetValue(evidence), readings.Of(arguments, loaded, session, told), told, arguments.GetValue(exact));
            var chosen = arguments.GetValue(articles);
            session.RequireArticles(loaded, chosen);
            if (bulk.IsAsked(arguments, arguments.GetValue(inputs)!, arguments.GetValue(format)!))
            {
                var summed = (arguments.GetValue(by) ?? (chosen is null ? null : "article")) is { } scope ? new ScoreSelection(scope, chosen) : null;
                return bulk.Score(arguments, run, session, terminal, new(arguments.GetValue(inputs)!, arguments.GetValue(output), arguments.GetResult(format) is { Implicit: false } ? arguments.GetValue(format) : null, summed), [exact, evidence]);
            }

            var (form, file) = (arguments.GetValue(format), arguments.GetValue(output));
            var selection = new ScoreSelection(arguments.GetValue(by) ?? (form == "table" && chosen is null ? "chapter" : "article"), chosen);
            var reports = session.Evaluate(session.Profiles(arguments.GetValue(inputs)!, loaded), run.Score);
            return form switch
            {
                "json" => session.Write(ScoreReport.Json(run, reports, selection), file),
                "csv" => session.Write(ScoreReport.Csv(run, reports, selection), file),
                _ when file is null => ScoreTable.Show(terminal.Console(), run, reports, selection),
                _ => session.Write(ScoreTable.Plain(run, reports, selection), file),
            };
        });
        return command;
    }
}
