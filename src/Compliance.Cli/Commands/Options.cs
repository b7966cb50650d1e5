using System.CommandLine;
using Compliance.Engine.Evaluation;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Cli.Commands;

/// <summary>The options that commands share.</summary>
internal static class Options
{
    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Description = "Profiles, or folders that have some (*.profile.json, below them too).",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Argument<string[]> Tables() => new("INPUT")
    {
        Description = "Tables of profiles (.jsonl, .csv, each also .gz and .zst; .parquet, .arrow), profiles, folders that have some; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Pack() => new("--pack") { Description = "The folder of the pack; default: the Convention's, beside the tool.", HelpName = "DIR" };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "How to write the result.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string> PurposeOf()
    {
        var words = Words.Of<Purpose>().ToArray();
        var option = new Option<string>("--purpose") { Description = "readiness: would this law do? obligations: adds whether the State is bound.", DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    public static Option<string?> Evidence()
    {
        var option = new Option<string?>("--evidence") { Description = "The lowest grade of evidence accepted; a fact below it is unknown. Default: all.", HelpName = "GRADE" };
        option.AcceptOnlyFromAmong([.. Words.Of<EvidenceGrade>()]);
        return option;
    }

    public static Option<string?> Parameters() => new("--parameters") { Description = "A JSON file with weights and readings by rule id.", HelpName = "FILE" };

    public static Option<string?> Out() => new("--out") { Description = "Write to this file, whole or not at all.", HelpName = "FILE" };

    public static T Word<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
