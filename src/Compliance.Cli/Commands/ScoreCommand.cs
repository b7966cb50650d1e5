using System.CommandLine;
using Compliance.Cli.Tables;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class ScoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var (inputs, pack, purpose, evidence) = (Options.Inputs(), Options.Pack(), Options.PurposeOf(), Options.Evidence());
        var (format, output) = (Options.Format("table", "json", "csv"), Options.Out());
        var parameters = new Option<string?>("--parameters") { Description = "A JSON file with weights by rule id.", HelpName = "FILE" };
        var exact = new Option<bool>("--exact") { Description = "Joint intervals over all ways in which the unknown facts can turn out; past a budget a scope says `outer`." };
        var by = new Option<string>("--by") { Description = "What to sum up by.", DefaultValueFactory = _ => "article" };
        by.AcceptOnlyFromAmong("article", "chapter", "theme");
        var command = new Command("score",
            """
            Scores profiles: a share with its bounds, how much is known, and what it rests on. Never one bare number.

            Examples:
              compliance score rules/uncc/profiles
              compliance score FRA.profile.json DEU.profile.json --by chapter
              compliance score rules/uncc/profiles --format csv --out scores.csv
            """) { inputs, pack, purpose, evidence, parameters, exact, by, format, output };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var run = session.Run(loaded, arguments.GetValue(purpose)!, arguments.GetValue(evidence), arguments.GetValue(parameters), arguments.GetValue(exact));
            var reports = session.Evaluate(run, session.Profiles(arguments.GetValue(inputs)!, loaded));
            var (scope, file) = (arguments.GetValue(by)!, arguments.GetValue(output));
            return arguments.GetValue(format) switch
            {
                "json" => session.Write(ScoreReport.Json(run, reports, scope), file),
                "csv" => session.Write(ScoreReport.Csv(reports, scope), file),
                _ when file is null => ScoreTable.Show(terminal.Console(), run, reports, scope),
                _ => session.Write(ScoreTable.Plain(run, reports, scope), file),
            };
        });
        return command;
    }
}
