using System.CommandLine;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class NextCommand
{
    public static Command Create(Terminal terminal)
    {
        var profile = new Argument<string>("PROFILE") { Description = "A profile." };
        var top = new Option<int>("--top") { Description = "How many facts to list.", DefaultValueFactory = _ => 10 };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("`--top` asks for at least 1");
            }
        });
        var (pack, evidence, format) = (Options.Pack(), Options.Evidence(), Options.Format("text", "json"));
        var readings = new ReadingOptions();
        var command = new Command("next",
            """
            Tells what to research first: the missing facts, ranked by how much of the score's interval each can close.

            Examples:
              compliance next FRA.profile.json
              compliance next VNM.profile.json --top 25 --format json
            """) { profile, pack, evidence, top, format, readings.Reading, readings.Set };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var run = Session.Run(loaded, "readiness", arguments.GetValue(evidence), readings.Of(arguments, loaded, session));
            var read = session.Profile(arguments.GetValue(profile)!, loaded);
            var facts = run.Next(read).Take(arguments.GetValue(top)).ToArray();
            return session.Write(arguments.GetValue(format) == "json" ? NextReport.Json(run, read, facts) : NextReport.Text(run, read, facts));
        });
        return command;
    }
}
