using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Tests;

namespace Compliance.Language.Tests.Diagnostics;

/// <summary>
/// A block of <c>renderings.cases</c>: an expression, each of its lines after <c>&gt;</c> where it is over the facts of the model pack and after <c>$</c> where it is over variables; then all
/// that is rendered of its mistakes.
/// </summary>
internal sealed record RenderingCase(string Expression, bool IsOverFacts, string Expected)
{
    private static readonly Lazy<RulePack> Pack = new(LoadPack);

    private static readonly CelEnvironment Variables = new (string Name, CelType Type)[]
    {
        ("n", CelType.Int), ("k", CelType.Uint), ("x", CelType.Double), ("s", CelType.String), ("b", CelType.Bool), ("y", CelType.Bytes), ("t", CelType.Timestamp), ("d", CelType.Duration),
        ("items", CelType.ListOf(CelType.Int)), ("names", CelType.ListOf(CelType.String)), ("sizes", CelType.MapOf(CelType.String, CelType.Int)), ("o", CelType.OptionalOf(CelType.Int)),
    }.Aggregate(CelEnvironment.Standard, (environment, v) => environment.WithVariable(v.Name, v.Type));

    public static string File { get; } = Repository.PathOf("tests", "Compliance.Language.Tests", "Cases", "renderings.cases");

    /// <summary>The blocks, and what stands between them: headings and empty lines.</summary>
    public static IEnumerable<(RenderingCase? Case, string Between)> Blocks()
    {
        var lines = System.IO.File.ReadAllText(File).Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var start = i;
            while (i < lines.Length && IsExpression(lines[i], lines[start]))
            {
                i++;
            }

            if (i == start)
            {
                yield return (null, lines[i++] + (i < lines.Length ? "\n" : ""));
                continue;
            }

            var expression = string.Join("\n", lines[start..i].Select(l => l.Length > 2 ? l[2..] : ""));
            var rendered = lines[i..].TakeWhile(l => l.Length > 0).ToArray();
            i += rendered.Length;
            yield return (new RenderingCase(expression, lines[start][0] == '>', string.Concat(rendered.Select(r => r + "\n"))), "");
        }
    }

    public string Rendered()
    {
        var source = new SourceText("<case>", Expression.Replace("␉", "\t", StringComparison.Ordinal));
        var compiled = IsOverFacts ? CelExpression.Compile(source, Pack.Value, out var found) : Variables.Compile(source, out found);
        return compiled is null ? string.Concat(found.Select(d => d.Render())) : "nothing is wrong\n";
    }

    public override string ToString() => string.Concat(Expression.Split('\n').Select(l => (IsOverFacts ? "> " : "$ ") + l + "\n"));

    private static bool IsExpression(string line, string first) =>
        first.Length > 1 && (first.StartsWith("> ", StringComparison.Ordinal) || first.StartsWith("$ ", StringComparison.Ordinal)) && line.Length > 1 && line[..2] == first[..2];

    private static RulePack LoadPack()
    {
        var folder = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack");
        SourceText Read(string path) => new(path, System.IO.File.ReadAllText(path));
        var rules = Directory.GetFiles(Path.Combine(folder, "rules")).Order(StringComparer.Ordinal).Select(Read).ToArray();
        return RulePack.Compile(Read(Path.Combine(folder, "pack.json")), Read(Path.Combine(folder, "facts.schema.json")), rules, out _)!;
    }
}
