using System.CommandLine;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Runs;
using Compliance.Bulk.Tables;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

/// <summary>Scoring of tables: one row for each profile, streaming.</summary>
internal sealed class BulkScoring
{
    private readonly BulkOptions _bulk = new();
    private readonly Option<bool> _verdicts = new("--verdicts") { Description = "Of tables: a column for each rule, with its verdict." };

    /// <param name="Inputs">Tables, profiles, folders.</param>
    /// <param name="Out">The file to write to, or null.</param>
    /// <param name="Format">The format, where it is given.</param>
    /// <param name="Selection">The scores besides that of the treaty; null for none.</param>
    public sealed record Request(string[] Inputs, string? Out, string? Format, ScoreSelection? Selection);

    public void AddTo(Command command)
    {
        command.Add(_verdicts);
        foreach (var option in _bulk.All)
        {
            command.Add(option);
        }
    }

    /// <summary>Whether a run is one over tables: an input or the format is one, or an option asks for it.</summary>
    public bool IsAsked(ParseResult arguments, string[] inputs, string format) =>
        format is "jsonl" or "parquet" or "arrow" || inputs.Any(ProfileSources.IsTable) || _bulk.IsAsked(arguments) || arguments.GetResult(_verdicts) is { Implicit: false };

    public int Score(ParseResult arguments, Evaluator run, Session session, Terminal terminal, Request request, IReadOnlyList<Option> refused)
    {
        foreach (var option in refused.Where(o => arguments.GetResult(o) is { Implicit: false }))
        {
            BulkOptions.Wrong(session, $"`{option.Name}` is not for tables of profiles, which have no evidence and give outer intervals: score the profiles as files of their own");
        }

        if (request.Format is "table" or "json")
        {
            BulkOptions.Wrong(session, $"scores of many profiles are written as {string.Join(", ", TableFile.FormatWords)}, found `{request.Format}`");
        }

        var progress = new RunProgress(terminal, arguments.GetValue(_bulk.Progress));
        var file = BulkOptions.Output(session, request.Out, request.Format, TableFormat.Csv);
        var settings = _bulk.Settings(arguments, file, request.Inputs, terminal, session, progress);
        var counts = BulkJobs.Score(run, request.Inputs, BulkOptions.FormatOf(arguments.GetValue(_bulk.InputFormat)), request.Selection, arguments.GetValue(_verdicts), settings);
        progress.Sum(counts, run.Pack.Rules.Count(r => r.IsEvaluated));
        return ExitCode.Done;
    }
}
