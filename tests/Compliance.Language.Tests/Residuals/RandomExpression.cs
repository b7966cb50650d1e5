using Compliance.Language.Tests.Exactness;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Residuals;

/// <summary>Expressions over variables of all kinds of type, nearly always well typed, and values for the variables.</summary>
internal sealed class RandomExpression(RandomSource random)
{
    public static readonly CelType Token = CelType.Opaque("test.Token");

    public static readonly IReadOnlyDictionary<string, CelType> Variables = new Dictionary<string, CelType>
    {
        ["b"] = CelType.Bool, ["c"] = CelType.Bool, ["i"] = CelType.Int, ["j"] = CelType.Int, ["w"] = CelType.Uint, ["r"] = CelType.Double, ["s"] = CelType.String,
        ["by"] = CelType.Bytes, ["t"] = CelType.Timestamp, ["q"] = CelType.Duration, ["l"] = CelType.ListOf(CelType.Int), ["ld"] = CelType.ListOf(CelType.Dyn),
        ["m"] = CelType.MapOf(CelType.String, CelType.Int), ["md"] = CelType.MapOf(CelType.String, CelType.Dyn), ["x"] = CelType.Dyn, ["y"] = CelType.Dyn,
        ["o"] = Token, ["p"] = Token, ["m.dotted"] = CelType.Int, ["k"] = CelType.TypeOf(CelType.Dyn),
    };

    private static readonly CelType ListOfInt = CelType.ListOf(CelType.Int);

    private readonly List<(string Name, CelType Type)> _locals = [];
    private int _bound;

    public static CelEnvironment Environment(bool isChecked)
    {
        var environment = Variables.Aggregate(CelEnvironment.Standard.WithType(Token), (e, v) => e.WithVariable(v.Key, v.Value));
        return isChecked ? environment : environment.WithoutChecking();
    }

    public string Next(int depth) => Any(random.Pick(new[] { CelType.Bool, CelType.Bool, CelType.Bool, CelType.Int, CelType.Dyn, CelType.String, ListOfInt, CelType.Timestamp }), depth);

    public CelValue Value(CelType type, int depth = 2) =>
        type.Equals(CelType.Bool) ? CelValue.Of(random.Chance(50))
        : type.Equals(CelType.Int) ? CelValue.Of(random.Pick(new[] { 0L, 1, 2, 3, -1, long.MaxValue }))
        : type.Equals(CelType.Uint) ? CelValue.Of(random.Pick(new[] { 0UL, 1UL, 2UL }))
        : type.Equals(CelType.Double) ? CelValue.Of(random.Pick(new[] { 0.0, -0.0, 1.0, 2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity }))
        : type.Equals(CelType.String) ? CelValue.Of(random.Pick(new[] { "", "a", "b", "2", "a\n\"\\", "int" }))
        : type.Equals(CelType.Bytes) ? CelValue.Of(new byte[] { 97, (byte)random.Below(256) })
        : type.Equals(CelType.Timestamp) ? CelValue.Of(new CelTimestamp(random.Below(3) * 86_400, random.Below(2) * 500))
        : type.Equals(CelType.Duration) ? CelValue.Of(new CelDuration((random.Below(5) - 2) * 1_500_000_000L))
        : type.Equals(Token) ? CelValue.Opaque(Token, "token" + random.Below(2))
        : type.Name == "type" ? CelValue.TypeOf(random.Pick(new[] { CelType.Int, CelType.Timestamp, CelType.ListOf(CelType.Dyn), CelType.ListOf(CelType.Int), Token }))
        : type.Name == "list" ? CelValue.ListOf(Enumerable.Range(0, random.Below(random.Chance(5) ? 25 : 4)).Select(_ => Value(type.Arguments[0], depth - 1)))
        : type.Name == "map" ? Map(type, depth)
        : depth == 0 ? CelValue.Null
        : Value(random.Pick(Variables.Values.ToArray()), depth - 1);

    private CelValue Map(CelType type, int depth) =>
        CelValue.MapOf(new[] { "a", "b" }.Where(_ => random.Chance(70)).ToDictionary(CelValue.Of, _ => Value(type.Arguments[1], depth - 1)));

