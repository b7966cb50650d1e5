using System.CommandLine;
using System.Globalization;
using Compliance.Engine.Reports;
using Compliance.Engine.Treaties;

namespace Compliance.Cli.Commands;

internal static class StatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var asOf = Day("--as-of", "The day to tell the status of; default: today.");
        var depositary = new Option<string?>("--depositary") { Description = "A table of participation to use in place of the pack's, with the same columns.", HelpName = "FILE.csv" };
        var whatIf = new Option<string?>("--what-if") { Description = "Suppose further instruments, such as \"+37 by 2027-06-30\"; several with commas between them.", HelpName = "SUPPOSITION" };
        whatIf.Validators.Add(result =>
        {
            if (result.GetValue(whatIf) is { } text && Hypothesis.Parse(text) is null)
            {
                result.AddError($"`{text}` found for `--what-if`, where a supposition such as `+37 by 2027-06-30` was expected");
            }
        });
        var (pack, format, output) = (Options.Pack(), Options.Format("text", "json"), Options.Out());
        var command = new Command("status",
            """
            Tells where the treaty stands: signatories, instruments, entry into force for all and for each State, and the clocks of its final clauses.

            Only instruments seen at the depositary count; those that others report are told apart. An organization's instrument is not added to those of its members.

            Examples:
              compliance status
              compliance status --as-of 2027-01-01 --format json
              compliance status --what-if "+37 by 2027-06-30"
            """) { asOf, depositary, whatIf, pack, format, output };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var day = arguments.GetValue(asOf) is { } text ? Parsed(text)!.Value : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var supposed = arguments.GetValue(whatIf) is { } suppositions ? Hypothesis.Parse(suppositions)! : [];
            var table = arguments.GetValue(depositary);
            var status = session.Status(loaded, table, day, supposed);
            return session.Write(arguments.GetValue(format) == "json" ? StatusJson.Write(loaded, status, table) : StatusReport.Text(loaded, status, table), arguments.GetValue(output));
        });
        return command;
    }

    private static Option<string?> Day(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "YYYY-MM-DD" };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } text && Parsed(text) is null)
            {
                result.AddError($"`{text}` found for `{name}`, where a day such as `2027-06-30` was expected");
            }
        });
        return option;
    }

    private static DateOnly? Parsed(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
