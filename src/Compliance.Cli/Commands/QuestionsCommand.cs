using System.CommandLine;
using Compliance.Engine.Coding;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Language.Profiles;

namespace Compliance.Cli.Commands;

internal static class QuestionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var profile = new Argument<string?>("PROFILE") { Description = "A profile; what it settles is left out.", Arity = ArgumentArity.ZeroOrOne };
        var (pack, evidence, articles) = (Options.Pack(), Options.Evidence(), ArticleRanges.Create());
        var (format, output) = (Options.Format("markdown", "csv", "json"), Options.Out());
        var answers = new Option<string?>("--answers") { Description = "Put the answers of a questionnaire in CSV that was filled in into the profile, and write that.", HelpName = "FILE" };
        var command = new Command("questions",
            """
            Prints the questionnaire: what is to be found out about a State's law, how to decide it, and which articles ask.

            A question stands after those it depends on, and what settles most stands first. What no verdict waits for is not asked.

            Examples:
              compliance profile questions --articles 7-21
              compliance profile questions FRA.profile.json
              compliance profile questions FRA.profile.json --format csv --out questions.csv
              compliance profile questions FRA.profile.json --answers questions.csv --out FRA-2.profile.json
            """) { profile, pack, evidence, articles, answers, format, output };
        command.Validators.Add(result =>
        {
            if (result.GetResult(answers) is null)
            {
                return;
            }

            if (result.GetValue(profile) is null)
            {
                result.AddError("`--answers` found without a profile to put them into");
            }
            else if (new Option[] { evidence, articles, format }.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } other)
            {
                result.AddError($"`{other.Name}` found with `--answers`, which asks nothing");
            }
        });
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var (loaded, chosen) = (session.Pack(arguments.GetValue(pack)), arguments.GetValue(articles));
            if (arguments.GetValue(answers) is { } filled)
            {
                return session.Write(ProfileText.Write(session.Answered(arguments.GetValue(profile)!, filled, loaded)), arguments.GetValue(output));
            }

            session.RequireArticles(loaded, chosen);
            var run = Session.Run(loaded, "readiness", arguments.GetValue(evidence), EvaluationOptions.Default.Readings);
            var read = arguments.GetValue(profile) is { } file ? session.Profile(file, loaded) : null;
            var questions = read is null ? Questionnaire.Of(run, chosen) : Questionnaire.Of(run, read, chosen);
            return session.Write(
                arguments.GetValue(format) switch
                {
                    "json" => QuestionnaireReport.Json(loaded, read, questions),
                    "csv" => QuestionnaireReport.Csv(loaded, questions),
                    _ => QuestionnaireReport.Markdown(loaded, read, questions),
                },
                arguments.GetValue(output));
        });
        return command;
    }
}
