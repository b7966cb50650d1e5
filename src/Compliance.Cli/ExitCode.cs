namespace Compliance.Cli;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Findings at or above the threshold, a failing rule test, or an error value.</summary>
    public const int Findings = 1;

    /// <summary>Bad input or usage; nothing was written.</summary>
    public const int BadInput = 2;

    public const int InternalError = 3;
}
