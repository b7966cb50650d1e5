using System.Diagnostics;
using System.Globalization;
using Compliance.Bulk.Runs;

namespace Compliance.Cli.Commands;

/// <summary>Tells on standard error how a long run goes, and what it came to.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="isAsked">Whether it is told also where nobody watches.</param>
/// <param name="expected">How many rows there will be; null where that is not known.</param>
internal sealed class RunProgress(Terminal terminal, bool isAsked, long? expected)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = Pause;
    private RunCounts? _first;

    public void Tell(RunCounts counts)
    {
        // A run that goes on with another is as fast as it is itself.
        _first ??= counts;
        var elapsed = _watch.Elapsed;
        if (elapsed < _next || !(isAsked || terminal.IsErrorWatched))
        {
            return;
        }

        _next = elapsed + Pause;
        var rate = (counts.Rows - _first.Rows) / elapsed.TotalSeconds;
        var left = expected is { } all && rate > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {all:n0}, {(all - counts.Rows) / rate:f0} s to go") : "";
        var line = string.Create(CultureInfo.InvariantCulture, $"{counts.Rows:n0} rows{left}, {rate:n0} rows/s");
        terminal.Error.Write(terminal.IsErrorWatched ? "\r\u001b[K" + line : line + "\n");
    }

    /// <summary>The last line: what was done, and how long it took.</summary>
    /// <param name="counts">What was done.</param>
    /// <param name="rules">How many rules were evaluated on each profile; zero where none was.</param>
    public void Sum(RunCounts counts, int rules)
    {
        var evaluations = rules == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{counts.Profiles * rules:n0} rule evaluations, ");
        terminal.Error.Write(terminal.IsErrorWatched ? "\r\u001b[K" : "");
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Profiles:n0} profiles, {evaluations}{_watch.Elapsed.TotalSeconds:f2} s, {counts.Rejects:n0} rejects"));
    }
}
