using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Cli.Commands;
using Compliance.Engine.Reports;
using Compliance.Language.Diagnostics;
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
                return Fail(terminal, parsed.Errors.Select(e => EnvironmentDiagnostics.Usage.At(Arguments, default, e.Message)).ToArray());
            }

            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException bad)
        {
            return Fail(terminal, bad.Diagnostics);
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
        ExplainCommand.Create(terminal),
        NextCommand.Create(terminal),
        RulesCommand.Create(terminal),
        ProfileCommand.Create(terminal),
        EvalCommand.Create(terminal),
        CompletionCommand.Create(terminal),
    };

    private static int Fail(Terminal terminal, IReadOnlyList<Diagnostic> diagnostics)
    {
        terminal.Error.Write(DiagnosticReport.Text(diagnostics));
        return ExitCode.BadInput;
    }
}
