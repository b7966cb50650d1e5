using CsCheck;

namespace Compliance.Engine.Tests.Adequacy;

/// <summary>Random conditions over the facts of <see cref="SmallPack"/>.</summary>
internal static class SmallConditions
{
    private static readonly string[] Atoms =
    [
        "f.offence", "f.element", "'x' in f.set", "'y' in f.set", "f.set.size() > 0", "['x', 'y'].all(v, v in f.set)", "['x', 'y'].exists(v, v in f.set)", "f.set.all(v, v in ['x'])",
        "f.word == 'p'", "f.word != 'q'", "f.word in ['p', 'q']", "f.number >= 1", "f.number < 2", "f.number == 2",
    ];

    public static readonly Gen<string> Any = Of(2);

    private static Gen<string> Of(int depth)
    {
        var atom = Gen.Int[0, Atoms.Length - 1].Select(i => Atoms[i]);
        return depth == 0 ? atom : Gen.Frequency(
            (3, atom),
            (2, Gen.Select(Of(depth - 1), Of(depth - 1), (a, b) => $"({a} && {b})")),
            (2, Gen.Select(Of(depth - 1), Of(depth - 1), (a, b) => $"({a} || {b})")),
            (1, Of(depth - 1).Select(a => $"!({a})")));
    }
}
