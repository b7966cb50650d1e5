using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Compliance.Engine.Adequacy;
using Compliance.Engine.Reports;
using Compliance.Engine.RuleTests;
using Compliance.Language.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;

namespace Compliance.Cli.Commands;

/// <summary>The tests of a pack, and how much they would notice.</summary>
internal static class RuleTestCommands
{
    public static Command Test(Terminal terminal)
    {
        var (folder, format) = (RulesCommand.Folder(), Options.Format("text", "json"));
        var coverage = new Option<bool>("--coverage") { Description = "Tell which atoms the tests show true, false and unknown, and deciding the verdict." };
        var atLeast = new Option<double?>("--at-least")
        {
            Description = "With --coverage: end with 1 where less than this is covered, in per cent.",
            HelpName = "PERCENT",
            CustomParser = Percent,
        };
        var (population, readings) = (new PopulationOptions(), new ReadingOptions());
        var command = new Command(
            "test",
            """
            Runs the tests of a pack.

            Examples:
              compliance rules test rules/uncc
              compliance rules test rules/uncc --coverage --at-least 100
              compliance rules test rules/uncc --coverage --profiles rules/uncc/profiles
              compliance rules test rules/uncc --readings strict
            """) { folder, coverage, atLeast, format, readings.Reading, readings.Set };
        population.AddTo(command, coverage);
        command.Validators.Add(result =>
        {
            if (result.GetValue(coverage) && new Option[] { readings.Reading, readings.Set }.FirstOrDefault(o => result.GetResult(o) is not null) is { } reading)
            {
                result.AddError($"`{reading.Name}` found with `--coverage`, which is that of the rules as they are read by default");
            }

            if (result.GetResult(atLeast) is not null && !result.GetValue(coverage))
            {
                result.AddError("`--at-least` found without `--coverage`, which it goes with");
            }
        });
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var (pack, tests, results) = Ran(session, arguments.GetValue(folder), p => p.With(readings.Of(arguments, p, session)));
            var isJson = arguments.GetValue(format) == "json";
            if (!arguments.GetValue(coverage) || HasFailures(results))
            {
                session.Write(isJson ? RuleTestReport.Json(pack, results) : RuleTestReport.Text(pack, results));
                return HasFailures(results) ? ExitCode.Findings : ExitCode.Done;
            }

            var atoms = ConditionCoverage.Of(pack, tests);
            var among = population.IsAsked(arguments) ? Effects(AtomVariants.Of(pack)) : null;
            session.Write(isJson ? TestCoverageReport.Json(pack, atoms, among) : RuleTestReport.Text(pack, results) + TestCoverageReport.Text(atoms, among));
            return 100 * AtomCoverage.ShareOf(atoms) < arguments.GetValue(atLeast) ? ExitCode.Findings : ExitCode.Done;

            Population<AtomEffect> Effects(AtomVariants variants)
            {
                var (changes, profiles) = population.Compare(arguments, pack, variants.Comparisons, session, terminal);
                return new(profiles, variants.Effects(changes));
            }
        });
        return command;
    }

    public static Command Mutate(Terminal terminal)
    {
        var (folder, format) = (RulesCommand.Folder(), Options.Format("text", "json"));
        var id = new Option<string?>("--rule") { Description = "Mutate only this rule.", HelpName = "ID" };
        var population = new PopulationOptions();
        var command = new Command(
            "mutate",
            """
            Makes small mistakes in the rules and tells which of them no test notices; and, with profiles, on how many of them each changes the verdict.

            Examples:
              compliance rules mutate rules/uncc
              compliance rules mutate rules/uncc --rule UNCC-25-2
              compliance rules mutate rules/uncc --profiles profiles.parquet --format json
            """) { folder, id, format };
        population.AddTo(command, with: null);
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var (pack, tests, results) = Ran(session, arguments.GetValue(folder));
            var isJson = arguments.GetValue(format) == "json";
            if (HasFailures(results))
            {
                session.Write(isJson ? RuleTestReport.Json(pack, results) : RuleTestReport.Text(pack, results));
                return ExitCode.Findings;
            }

            var rules = arguments.GetValue(id) is { } one ? [session.EvaluatedRule(pack, one)] : pack.Rules.Where(r => r.IsEvaluated);
            var mutants = RuleMutation.Of(pack, rules, tests);
            var among = population.IsAsked(arguments) ? Effects(mutants) : null;
            session.Write(isJson ? MutationReport.Json(pack, mutants, among) : MutationReport.Text(mutants, among));
            return mutants.Any(m => m.Fate == Fate.Survived) ? ExitCode.Findings : ExitCode.Done;

            Population<MutantEffect> Effects(IReadOnlyList<Mutant> made)
            {
                var (changes, profiles) = population.Compare(arguments, pack, MutantEffect.Comparisons(made), session, terminal);
                return new(profiles, MutantEffect.Of(made, changes));
            }
        });
        return command;
    }

    private static double? Percent(ArgumentResult argument)
    {
        if (double.TryParse(argument.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
        {
            return percent;
        }

        argument.AddError($"`{argument.Tokens[0].Value}` found for `--at-least`, where a share from 0 to 100 was expected");
        return null;
    }

    private static (RulePack Pack, IReadOnlyList<RuleTest> Tests, (RuleTest Test, IReadOnlyList<string> Failures)[] Results) Ran(Session session, string? folder, Func<RulePack, RulePack>? read = null)
    {
        var (path, bag) = (folder ?? Session.DefaultPack, new DiagnosticBag());
        var pack = session.Pack(path);
        pack = read is null ? pack : read(pack);
        var tests = RuleTestFiles.Load(path, pack, bag);
        if (bag.HasErrors)
        {
            throw new BadInputException(bag.ToSorted());
        }

        return (pack, tests, tests.Select(t => (t, t.Run())).ToArray());
    }

    private static bool HasFailures(IEnumerable<(RuleTest Test, IReadOnlyList<string> Failures)> results) => results.Any(r => r.Failures.Count > 0);
}
