using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Bulk.Reading;
using Compliance.Cli.Commands;
using Compliance.Engine.Reports;
using Compliance.Language.Diagnostics;
using Compliance.Language.Interpretation;
using Compliance.Language.Text;

namespace Compliance.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    private static readonly SourceText Arguments = new("compliance", "");

    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                return Fail(terminal, parsed.Errors.Select(e => EnvironmentDiagnostics.Usage.At(Arguments, default, Told(e.Message))).ToArray());
            }

            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException bad)
        {
            return Fail(terminal, bad.Diagnostics);
        }
        catch (BadTableException bad)
        {
            return Fail(terminal, bad.Diagnostics);
        }
        catch (Exception problem) when (Limit(problem) is { } limit)
        {
            return Fail(terminal, [limit]);
        }
#pragma warning disable CA1031 // The edge of the program: a person never sees a stack trace.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"compliance: internal error: {problem.GetType().Name}: {problem.Message}");
            terminal.Error.WriteLine("  help: this is a mistake of the program; please report it with the command that led to it");
            return ExitCode.InternalError;
        }
    }

    /// <summary>The limit that ended an evaluation; many profiles are evaluated side by side and may end together.</summary>
    private static Diagnostic? Limit(Exception problem) => problem switch
    {
        AggregateException many => many.Flatten().InnerExceptions.Select(Limit).FirstOrDefault(l => l is not null),
        LimitExceededException exceeded => exceeded.Diagnostic,
        _ => null,
    };

    private static RootCommand Root(Terminal terminal) => new(
        """
        Tells whether a State's law fulfils a treaty, starting with the United Nations Convention against Cybercrime.

        Examples:
          compliance score rules/uncc/profiles
          compliance check FRA.profile.json --format json
          compliance explain UNCC-7-1 FRA.profile.json
          compliance eval 'criminalization.illegalAccess.established' --profile FRA.profile.json

        Exit codes: 0 done; 1 findings; 2 bad input or usage, nothing written; 3 internal error.
        A structured reading of law for research, not legal advice.
        """)
    {
        CheckCommand.Create(terminal),
        ScoreCommand.Create(terminal),
        SimulateCommand.Create(terminal),
        GenerateCommand.Create(terminal),
        ConvertCommand.Create(terminal),
        MergeCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        NextCommand.Create(terminal),
        CompareReadingsCommand.Create(terminal),
        StatusCommand.Create(terminal),
        RulesCommand.Create(terminal),
        ProfileCommand.Create(terminal),
        AgreementCommand.Create(terminal),
        CompareCommand.Create(terminal),
        NewCommand.Create(terminal),
        EvalCommand.Create(terminal),
        FmtCommand.Create(terminal),
        CompletionCommand.Create(terminal),
    };

    /// <summary>The parser's sentence as a message: one line, no capital, no full stop.</summary>
    private static string Told(string sentence)
    {
        var line = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return char.ToLowerInvariant(line[0]) + line[1..];
    }

    private static int Fail(Terminal terminal, IReadOnlyList<Diagnostic> diagnostics)
    {
        terminal.Error.Write(DiagnosticReport.Text(diagnostics, terminal.HasColourError));
        return ExitCode.BadInput;
    }
}
