using System.Globalization;
using Compliance.Bulk.Runs;

namespace Compliance.Cli.Commands;

/// <summary>Tells on standard error how a long run goes, and what it came to.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="isAsked">Whether it is told also where nobody watches.</param>
internal sealed class RunProgress(Terminal terminal, bool isAsked)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _begin = terminal.Clock.GetTimestamp();
    private TimeSpan _next = Pause;
    private TimeSpan _started;
    private RunPlace? _first;

    public void Tell(RunPlace place)
    {
        var elapsed = terminal.Clock.GetElapsedTime(_begin);
        if (_first is null)
        {
            // A run that goes on with another is as fast as it is itself.
            (_first, _started) = (place, elapsed);
            return;
        }

        if (elapsed < _next || !(isAsked || terminal.IsErrorWatched))
        {
            return;
        }

        _next = elapsed + Pause;
        var line = Line(place, _first, (elapsed - _started).TotalSeconds);
        terminal.Error.Write(terminal.IsErrorWatched ? "\r\u001b[K" + line : line + "\n");
    }

    /// <summary>The last line: what was done, and how long it took.</summary>
    /// <param name="counts">What was done.</param>
    /// <param name="rules">How many rules were evaluated on each profile; zero where none was.</param>
    public void Sum(RunCounts counts, int rules)
    {
        var evaluations = rules == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{counts.Profiles * rules:n0} rule evaluations, ");
        terminal.Error.Write(terminal.IsErrorWatched ? "\r\u001b[K" : "");
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Profiles:n0} profiles, {evaluations}{terminal.Clock.GetElapsedTime(_begin).TotalSeconds:f2} s, {counts.Rejects:n0} rejects"));
    }

    private static string Line(RunPlace place, RunPlace first, double seconds)
    {
        var share = place.Taken is { } taken ? string.Create(CultureInfo.InvariantCulture, $", {Math.Floor(taken * 100):f0} %") : "";
        var rate = seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $", {(place.Counts.Profiles - first.Counts.Profiles) / seconds:n0} profiles/s") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{place.Counts.Profiles:n0} profiles{share}{rate}{Left(place, first, seconds)}");
    }

    private static string Left(RunPlace place, RunPlace first, double seconds)
    {
        if (place.Taken is not { } taken || first.Taken is not { } before || taken <= before || seconds <= 0)
        {
            return "";
        }

        var left = Math.Ceiling((1 - taken) * seconds / (taken - before));
        return string.Create(CultureInfo.InvariantCulture, $", {Math.Floor(left / 3600):f0}:{Math.Floor(left / 60) % 60:00}:{left % 60:00} to go");
    }
}
