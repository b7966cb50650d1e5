using System.CommandLine;
using Compliance.Engine.Packs;
using Compliance.Engine.Reports;
using Compliance.Engine.RuleTests;
using Compliance.Language.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Cli.Commands;

internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "Lists, shows, validates, lints and tests the rules of a pack, and tells which provisions they carry.")
    {
        List(terminal), Show(terminal), Validate(terminal), Lint(terminal), RuleTestCommands.Test(terminal), RuleTestCommands.Mutate(terminal), Coverage(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var (pack, format) = (Options.Pack(), Options.Format("text", "json"));
        var command = new Command("list", "Lists the rules of a pack.\n\nExample:\n  compliance rules list") { pack, format };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            return session.Write(arguments.GetValue(format) == "json" ? RuleReport.ListJson(loaded) : RuleReport.ListText(loaded));
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "A rule id, such as UNCC-7-1." };
        var (pack, format) = (Options.Pack(), Options.Format("text", "json"));
        var command = new Command("show", "Shows one rule whole.\n\nExample:\n  compliance rules show UNCC-14-3") { id, pack, format };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var rule = session.Rule(loaded, arguments.GetValue(id)!);
            return session.Write(arguments.GetValue(format) == "json" ? RuleReport.ShowJson(loaded, rule) : RuleReport.ShowText(rule));
        });
        return command;
    }

    private static Command Validate(Terminal terminal)
    {
        var (folder, format) = (Folder(), Options.Format("text", "json"));
        var command = new Command("validate", "Reports every mistake in a pack's files, each at its line and column.\n\nExample:\n  compliance rules validate rules/uncc") { folder, format };
        command.SetAction(arguments =>
        {
            var (session, bag) = (new Session(terminal), new DiagnosticBag());
            var path = arguments.GetValue(folder) ?? Session.DefaultPack;
            var loaded = PackFolder.Load(path, bag);
            var tests = loaded is null ? [] : RuleTestFiles.Load(path, loaded, bag);
            if (loaded is not null && !bag.HasErrors)
            {
                bag.AddRange(TestedRules.Untested(loaded, tests));
            }

            var found = bag.ToSorted();
            var summary = loaded is null || bag.HasErrors ? "" : $"{Words.Count(loaded.Rules.Count, "rule")}, {Words.Count(loaded.Facts.Facts.Count, "fact")}, {Words.Count(tests.Count, "test")}: valid\n";
            session.Write(arguments.GetValue(format) == "json" ? DiagnosticReport.Json(found) : DiagnosticReport.Text(found, terminal.HasColourOut) + summary);
            return bag.HasErrors ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }

    private static Command Lint(Terminal terminal)
    {
        var (folder, format, readings) = (Folder(), Options.Format("text", "json"), new ReadingOptions());
        var command = new Command("lint", "Reports what is proved about the rules whatever the facts are, each with a witness.\n\nExamples:\n  compliance rules lint rules/uncc\n  compliance rules lint rules/uncc --readings strict") { folder, format, readings.Reading, readings.Set };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(folder));
            loaded = loaded.With(readings.Of(arguments, loaded, session));
            var findings = RuleLint.Of(loaded);
            session.Write(arguments.GetValue(format) == "json" ? LintReport.Json(loaded, findings) : LintReport.Text(loaded, findings));
            return findings.Any(f => f.Because is null) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static Command Coverage(Terminal terminal)
    {
        var (folder, format) = (Folder(), Options.Format("text", "json"));
        var command = new Command("coverage", "Tells which rules carry which provision of the treaty, and what none carries.\n\nExample:\n  compliance rules coverage rules/uncc") { folder, format };
        command.SetAction(arguments =>
        {
            var (session, bag) = (new Session(terminal), new DiagnosticBag());
            var path = arguments.GetValue(folder) ?? Session.DefaultPack;
            var loaded = session.Pack(path);
            var list = ProvisionFile.Load(path, bag) ?? throw new BadInputException(bag.ToSorted());
            var coverage = PackCoverage.Of(loaded, list);
            session.Write(arguments.GetValue(format) == "json" ? CoverageReport.Json(loaded, list, coverage) : CoverageReport.Text(loaded, coverage));
            return coverage.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    internal static Argument<string?> Folder() => new("DIR")
    {
        Description = "The folder of the pack; default: the Convention's, beside the tool.",
        Arity = ArgumentArity.ZeroOrOne,
    };
}
