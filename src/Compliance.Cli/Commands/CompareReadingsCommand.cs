using System.CommandLine;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class CompareReadingsCommand
{
    public static Command Create(Terminal terminal)
    {
        var (inputs, pack, evidence, parameters, format) = (Options.Inputs(), Options.Pack(), Options.Evidence(), Options.Parameters(), Options.Format("text", "json"));
        var readings = new ReadingOptions();
        var command = new Command("compare-readings",
            """
            Tells which verdicts and scores turn on how a provision is read: each other reading by itself against those of the run (by default, the default of each rule), then the sets of the pack.

            Examples:
              compliance compare-readings rules/uncc/profiles
              compliance compare-readings FRA.profile.json --format json
            """) { inputs, pack, evidence, parameters, format, readings.Reading, readings.Set };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var told = session.Parameters(arguments.GetValue(parameters), loaded);
            var run = Session.Run(loaded, "readiness", arguments.GetValue(evidence), readings.Of(arguments, loaded, session, told), told);
            var comparison = new ReadingComparison(loaded, run.Options);
            var profiles = session.Profiles(arguments.GetValue(inputs)!, loaded);
            var effects = session.Evaluate(profiles, comparison.Of);
            return session.Write(arguments.GetValue(format) == "json" ? ReadingReport.Json(comparison, profiles, effects) : ReadingSummary.Of(comparison, effects));
        });
        return command;
    }
}
