using Compliance.Engine.Compiled;
using Compliance.Engine.Packs;
using Compliance.Language;
using Compliance.Language.Functions;
using Compliance.Language.Profiles;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Aot;

/// <summary>Answers by the public face of the engine: the verdicts of a pack on its profiles, and the values of expressions that go through every kind of step.</summary>
internal static class Answers
{
    private static readonly string[] Expressions =
    [
        "1 + 2 * 3 - 4 % 3", "7 / zero", "2.5 * 4.0 == 10.0", "u + 1u", "'a' + name", "name.size() > 2 && name.startsWith('Gr')", "name.matches('^G[a-z]+a$')",
        "name in ['Grenada', 'Fiji']", "numbers.map(n, n * n)", "numbers.filter(n, n > 1).size()", "numbers.exists(n, n == missing)", "numbers.all(n, n > 0) || missing > 1",
        "{'one': 1, 'two': numbers}['two'][1]", "missing && false", "missing > 1", "zero == 0 ? 'none' : name", "timestamp('2024-12-24T00:00:00Z') + duration('36h')",
        "timestamp('2024-12-24T23:30:00Z').getDate('+01:00')", "int('12') + int(3.9)", "string(1.5) + string(true)", "numbers[7]", "type(name) == string", "dyn(name) == 3",
        "cel.bind(x, numbers.size(), x * x)", "math.greatest(numbers)", "name.lowerAscii().replace('a', 'o')", "optional.of(3).orValue(0)", "shout(name)", "shout('')",
    ];

    public static IEnumerable<string> Of(string folder, out bool isCompiled)
    {
        var pack = PackFolder.Load(folder, out _) ?? throw new InvalidOperationException(folder + " holds no sound pack");
        var compiled = CompiledPack.Compile(pack);
        isCompiled = compiled.IsCompiled;
        var profiles = Directory.GetFiles(Path.Combine(folder, "profiles"), "*.profile.json").Order(StringComparer.Ordinal);
        return profiles.Select(p => Verdicts(compiled, Profile.Parse(new SourceText(p, File.ReadAllText(p)), pack.Facts, out _)!)).Concat(Expressions.Select(Value)).ToArray();
    }

    private static string Verdicts(CompiledPack pack, Profile profile)
    {
        var (row, verdicts) = (pack.CreateRow(), new VerdictStatus[pack.Rules.Count]);
        row.Load(profile);
        return pack.Evaluate(row, verdicts, out var stopped)
            ? profile.Iso3 + ": " + string.Concat(verdicts.Select(v => (int)v))
            : throw new InvalidOperationException(stopped?.ToString());
    }

    private static string Value(string text)
    {
        var environment = CelEnvironment.Standard
            .WithVariable("name", CelType.String).WithVariable("zero", CelType.Int).WithVariable("u", CelType.Uint).WithVariable("missing", CelType.Dyn)
            .WithVariable("numbers", CelType.ListOf(CelType.Int))
            .WithFunction(CelFunction.Global("shout_string", "shout", CelBinding.String, CelBinding.String, s => s.Length == 0 ? throw new ArgumentException("nothing to shout") : s.ToUpperInvariant()));
        var bindings = new Dictionary<string, CelValue>
        {
            ["name"] = CelValue.Of("Grenada"), ["zero"] = CelValue.Of(0L), ["u"] = CelValue.Of(41UL),
            ["numbers"] = CelValue.ListOf([CelValue.Of(1L), CelValue.Of(2L), CelValue.Of(3L)]),
        };
        var expression = environment.Compile(new SourceText("expression", text), out var found);
        var value = expression is null ? null : CompiledExpression.Compile(expression).Evaluate(bindings, out _);
        return text + " is " + (expression is null ? string.Join("; ", found) : value.ToString());
    }
}
