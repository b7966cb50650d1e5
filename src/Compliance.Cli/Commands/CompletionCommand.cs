using System.CommandLine;

namespace Compliance.Cli.Commands;

internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _compliance() {
              local IFS=$'\n'
              COMPREPLY=($(compliance "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null | grep -- "^${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _compliance compliance

            """,
        ["zsh"] = """
            _compliance() {
              local -a words_found
              words_found=("${(@f)$(compliance "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a words_found || _files
            }
            compdef _compliance compliance

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName compliance -ScriptBlock {
              param($word, $line, $position)
              compliance "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Prints a script that completes commands and options.\n\nExample:\n  source <(compliance completion bash)") { shell };
        command.SetAction(arguments => new Session(terminal).Write(Scripts[arguments.GetValue(shell)!]));
        return command;
    }
}
