using System.CommandLine;
using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Formatting;
using Compliance.Language.Text;

namespace Compliance.Cli.Commands;

internal static class FmtCommand
{
    private static readonly string[] Patterns = ["pack.json", "facts.schema.json", "provisions.json", "*.rules.json", "*.tests.json", "*.profile.json"];

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, or folders that have some (packs, dictionaries, rules, rule tests and profiles, below them too); default: this folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Write nothing; list the files that would change and end with exit code 1 where there are some." };
        var command = new Command("fmt",
            """
            Lays out the files of a pack and profiles: one member a line, conditions with single spaces.

            Order and spelling stay. A condition with comments, or one that cannot be read, stays as it is.

            Examples:
              compliance fmt rules/uncc
              compliance fmt --check rules
              compliance fmt FRA.profile.json
            """) { paths, check };
        command.SetAction(arguments =>
        {
            var (session, isCheck) = (new Session(terminal), arguments.GetValue(check));
            var given = arguments.GetValue(paths) is { Length: > 0 } some ? some : ["."];
            var files = LaidOut(given);
            var changed = files.Where(f => f.Source.Content != f.Content).ToArray();
            foreach (var (source, content) in isCheck ? [] : changed)
            {
                session.Write(content, source.Path);
            }

            session.Write(string.Concat(changed.Select(f => f.Source.Path + "\n")) + Summary(changed.Length, files.Count, isCheck));
            return isCheck && changed.Length > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static string Summary(int changed, int all, bool isCheck) =>
        $"{changed} of {all} files {(isCheck ? "would change" : "changed")}\n";

    /// <summary>Each file with its content laid out. One that is no JSON ends the command before any is written.</summary>
    private static IReadOnlyList<(SourceText Source, string Content)> LaidOut(string[] paths)
    {
        var bag = new DiagnosticBag();
        var files = paths.SelectMany(p => Expand(p, bag)).Distinct(StringComparer.Ordinal)
            .Select(p => FileReader.Read(p, bag))
            .OfType<SourceText>()
            .Select(s => (Source: s, Content: FileLayout.Of(s, bag) ?? ""))
            .ToArray();
        return bag.HasErrors ? throw new BadInputException(bag.ToSorted()) : files;
    }

    private static IEnumerable<string> Expand(string path, DiagnosticBag bag) =>
        Directory.Exists(path) ? Patterns.SelectMany(p => FileReader.Find(path, p, bag)).Order(StringComparer.Ordinal) : [path];
}
