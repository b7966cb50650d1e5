using System.CommandLine;
using Compliance.Engine.Coding;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Reports;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Cli.Commands;

internal static class ProfileCommand
{
    public static Command Create(Terminal terminal) => new("profile", "Validates, starts, asks for, compares and migrates profiles.")
    {
        Validate(terminal), New(terminal), QuestionsCommand.Create(terminal), Diff(terminal), MigrateCommand.Create(terminal),
    };

    private static Command Validate(Terminal terminal)
    {
        var (inputs, pack, format) = (Options.Inputs(), Options.Pack(), Options.Format("text", "json"));
        var command = new Command("validate", "Reports every mistake in profiles, each at its line and column.\n\nExample:\n  compliance profile validate FRA.profile.json") { inputs, pack, format };
        command.SetAction(arguments =>
        {
            var (session, bag) = (new Session(terminal), new DiagnosticBag());
            var loaded = session.Pack(arguments.GetValue(pack));
            var profiles = ProfileFiles.Load(arguments.GetValue(inputs)!, loaded.Facts, bag);
            var found = bag.ToSorted();
            var summary = profiles is null ? "" : $"{Words.Count(profiles.Count, "profile")}: valid\n";
            session.Write(arguments.GetValue(format) == "json" ? DiagnosticReport.Json(found) : DiagnosticReport.Text(found, terminal.HasColourOut) + summary);
            return bag.HasErrors ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }

    private static Command New(Terminal terminal)
    {
        var iso3 = new Argument<string>("ISO3") { Description = "The State's code (ISO 3166-1 alpha-3)." };
        iso3.Validators.Add(result =>
        {
            if (result.GetValue(iso3) is not { Length: 3 } code || !code.All(char.IsAsciiLetterUpper))
            {
                result.AddError($"`{result.GetValue(iso3)}` found where three capital letters were expected");
            }
        });
        var name = new Option<string?>("--name") { Description = "The State's name; default: its code.", HelpName = "NAME" };
        var (pack, articles, output) = (Options.Pack(), ArticleRanges.Create(), Options.Out());
        var command = new Command("new",
            """
            Writes a profile to fill in: a null for each fact that the rules ask for, and under `unknown` what it means and how to decide it.

            Facts stand in the order of `profile questions`. Those that flow from the treaty's table of participation are left out.

            Examples:
              compliance profile new FRA --name France --out FRA.profile.json
              compliance profile new FRA --articles 7-16
            """) { iso3, name, pack, articles, output };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var (loaded, chosen) = (session.Pack(arguments.GetValue(pack)), arguments.GetValue(articles));
            session.RequireArticles(loaded, chosen);
            var (code, questions) = (arguments.GetValue(iso3)!, Questionnaire.Of(new Evaluator(loaded), chosen));
            return session.Write(ProfileTemplate.Write(loaded, questions, code, arguments.GetValue(name) ?? code, TimeProvider.System), arguments.GetValue(output));
        });
        return command;
    }

    private static Command Diff(Terminal terminal)
    {
        var a = new Argument<string>("A") { Description = "A profile." };
        var b = new Argument<string>("B") { Description = "Another." };
        var (pack, format) = (Options.Pack(), Options.Format("text", "json"));
        var command = new Command("diff", "Lists the facts on which two profiles differ.\n\nExample:\n  compliance profile diff FRA-2024.profile.json FRA.profile.json") { a, b, pack, format };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var (first, second) = (session.Profile(arguments.GetValue(a)!, loaded), session.Profile(arguments.GetValue(b)!, loaded));
            return session.Write(arguments.GetValue(format) == "json" ? ProfileDiff.Json(loaded, first, second) : ProfileDiff.Text(loaded, first, second));
        });
        return command;
    }
}
