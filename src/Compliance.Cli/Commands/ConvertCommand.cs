using System.CommandLine;
using Compliance.Bulk.Runs;
using Compliance.Bulk.Tables;

namespace Compliance.Cli.Commands;

internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var (inputs, pack, output) = (Options.Tables(), Options.Pack(), Options.Out());
        var format = new Option<string?>("--format") { Description = "The format; default: what the name of the file tells, else jsonl." };
        format.AcceptOnlyFromAmong([.. TableFile.FormatWords]);
        var bulk = new BulkOptions();
        var command = new Command("convert",
            """
            Writes tables of profiles in another format. Facts go over; evidence and remarks do not.

            Examples:
              compliance convert profiles.jsonl.gz --out profiles.parquet
              compliance convert rules/uncc/profiles --out profiles.csv --rejects disputed.jsonl
            """) { inputs, pack, format, output };
        foreach (var option in bulk.All)
        {
            command.Add(option);
        }

        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var loaded = session.Pack(arguments.GetValue(pack));
            var named = arguments.GetValue(inputs)!;
            var progress = new RunProgress(terminal, arguments.GetValue(bulk.Progress));
            var file = BulkOptions.Output(session, arguments.GetValue(output), arguments.GetValue(format), TableFormat.JsonLines);
            var settings = bulk.Settings(arguments, file, named, terminal, session, progress);
            progress.Sum(BulkJobs.Convert(loaded, named, BulkOptions.FormatOf(arguments.GetValue(bulk.InputFormat)), settings), 0);
            return ExitCode.Done;
        });
        return command;
    }
}
