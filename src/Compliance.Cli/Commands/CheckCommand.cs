using System.CommandLine;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Language.Verdicts;

namespace Compliance.Cli.Commands;

internal static class CheckCommand
{
    private static readonly string[] Thresholds = ["notSatisfied", "undetermined", "never"];

    public static Command Create(Terminal terminal)
    {
        var (inputs, pack, purpose, evidence, format) = (Options.Inputs(), Options.Pack(), Options.PurposeOf(), Options.Evidence(), Options.Format("text", "json"));
        var failOn = new Option<string>("--fail-on") { Description = "The counted verdict from which on the exit code is 1.", DefaultValueFactory = _ => Thresholds[0] };
        failOn.AcceptOnlyFromAmong(Thresholds);
        var readings = new ReadingOptions();
        var command = new Command("check",
            """
            Gives a verdict on every rule for each profile, as a compiler would print it.

            Examples:
              compliance check FRA.profile.json
              compliance check rules/uncc/profiles --format json --fail-on never
              compliance check DEU.profile.json --evidence sourceRead
            """) { inputs, pack, purpose, evidence, format, failOn, readings.Reading, readings.Set };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var run = Session.Run(loaded, arguments.GetValue(purpose)!, arguments.GetValue(evidence), readings.Of(arguments, loaded, session));
            var reports = session.Evaluate(session.Profiles(arguments.GetValue(inputs)!, loaded), run.Evaluate);
            session.Write(arguments.GetValue(format) == "json" ? CheckReport.Json(run, reports) : CheckReport.Text(run, reports));
            return reports.Any(r => r.Verdicts.Any(v => IsFinding(v, arguments.GetValue(failOn)!))) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static bool IsFinding(RuleVerdict verdict, string failOn) => failOn != "never" && verdict.Status switch
    {
        VerdictStatus.Error => true,
        VerdictStatus.NotSatisfied => verdict.Rule.IsCounted,
        VerdictStatus.Undetermined => verdict.Rule.IsCounted && failOn == "undetermined",
        _ => false,
    };
}
