using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Compliance.Bulk.Runs;
using Compliance.Bulk.Tables;
using Compliance.Language.Diagnostics;

namespace Compliance.Cli.Commands;

/// <summary>The options of commands that work on many profiles.</summary>
internal sealed class BulkOptions
{
    public BulkOptions() => InputFormat.AcceptOnlyFromAmong([.. TableFile.FormatWords]);

    public Option<string?> InputFormat { get; } = new("--input-format") { Description = "The format of tables whose names do not tell it; default for standard input: jsonl." };

    public Option<int?> Threads { get; } = new("--threads") { Description = "How many threads work; the result is the same. Default: all cores.", HelpName = "N" };

    public Option<bool> Progress { get; } = new("--progress") { Description = "Tell on standard error how far it is, how fast, and when it will be done, also where nobody watches." };

    public Option<string?> Rejects { get; } = new("--rejects") { Description = "Put rows that are no profiles into this file and go on; default: the first ends the run.", HelpName = "FILE" };

    public Option<string?> ShardOption { get; } = new("--shard") { Description = "Do only the i-th of n parts; `compliance merge` joins them.", HelpName = "i/n" };

    public Option<bool> Resume { get; } = new("--resume") { Description = "Go on with a run that was interrupted; where there is none, start." };

    public IEnumerable<Option> All => [InputFormat, Threads, Progress, Rejects, ShardOption, Resume];

    public bool IsAsked(ParseResult arguments) => All.Any(o => arguments.GetResult(o) is { Implicit: false });

    public int ThreadsOf(ParseResult arguments) => Math.Clamp(arguments.GetValue(Threads) ?? Environment.ProcessorCount, 1, 256);

    /// <summary>Standard input can be read once.</summary>
    public static void RequireInputs(IReadOnlyList<string> inputs, Session session)
    {
        if (inputs.Count(i => i == TableFile.Standard) > 1)
        {
            Wrong(session, "standard input is named twice");
        }
    }

    public static TableFormat? FormatOf(string? word) => word is null ? null : TableFile.FormatOf(word);

    public BulkSettings Settings(ParseResult arguments, TableFile output, IReadOnlyList<string> inputs, Terminal terminal, Session session, RunProgress progress)
    {
        var resume = arguments.GetValue(Resume);
        if (resume && (output.IsStandard || inputs.Contains(TableFile.Standard)))
        {
            Wrong(session, "`--resume` needs files to go on with, found standard " + (output.IsStandard ? "output" : "input"));
        }

        var shard = arguments.GetValue(ShardOption);
        if (shard is not null && Shard.Parse(shard) is null)
        {
            Wrong(session, $"`--shard` takes a part and the number of parts, such as `1/7`, found `{shard}`");
        }

        if (shard is not null && output.IsStandard)
        {
            Wrong(session, "`--shard` needs a file to write its part to: `--out FILE`");
        }

        if (output is { IsStandard: true, Format: TableFormat.Parquet })
        {
            Wrong(session, "Parquet is written to a file: `--out FILE`");
        }

        RequireInputs(inputs, session);
        if (output.Packing != Packing.None && output.Format is TableFormat.Parquet or TableFormat.Arrow)
        {
            Wrong(session, $"`{output.Path}` packs a format that is not packed as a whole");
        }

        return new BulkSettings
        {
            Output = output,
            Rejects = arguments.GetValue(Rejects),
            Shard = shard is null ? Shard.Whole : Shard.Parse(shard)!,
            Resume = resume,
            Threads = ThreadsOf(arguments),
            StandardInput = terminal.OpenInput,
            StandardOutput = terminal.OpenOutput,
            Progress = progress.Tell,
        };
    }

    /// <summary>The file to write to: named, or standard output in the format that is given or the usual one.</summary>
    public static TableFile Output(Session session, string? path, string? format, TableFormat usual)
    {
        if (path is null or TableFile.Standard)
        {
            return new TableFile(TableFile.Standard, FormatOf(format) ?? usual, Packing.None);
        }

        if (TableFile.Of(path, FormatOf(format)) is { } file)
        {
            return file;
        }

        session.End(BulkDiagnostics.UnknownFormat, path, null, path);
        return null!;
    }

    public static void Wrong(Session session, string message) => session.End(EnvironmentDiagnostics.Usage, "compliance", null, message);

    /// <summary>A whole number from zero or one up.</summary>
    public static long? Count(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
