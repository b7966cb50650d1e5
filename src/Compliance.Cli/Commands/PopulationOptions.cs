using System.CommandLine;
using Compliance.Bulk.Populations;
using Compliance.Engine.Adequacy;
using Compliance.Engine.Columnar;
using Compliance.Language.Rules;

namespace Compliance.Cli.Commands;

/// <summary>The options that hold rules against a population of profiles.</summary>
internal sealed class PopulationOptions
{
    private readonly Option<string[]> _profiles = new("--profiles")
    {
        Description = "Tell also what changes among these profiles: a table of profiles, a profile or a folder of some, or - for standard input; can be given several times.",
        HelpName = "INPUT",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly BulkOptions _bulk = new();

    private IEnumerable<Option> OfReading => [_bulk.InputFormat, _bulk.Threads, _bulk.Progress];

    /// <param name="command">The command.</param>
    /// <param name="with">An option without which there is no population; null where there is none.</param>
    public void AddTo(Command command, Option<bool>? with)
    {
        command.Add(_profiles);
        foreach (var option in OfReading)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var option in OfReading.Where(o => result.GetResult(o) is { Implicit: false } && result.GetResult(_profiles) is null))
            {
                result.AddError($"`{option.Name}` found without `--profiles`, which it goes with");
            }

            if (with is not null && result.GetResult(_profiles) is not null && !result.GetValue(with))
            {
                result.AddError($"`--profiles` found without `{with.Name}`, which it goes with");
            }
        });
    }

    public bool IsAsked(ParseResult arguments) => arguments.GetResult(_profiles) is not null;

    /// <summary>Compares rules with variants of them on the profiles that are named.</summary>
    public (VerdictChanges Changes, long Profiles) Compare(ParseResult arguments, RulePack pack, IReadOnlyList<VerdictComparison> comparisons, Session session, Terminal terminal)
    {
        var inputs = arguments.GetValue(_profiles)!;
        BulkOptions.RequireInputs(inputs, session);
        var progress = new RunProgress(terminal, arguments.GetValue(_bulk.Progress));
        var columns = VariantColumns.Of(pack.Facts, comparisons);
        var (changes, counts) = PopulationRun.Run(pack, columns, new PopulationInput
        {
            Inputs = inputs,
            Format = BulkOptions.FormatOf(arguments.GetValue(_bulk.InputFormat)),
            Threads = _bulk.ThreadsOf(arguments),
            StandardInput = terminal.OpenInput,
            Progress = progress.Tell,
        });
        if (arguments.GetValue(_bulk.Progress) || terminal.IsErrorWatched)
        {
            progress.Sum(counts, columns.Rules);
        }

        return (changes, counts.Profiles);
    }
}
