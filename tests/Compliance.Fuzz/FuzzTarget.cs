using System.Text;
using Compliance.Fuzz.Targets;

namespace Compliance.Fuzz;

/// <summary>One way to feed bytes that nobody vouches for to a part of the product.</summary>
/// <param name="Name">How the command line and the corpus call it.</param>
/// <param name="Run">Throws where an invariant is broken.</param>
public sealed record FuzzTarget(string Name, Action<byte[]> Run)
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("json", bytes => JsonTarget.Run(bytes)),
        new("parser", bytes => ParserTarget.Run(Text(bytes))),
        new("checker", bytes => CheckerTarget.Run(Text(bytes))),
        new("eval", bytes => EvalTarget.Run(Text(bytes))),
        new("residual", bytes => ResidualTarget.Run(Text(bytes))),
        new("format", bytes => FormatTarget.Run(Text(bytes))),
        new("pattern", bytes => PatternTarget.Run(Text(bytes))),
    ];

    public static FuzzTarget Find(string name) => All.Single(t => t.Name == name);

    public override string ToString() => Name;

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
