using System.Text;
using Compliance.Language.Syntax;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Printing;

/// <summary>Any tree that an expression can be read as, well typed or not.</summary>
internal sealed class RandomTree(RandomSource random)
{
    private static readonly string[] Names = ["a", "b", "x", "_y1", "cel", "math", "optional", "size", "u", "r", "e1"];
    private static readonly string[] Fields = ["a", "break", "as", "_", "in", "true", "null", "content-type", "a b", "x/y.z", "0", "all"];
    private static readonly string[] Functions = ["f", "size", "timestamp", "contains", "break", "has", "startsWith"];
    private static readonly string[] Operators2 = [.. Operators.Levels.SelectMany(l => l.Values)];
    private static readonly FoldKind[] OneVariable = [FoldKind.All, FoldKind.Exists, FoldKind.ExistsOne, FoldKind.Filter];

    public Expr Next(int depth)
    {
        if (depth == 0 || random.Chance(10))
        {
            return random.Chance(50) ? Constant() : Name();
        }

        return random.Below(20) switch
        {
            0 or 1 => new SelectExpr(default, Next(depth - 1), random.Pick(Fields), default, random.Chance(30)),
            2 => Call(Operators.Conditional, Next(depth - 1), Next(depth - 1), Next(depth - 1)),
            3 or 4 => Call(random.Chance(50) ? Operators.LogicalNot : Operators.Negate, Next(depth - 1)),
            5 => Call(random.Chance(50) ? Operators.Index : Operators.OptionalIndex, Next(depth - 1), Next(depth - 1)),
            6 => Call(Operators.OptionalSelect, Next(depth - 1), new ConstantExpr(default, CelValue.Of(random.Pick(Fields)))),
            7 => new CallExpr(default, "f", default, false, Several(depth)),
            8 => Function(depth),
            9 => List(depth),
            10 => Map(depth),
            11 or 12 => Fold(depth),
            13 => Let(depth),
            14 => Macro(depth),
            _ => Call(random.Pick(Operators2), Next(depth - 1), Next(depth - 1)),
        };
    }

    private Expr Name() => random.Below(12) switch
    {
        0 => new IdentExpr(default, "@index" + random.Below(3), false),
        1 => new IdentExpr(default, "@it" + random.Below(2) + ":" + random.Below(12), false),
        2 => new IdentExpr(default, "@ac" + random.Below(2) + ":" + random.Below(2), false),
        3 or 4 => new IdentExpr(default, random.Chance(20) ? "true" : random.Pick(Names), true),
        _ => new IdentExpr(default, random.Pick(Names), false),
    };

    private ConstantExpr Constant() => new(default, random.Below(9) switch
    {
        0 => CelValue.Null,
        1 => CelValue.Of(random.Chance(50)),
        2 or 3 => CelValue.Of(random.Pick(new[] { 0, 1, -1, 42, long.MinValue, long.MaxValue, -7 })),
        4 => CelValue.Of(random.Pick(new[] { 0UL, 5UL, ulong.MaxValue })),
        5 => CelValue.Of(random.Chance(50) ? random.Pick(new[] { 0.0, -0.0, 1.0, -1.5, 1e300, 1e-300, double.Epsilon, 4e15, 1e16, 0.1 }) : Bits()),
        6 => CelValue.Of(Enumerable.Range(0, random.Below(6)).Select(_ => (byte)random.Below(256)).ToArray()),
        _ => CelValue.Of(Text()),
    });

    private double Bits()
    {
        var bits = BitConverter.Int64BitsToDouble(((long)random.Below(int.MaxValue) << 33) ^ ((long)random.Below(int.MaxValue) << 11) ^ random.Below(2048));
        return double.IsFinite(bits) ? bits : 2.5;
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (var i = random.Below(6); i > 0; i--)
        {
            text.Append(random.Pick(new[] { "a", "'", "\"", "\\", "\n", "\r", "\t", "\0", "\u0007", "é", "\u2028", "😀", "\"\"\"", "//", "`", "\u007f" }));
        }

        return text.ToString();
    }

    private IReadOnlyList<Expr> Several(int depth) => [.. Enumerable.Range(0, random.Below(4)).Select(_ => Next(depth - 1))];

    // The names of macros with the shape of the macro are not calls, so calls here have other names; `has` of one argument is one when rooted.
    private CallExpr Function(int depth) => random.Chance(50)
        ? new CallExpr(default, random.Pick(Functions.Where(f => !Parser.IsReserved(f)).ToArray()), default, false, Several(depth))
        : new CallExpr(default, random.Pick(Functions), default, true, [Next(depth - 1), .. Several(depth)]);

    private ListExpr List(int depth)
    {
        var elements = Several(depth);
        return new ListExpr(default, elements, [.. elements.Select(_ => random.Chance(20))]);
    }

    private MapExpr Map(int depth) =>
        new(default, [.. Enumerable.Range(0, random.Below(3)).Select(_ => new MapEntry(Next(depth - 1), Next(depth - 1), random.Chance(20)))]);

    private FoldExpr Fold(int depth)
    {
        var (range, variable, second) = (Next(depth - 1), Variable(), random.Chance(40) ? "second" : null);
        var predicate = Next(depth - 1);
        return random.Below(4) switch
        {
            0 => new FoldExpr(default, FoldKind.Map, range, variable, second, random.Chance(50) ? predicate : null, Next(depth - 1)),
            1 => new FoldExpr(default, random.Chance(50) ? FoldKind.MapValues : FoldKind.MapEntries, range, variable, "second", random.Chance(50) ? predicate : null, Next(depth - 1)),
            _ when second is not null => new FoldExpr(default, random.Pick(OneVariable[..3]), range, variable, second, predicate, null),
            _ => new FoldExpr(default, random.Pick(OneVariable), range, variable, null, predicate, null),
        };
    }

    private LetExpr Let(int depth)
    {
        if (random.Chance(50))
        {
            return new LetExpr(default, Variable(), Next(depth - 1), Next(depth - 1));
        }

        var body = Next(depth - 1);
        for (var i = random.Below(3); i >= 0; i--)
        {
            body = new LetExpr(default, "@index" + i, Next(depth - 1), body);
        }

        return (LetExpr)body;
    }

    private MacroExpr Macro(int depth)
    {
        var written = random.Chance(50)
            ? Member(random.Chance(50) ? "greatest" : "least", [new IdentExpr(default, "math", random.Chance(20)), .. Enumerable.Range(0, 1 + random.Below(3)).Select(_ => Name())])
            : Member(random.Pick(new[] { "optMap", "optFlatMap", "sortBy" }), [Next(depth - 1), new IdentExpr(default, Variable(), false), Next(depth - 1)]);
        return new MacroExpr(default, written, written);
    }

    private string Variable() => random.Chance(10) ? "@it0:0" : random.Chance(10) ? "@index1" : random.Pick(Names);

    private static CallExpr Member(string function, Expr[] arguments) => new(default, function, default, true, arguments);

    private static CallExpr Call(string function, params Expr[] arguments) => new(default, function, default, false, arguments);
}
