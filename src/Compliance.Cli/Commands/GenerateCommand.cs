using System.CommandLine;
using System.Globalization;
using Compliance.Bulk.Runs;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;

namespace Compliance.Cli.Commands;

internal static class GenerateCommand
{
    public static Command Create(Terminal terminal)
    {
        var count = new Option<string>("--n") { Description = "How many profiles.", Required = true, HelpName = "N" };
        var seed = new Option<long>("--seed") { Description = "The seed: the same seed gives the same profiles, everywhere.", DefaultValueFactory = _ => 1, HelpName = "S" };
        var missing = new Option<string>("--missing") { Description = "The share of facts that are not stated.", DefaultValueFactory = _ => "0.2", HelpName = "SHARE" };
        var marginals = new Option<string?>("--marginals") { Description = "How often facts are the case; default: the pack's table, or as likely as not.", HelpName = "FILE" };
        var (pack, output, format) = (Options.Pack(), Options.Out(), new Option<string?>("--format") { Description = "The format; default: what the name of the file tells, else jsonl." });
        format.AcceptOnlyFromAmong([.. TableFile.FormatWords]);
        var bulk = new BulkOptions();
        var command = new Command("generate",
            """
            Makes up profiles from the fact dictionary: as many facts the case as among the real profiles, and one latent factor. For trying out and measuring; about no State.

            Examples:
              compliance generate --n 1000000 --seed 7 --missing 0.2 --out profiles.parquet
              compliance generate --n 1000 | compliance score -
            """) { count, seed, missing, marginals, pack, format, output, bulk.Threads, bulk.Progress, bulk.ShardOption, bulk.Resume };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var n = BulkOptions.Count(arguments.GetValue(count)!);
            var isShare = decimal.TryParse(arguments.GetValue(missing), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1;
            if (n is null || !isShare)
            {
                BulkOptions.Wrong(session, n is null ? $"`--n` takes a whole number, found `{arguments.GetValue(count)}`" : $"`--missing` takes a share from 0 to 1, found `{arguments.GetValue(missing)}`");
            }

            var loaded = session.Pack(arguments.GetValue(pack));
            var table = arguments.GetValue(marginals) ?? Path.Combine(arguments.GetValue(pack) ?? Session.DefaultPack, Marginals.FileName);
            var progress = new RunProgress(terminal, arguments.GetValue(bulk.Progress));
            var file = BulkOptions.Output(session, arguments.GetValue(output), arguments.GetValue(format), TableFormat.JsonLines);
            var settings = bulk.Settings(arguments, file, [], terminal, session, progress);
            var known = arguments.GetValue(marginals) is not null || File.Exists(table) ? Marginals.Read(table) : Marginals.Empty;
            progress.Sum(BulkJobs.Generate(loaded, known, n!.Value, arguments.GetValue(seed), share, settings), 0);
            return ExitCode.Done;
        });
        return command;
    }
}
