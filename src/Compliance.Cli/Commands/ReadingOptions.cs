using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Engine.Scoring;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;

namespace Compliance.Cli.Commands;

/// <summary>The options that choose readings: a set of the pack, and single readings, which have precedence.</summary>
internal sealed class ReadingOptions
{
    public Option<string[]> Reading { get; } = new("--reading")
    {
        Description = "Read a rule otherwise than by default; can be given several times. `compliance rules show RULE` lists its readings.",
        HelpName = "RULE=NAME",
        CustomParser = Parse,
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Set { get; } = new("--readings") { Description = "Read as a set of readings of the pack has it, such as strict.", HelpName = "SET" };

    /// <summary>The names of readings by rule id that a run is told; what names a single rule has precedence over a set.</summary>
    public IReadOnlyDictionary<string, string> Of(ParseResult arguments, RulePack pack, Session session, ScoringParameters? parameters = null)
    {
        var chosen = new Dictionary<string, string>(arguments.GetValue(Set) is { } set ? OfSet(set, pack, session) : ScoringParameters.None.Readings, StringComparer.Ordinal);
        foreach (var (rule, reading) in (parameters ?? ScoringParameters.None).Readings)
        {
            chosen[rule] = reading;
        }

        foreach (var (rule, reading) in (arguments.GetValue(Reading) ?? []).Select(Parts))
        {
            var readings = session.Rule(pack, rule).Readings.Select(r => r.Reading!.Name).ToArray();
            if (!readings.Contains(reading))
            {
                session.End(EnvironmentDiagnostics.UnknownReading, rule + "=" + reading, Spelling.Nearest(reading, readings), reading, rule);
            }

            chosen[rule] = reading;
        }

        return chosen;
    }

    private static IReadOnlyDictionary<string, string> OfSet(string name, RulePack pack, Session session)
    {
        if (pack.ReadingSets.FirstOrDefault(s => s.Name == name) is { } set)
        {
            return set.Readings;
        }

        session.End(EnvironmentDiagnostics.UnknownReadingSet, name, Spelling.Nearest(name, pack.ReadingSets.Select(s => s.Name)), name);
        return ScoringParameters.None.Readings;
    }

    private static string[]? Parse(ArgumentResult argument)
    {
        var given = argument.Tokens.Select(t => t.Value).ToArray();
        if (given.FirstOrDefault(g => g.IndexOf('=', StringComparison.Ordinal) < 1) is { } malformed)
        {
            argument.AddError($"`{malformed}` chooses no reading: expected RULE=NAME, such as UNCC-25-2=longerAllowed");
            return null;
        }

        if (given.Select(Parts).GroupBy(p => p.Rule, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            argument.AddError($"`{twice.Key}` is given two readings: one was expected");
            return null;
        }

        return given;
    }

    private static (string Rule, string Reading) Parts(string given) =>
        given.IndexOf('=', StringComparison.Ordinal) is var at ? (given[..at], given[(at + 1)..]) : default;
}
