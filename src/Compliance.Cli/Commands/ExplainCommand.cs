using System.CommandLine;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("RULE") { Description = "A rule id, such as UNCC-7-1." };
        var profile = new Argument<string>("PROFILE") { Description = "A profile." };
        var (pack, purpose, evidence, format) = (Options.Pack(), Options.PurposeOf(), Options.Evidence(), Options.Format("text", "json"));
        var readings = new ReadingOptions();
        var command = new Command("explain",
            """
            Tells why a rule says what it says of a profile: condition, parts, facts with statute and grade, what is missing, how sure the encoding is.

            Examples:
              compliance explain UNCC-7-1 FRA.profile.json
              compliance explain UNCC-11-1-a-i DEU.profile.json --format json
            """) { rule, profile, pack, purpose, evidence, format, readings.Reading, readings.Set };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var explained = session.EvaluatedRule(loaded, arguments.GetValue(rule)!);
            var run = Session.Run(loaded, arguments.GetValue(purpose)!, arguments.GetValue(evidence), readings.Of(arguments, loaded, session));
            var read = session.Profile(arguments.GetValue(profile)!, loaded);
            var verdict = run.Evaluate(explained, read);
            return session.Write(arguments.GetValue(format) == "json" ? ExplainReport.Json(run, read, verdict) : ExplainReport.Text(run, read, verdict));
        });
        return command;
    }
}