    private string Any(CelType type, int depth)
    {
        if (depth <= 0 || random.Chance(8))
        {
            return Leaf(type);
        }

        switch (random.Below(12))
        {
            case 0:
                return $"({Condition(depth - 1)} ? {Any(type, depth - 1)} : {Any(type, depth - 1)})";
            case 1:
                var (of, name) = (random.Pick(Variables.Values.ToArray()), random.Chance(15) ? "int" : "n" + _bound++);
                var value = Any(of, depth - 1);
                return random.Chance(15) && name != "int"
                    ? $"cel.block([{value}, {Any(CelType.Int, depth - 1)}], {Scoped(type, depth - 1, [("cel.index(0)", of), ("cel.index(1)", CelType.Int)])})"
                    : $"cel.bind({name}, {value}, {Scoped(type, depth - 1, [(name, of)])})";
            case 2 when !type.Equals(CelType.Dyn):
                return $"dyn({Any(type, depth - 1)})";
            case 3:
                return Any(CelType.Dyn, depth - 1);
        }

        return type.Equals(CelType.Bool) ? Bool(depth)
            : type.Equals(CelType.Int) ? Int(depth)
            : type.Equals(CelType.String) ? random.Below(3) switch { 0 => $"string({Any(CelType.Int, depth - 1)})", _ => $"({Any(type, depth - 1)} + {Any(type, depth - 1)})" }
            : type.Equals(CelType.Timestamp) ? random.Below(3) switch { 0 => $"timestamp({Any(CelType.Int, depth - 1)})", _ => $"({Any(type, depth - 1)} + {Any(CelType.Duration, depth - 1)})" }
            : type.Equals(CelType.Double) ? random.Below(3) switch { 0 => $"double({Any(CelType.String, depth - 1)})", _ => $"({Any(type, depth - 1)} {random.Pick(new[] { "+", "-", "*", "/" })} {Any(type, depth - 1)})" }
            : type.Name == "list" ? List(type, depth)
            : type.Equals(CelType.Dyn) ? Dyn(depth)
            : type.Name == "type" ? $"type({Any(CelType.Dyn, depth - 1)})"
            : Leaf(type);
    }

    private string Leaf(CelType type)
    {
        var fitting = Variables.Select(v => (Name: v.Key, Type: v.Value)).Concat(_locals).Concat(_locals).Where(v => v.Type.Equals(type)).ToArray();
        return fitting.Length > 0 && random.Chance(75) ? random.Pick(fitting).Name
            : type.Equals(CelType.Bool) || type.Equals(CelType.Int) || type.Equals(CelType.Uint) || type.Equals(CelType.String) || type.Equals(CelType.Bytes) || type.Equals(CelType.Timestamp) || type.Equals(CelType.Duration) ? Value(type).ToString()
            : type.Equals(CelType.Double) ? random.Pick(new[] { "1.5", "0.0", "double('2')" })
            : type.Equals(CelType.Dyn) ? random.Pick(new[] { "x", "y", "dyn(1)", "dyn('a')", "dyn(true)", "x.a", "md.a" })
            : type.Name == "list" ? random.Pick(new[] { "[]", "[1, 2]", "[i, 2, j]" })
            : type.Name == "map" ? random.Pick(new[] { "{}", "{'a': 1}", "{'a': i, 'b': j}" })
            : type.Name == "type" ? random.Pick(new[] { ".int", "type(i)", "google.protobuf.Timestamp" })
            : fitting[0].Name;
    }

    private string Condition(int depth) => random.Chance(85) ? Any(CelType.Bool, depth) : Any(CelType.Dyn, depth);

    private string Bool(int depth) => random.Below(18) switch
    {
        14 => $"{Parens(Any(CelType.String, depth - 1))}.{random.Pick(new[] { "startsWith", "contains", "matches" })}({Any(CelType.String, depth - 1)})",
        15 => $"{Parens(Any(random.Pick(new[] { Variables["m"], CelType.Dyn }), depth - 1))}.?a.hasValue()",
        16 => $"sets.contains({Any(ListOfInt, depth - 1)}, {Any(ListOfInt, depth - 1)})",
        17 => $"{Parens(Any(ListOfInt, depth - 1))}.exists(n, v{_bound}, {Scoped(CelType.Bool, depth - 1, [("n", CelType.Int), ("v" + _bound++, CelType.Int)])})",
        0 or 1 or 2 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
        3 or 4 or 5 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
        6 => $"!{Parens(Condition(depth - 1))}",
        7 => $"({Any(CelType.Int, depth - 1)} {random.Pick(new[] { "<", "<=", ">", ">=", "==", "!=" })} {Any(CelType.Int, depth - 1)})",
        8 => Equality(depth),
        9 => $"({Any(CelType.Int, depth - 1)} in {Any(ListOfInt, depth - 1)})",
        10 => $"has({Parens(Any(random.Pick(new[] { Variables["m"], Variables["md"], CelType.Dyn }), depth - 1))}.a)",
        11 => $"({Any(CelType.Timestamp, depth - 1)} < {Any(CelType.Timestamp, depth - 1)})",
        12 when random.Chance(30) => Fold(Any(CelType.Dyn, depth - 1), CelType.Dyn, random.Pick(new[] { "all", "exists" }), CelType.Dyn, depth),
        _ => Fold(Any(ListOfInt, depth - 1), CelType.Int, random.Pick(new[] { "all", "exists", "exists_one" }), CelType.Bool, depth),
    };

    private string Equality(int depth)
    {
        var type = random.Pick(Variables.Values.ToArray());
        return $"({Any(type, depth - 1)} {random.Pick(new[] { "==", "!=" })} {Any(random.Chance(70) ? type : CelType.Dyn, depth - 1)})";
    }

