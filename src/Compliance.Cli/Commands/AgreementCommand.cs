using System.CommandLine;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class AgreementCommand
{
    public static Command Create(Terminal terminal)
    {
        var a = new Argument<string>("A") { Description = "A profile, or a folder that has some." };
        var b = new Argument<string>("B") { Description = "Another coding of the same State, or a folder that has such." };
        var (pack, format, output) = (Options.Pack(), Options.Format("text", "json"), Options.Out());
        var command = new Command("agreement",
            """
            Tells how far two codings of a State agree: by article and in all, the share of facts that are identical, and Krippendorff's alpha.

            Only facts that both state count. Codings in two folders are matched by the State's code.

            Examples:
              compliance agreement first/DEU.profile.json second/DEU.profile.json
              compliance agreement first second --format json
            """) { a, b, pack, format, output };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var pairs = session.Pairs(arguments.GetValue(a)!, arguments.GetValue(b)!, loaded);
            return session.Write(arguments.GetValue(format) == "json" ? AgreementReport.Json(loaded, pairs) : AgreementReport.Text(loaded, pairs), arguments.GetValue(output));
        });
        return command;
    }
}
