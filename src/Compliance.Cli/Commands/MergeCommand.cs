using System.CommandLine;
using Compliance.Bulk.Runs;

namespace Compliance.Cli.Commands;

internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var parts = new Argument<string[]>("PART") { Description = "The parts of one run, each made with `score --shard i/n`, in any order.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Write to this file, whole or not at all.", Required = true, HelpName = "FILE" };
        var command = new Command("merge",
            """
            Joins the parts of a run: the result has the very bytes that one run would have written.

            Example:
              compliance merge part-1.csv part-2.csv part-3.csv --out scores.csv
            """) { parts, output };
        command.SetAction(arguments =>
        {
            var progress = new RunProgress(terminal, false);
            progress.Sum(PartMerge.Merge(arguments.GetValue(parts)!, arguments.GetValue(output)!), 0);
            return ExitCode.Done;
        });
        return command;
    }
}