    private string Int(int depth) => random.Below(13) switch
    {
        8 => $"{Parens(Any(random.Pick(new[] { Variables["m"], Variables["md"], CelType.Dyn }), depth - 1))}{random.Pick(new[] { ".?a", "[?'b']" })}.orValue({Any(CelType.Int, depth - 1)})",
        9 => $"math.{random.Pick(new[] { "greatest", "least" })}({Any(CelType.Int, depth - 1)}, {Any(CelType.Int, depth - 1)}{(random.Chance(50) ? ", " + Any(CelType.Dyn, depth - 1) : "")})",
        10 => $"{random.Pick(new[] { "optional.of", "optional.ofNonZeroValue" })}({Any(CelType.Int, depth - 1)}).{random.Pick(new[] { "optMap", "optMap" })}(v{_bound}, {Scoped(CelType.Int, depth - 1, [("v" + _bound++, CelType.Int)])}).orValue({Any(CelType.Int, depth - 1)})",
        11 => $"{Parens(Any(CelType.Timestamp, depth - 1))}.getFullYear()",
        0 => $"size({Any(ListOfInt, depth - 1)})",
        1 => $"{Parens(Any(ListOfInt, depth - 1))}[{Any(random.Chance(60) ? CelType.Int : CelType.Dyn, depth - 1)}]",
        2 => $"{Parens(Any(Variables["m"], depth - 1))}.{random.Pick(new[] { "a", "b", "dotted" })}",
        3 => $"-{Parens(Any(CelType.Int, depth - 1))}",
        4 => $"int({Any(CelType.String, depth - 1)})",
        _ => $"({Any(CelType.Int, depth - 1)} {random.Pick(new[] { "+", "-", "*", "/", "%" })} {Any(CelType.Int, depth - 1)})",
    };

    private string List(CelType type, int depth) => random.Below(8) switch
    {
        5 => $"[?{Parens(Any(Variables["m"], depth - 1))}.?a, {Any(type.Arguments[0], depth - 1)}]",
        6 => $"{Parens(Any(type, depth - 1))}.sortBy(v{_bound}, {Scoped(CelType.Int, depth - 1, [("v" + _bound++, type.Arguments[0])])})",
        7 => $"{Parens(Any(ListOfInt, depth - 1))}.transformList(n, v{_bound}, {Scoped(type.Arguments[0], depth - 1, [("n", CelType.Int), ("v" + _bound++, CelType.Int)])})",
        0 => $"[{Any(type.Arguments[0], depth - 1)}, {Any(type.Arguments[0], depth - 1)}]",
        1 => $"({Any(type, depth - 1)} + {Any(type, depth - 1)})",
        2 => Fold(Any(type, depth - 1), type.Arguments[0], "map", type.Arguments[0], depth),
        3 => Fold(Any(ListOfInt, depth - 1), CelType.Int, "map", type.Arguments[0], depth),
        _ => Fold(Any(type, depth - 1), type.Arguments[0], "filter", CelType.Bool, depth),
    };

    private string Dyn(int depth) => random.Below(9) switch
    {
        6 => $"{Parens(Any(ListOfInt, depth - 1))}.transformMap(n, v{_bound}, {Scoped(CelType.Int, depth - 1, [("n", CelType.Int), ("v" + _bound++, CelType.Int)])})",
        7 => $"{Parens(Any(CelType.Dyn, depth - 1))}.?a",
        8 => $"{Parens(Any(CelType.Dyn, depth - 1))}[?{Any(CelType.Dyn, depth - 1)}]",
        0 => $"{Parens(Any(CelType.Dyn, depth - 1))}[{Any(random.Pick(new[] { CelType.Dyn, CelType.Int, CelType.String, CelType.Uint }), depth - 1)}]",
        1 => $"{Parens(Any(CelType.Dyn, depth - 1))}.a",
        2 => $"({Any(CelType.Dyn, depth - 1)} {random.Pick(new[] { "+", "==", "<", "&&", "in" })} {Any(CelType.Dyn, depth - 1)})",
        3 => $"[{Any(CelType.Dyn, depth - 1)}, {Any(CelType.Int, depth - 1)}]",
        4 => $"{{'a': {Any(CelType.Dyn, depth - 1)}, 'b': {Any(CelType.Int, depth - 1)}}}",
        _ => Any(random.Pick(Variables.Values.ToArray()), depth - 1),
    };

    private string Fold(string range, CelType element, string macro, CelType body, int depth)
    {
        var name = random.Chance(10) ? "int" : "v" + _bound++;
        return $"{Parens(range)}.{macro}({name}, {Scoped(body, depth - 1, [(name, element)])})";
    }

    private string Scoped(CelType type, int depth, (string, CelType)[] locals)
    {
        _locals.AddRange(locals);
        var body = Any(type, depth);
        _locals.RemoveRange(_locals.Count - locals.Length, locals.Length);
        return body;
    }

    private string Parens(string text) => random.Chance(50) ? text.StartsWith('(') ? text : "(" + text + ")" : "(" + text + ")";
}
