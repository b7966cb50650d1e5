using System.Globalization;
using Compliance.Cli.Tests.Harness;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Mistakes;

/// <summary>
/// A folder of <c>BadInput</c>: bad files, <c>args.txt</c> with one argument a line (perhaps <c>exit N</c> before them), and in <c>expected.txt</c> all that the tool prints.
/// The folder is laid over a copy of the small pack; <c>{dir}</c> is where.
/// </summary>
internal sealed class BadInputCase
{
    private const string Folder = "{dir}";
    private readonly string _path;
    private readonly string[] _arguments;

    public BadInputCase(string name)
    {
        Name = name;
        _path = Path.Combine(Root, name);
        var lines = File.ReadAllLines(Path.Combine(_path, "args.txt"));
        var hasExit = lines[0].StartsWith("exit ", StringComparison.Ordinal);
        Exit = hasExit ? int.Parse(lines[0][5..], CultureInfo.InvariantCulture) : ExitCode.BadInput;
        _arguments = hasExit ? lines[1..] : lines;
    }

    public static string Root { get; } = Repository.PathOf("tests", "Compliance.Cli.Tests", "BadInput");

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    public string Name { get; }

    public int Exit { get; }

    public string Expected => File.ReadAllText(Path.Combine(_path, "expected.txt"));

    /// <summary>Reports of mistakes are what these commands are for, so they go to standard output.</summary>
    public bool IsValidation => _arguments is [_, "validate" or "lint", ..] || (_arguments is [_, "coverage", ..] && Exit == ExitCode.Findings);

    public Outcome Run()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Model.Pack, "pack");
        Directory.Delete(folder["pack/profiles"], recursive: true);
        folder.CopyFrom(_path);
        AwkwardInput.Write(Name, folder);
        var outcome = Tool.Run(Array.ConvertAll(_arguments, a => a.Replace(Folder, folder.Path, StringComparison.Ordinal)));
        return new Outcome(outcome.Exit, outcome.Out.Replace(folder.Path, Folder, StringComparison.Ordinal), outcome.Error.Replace(folder.Path, Folder, StringComparison.Ordinal));
    }
}
