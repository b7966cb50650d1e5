using System.CommandLine;
using Compliance.Engine.Comparisons;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var a = new Argument<string>("PACK_A") { Description = "The folder of a pack, or the name of one beside the tool." };
        var b = new Argument<string>("PACK_B") { Description = "Another, over the same facts." };
        var profile = new Argument<string>("PROFILE") { Description = "A profile." };
        var (evidence, format, output) = (Options.Evidence(), Options.Format("text", "json"), Options.Out());
        var command = new Command("compare",
            """
            Tells what one treaty adds to another for one State: the facts that both ask for, the verdicts on parallel provisions, and the rules that only one has.

            Example:
              compliance compare uncc budapest FRA.profile.json
            """) { a, b, profile, evidence, format, output };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var (first, second) = (session.PackNamed(arguments.GetValue(a)!), session.PackNamed(arguments.GetValue(b)!));
            var (file, grade) = (arguments.GetValue(profile)!, arguments.GetValue(evidence));
            var comparison = PackComparison.Of(
                Session.Run(first, "readiness", grade, EvaluationOptions.Default.Readings), session.Profile(file, first), Session.Run(second, "readiness", grade, EvaluationOptions.Default.Readings), session.Profile(file, second));
            return session.Write(arguments.GetValue(format) == "json" ? ComparisonReport.Json(comparison) : ComparisonReport.Text(comparison), arguments.GetValue(output));
        });
        return command;
    }
}
