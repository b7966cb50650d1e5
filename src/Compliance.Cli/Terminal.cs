using Spectre.Console;

namespace Compliance.Cli;

/// <summary>Where a command writes, and whether a person watches.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsOutWatched, bool IsErrorWatched)
{
    /// <summary>Wide enough for any table: what is piped is never cut.</summary>
    private const int PipedWidth = 400;

    /// <summary>Opens standard input as bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = System.Console.OpenStandardInput;

    /// <summary>Opens standard output as bytes.</summary>
    public Func<Stream> OpenOutput { get; init; } = System.Console.OpenStandardOutput;

    /// <summary>Tells how long a command takes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A console for tables on standard output: colour only on a terminal, and never against <c>NO_COLOR</c>.</summary>
    public IAnsiConsole Console() => Console(Out, IsOutWatched);

    public IAnsiConsole ErrorConsole() => Console(Error, IsErrorWatched);

    /// <summary>Whether diagnostics on standard output have colour.</summary>
    public bool HasColourOut => HasColour(Console());

    /// <summary>Whether diagnostics on standard error have colour.</summary>
    public bool HasColourError => HasColour(ErrorConsole());

    private static bool HasColour(IAnsiConsole console) => console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };

    private static IAnsiConsole Console(TextWriter writer, bool isWatched)
    {
        var isPlain = !isWatched || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isWatched ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isWatched)
        {
            console.Profile.Width = PipedWidth;
        }

        return console;
    }
}
