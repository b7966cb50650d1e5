using System.CommandLine;
using Compliance.Bulk.Runs;

namespace Compliance.Cli.Commands;

internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var parts = new Argument<string[]>("PART") { Description = "The parts of one run, each made with `score --shard i/n`, in any order.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Write to this file, whole or not at all.", Required = true, HelpName = "FILE" };
        var rejects = new Option<string?>("--rejects") { Description = "Join the rejects of the parts into this file; each was run with `--rejects`.", HelpName = "FILE" };
        var command = new Command("merge",
            """
            Joins the parts of a run: the result has the very bytes that one run would have written.

            Examples:
              compliance merge part-1.csv part-2.csv part-3.csv --out scores.csv
              compliance merge part-*.csv --out scores.csv --rejects rejects.jsonl
            """) { parts, output, rejects };
        command.SetAction(arguments =>
        {
            var progress = new RunProgress(terminal, false);
            progress.Sum(PartMerge.Merge(arguments.GetValue(parts)!, arguments.GetValue(output)!, arguments.GetValue(rejects)), 0);
            return ExitCode.Done;
        });
        return command;
    }
}
