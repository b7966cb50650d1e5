using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Residuals;

/// <summary>Values as trees that mean them: literals, and calls and names for what has no literal.</summary>
/// <param name="environment">What the names in the trees mean.</param>
/// <param name="isTyped">Whether a tree must have the very type that is asked for, by way of <c>dyn</c> where its own is narrower.</param>
/// <param name="longest">The most characters that an expression may have.</param>
internal sealed class LiteralTrees(CheckEnvironment environment, bool isTyped, int longest)
{
    // Some of what is written is dropped again, so a little more than fits may be.
    private long _room = 4L * longest;

    /// <summary>The tree of a value; null where there is none: opaque values, lists that hold what is unknown, and what is larger than an expression may be.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the part whose place the tree takes.</param>
    /// <param name="hidden">Names that variables hide there.</param>
    public Expr? Of(CelValue value, CelType type, IReadOnlyCollection<string> hidden)
    {
        var tree = Fits(value) ? Within(value, type, hidden) : null;
        return tree is not null && !isTyped && IsOpen(value) ? Dyn(tree) : tree;
    }

    /// <summary>The tree of a value that is all there is.</summary>
    public Expr? Whole(CelValue value) => Fits(value) ? Bare(value, CelType.Null, []) : null;

    private bool Fits(CelValue value)
    {
        var fits = value.Weight <= longest && value.Weight <= _room;
        _room -= fits ? value.Weight : 0;
        return fits;
    }

    private Expr? Within(CelValue value, CelType type, IReadOnlyCollection<string> hidden)
    {
        var tree = Bare(value, type, hidden);
        return tree is not null && isTyped && (type.IsDyn || IsEmpty(value)) ? Dyn(tree) : tree;
    }

    // What something empty is of, its use would decide anew, and so perhaps leave out the overload that is needed.
    private static bool IsOpen(CelValue value) => IsEmpty(value) || value.Kind switch
    {
        CelKind.List => value.AsList().Any(IsOpen),
        CelKind.Map => value.AsMap().Any(e => IsOpen(e.Value)),
        CelKind.Optional => IsOpen(value.AsOptional()!.Value),
        _ => false,
    };

    private static bool IsEmpty(CelValue value) => value.Kind switch
    {
        CelKind.List => value.AsList().Count == 0,
        CelKind.Map => value.AsMap().Count == 0,
        CelKind.Optional => value.AsOptional() is null,
        _ => false,
    };

    public static CallExpr Dyn(Expr expr) => Call("dyn", expr);

    private Expr? Bare(CelValue value, CelType type, IReadOnlyCollection<string> hidden) => value.Kind switch
    {
        CelKind.Null or CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String or CelKind.Bytes => new ConstantExpr(default, value),
        CelKind.Double => Number(value),
        CelKind.Timestamp => Converted("timestamp", value.AsTimestamp().ToString()),
        CelKind.Duration => Converted("duration", value.AsDuration().ToString()),
        CelKind.List => List(value, ArgumentOf(type, "list", 0), hidden),
        CelKind.Map => Map(value, ArgumentOf(type, "map", 0), ArgumentOf(type, "map", 1), hidden),
        CelKind.Type => Name(value, hidden),
        CelKind.Optional => Optional(value, ArgumentOf(type, "optional_type", 0), hidden),
        _ => null,
    };

    // Where the type says less than the value is, a typed tree says no more.
    private static CelType ArgumentOf(CelType type, string name, int index) => type.Name == name ? type.Arguments[index] : CelType.Null;

    private Expr? Number(CelValue value) => value.AsDouble() switch
    {
        double.NaN => Converted("double", "NaN"),
        double.PositiveInfinity => Converted("double", "Infinity"),
        double.NegativeInfinity => Converted("double", "-Infinity"),
        _ => new ConstantExpr(default, value),
    };

    private CallExpr? Converted(string function, string text) =>
        environment.FindGlobal([function], false) is { Count: > 0 } rows && rows.All(r => r.Function == function)
            ? Call(function, new ConstantExpr(default, CelValue.Of(text)))
            : null;

    private ListExpr? List(CelValue value, CelType element, IReadOnlyCollection<string> hidden)
    {
        var elements = value.AsList().Select(e => Within(e, element, hidden)).ToArray();
        return elements.Contains(null) ? null : new ListExpr(default, elements!, new bool[elements.Length]);
    }

    private MapExpr? Map(CelValue value, CelType key, CelType of, IReadOnlyCollection<string> hidden)
    {
        var entries = value.AsMap().Select(e => (Key: Within(e.Key, key, hidden), Value: Within(e.Value, of, hidden))).ToArray();
        return entries.Any(e => e.Key is null || e.Value is null) ? null : new MapExpr(default, [.. entries.Select(e => new MapEntry(e.Key!, e.Value!, false))]);
    }

    /// <summary>The name of a type, from the root where a nearer one hides it.</summary>
    private Expr? Name(CelValue type, IReadOnlyCollection<string> hidden)
    {
        var segments = type.AsType().Name.Split('.');
        foreach (var isRooted in hidden.Contains(segments[0]) ? new[] { true } : [false, true])
        {
            if (environment.Resolve(segments, isRooted) is ConstantDeclared declared && declared.Value == type)
            {
                return segments.Skip(1).Aggregate<string, Expr>(new IdentExpr(default, segments[0], isRooted), (operand, field) => new SelectExpr(default, operand, field, default, false));
            }
        }

        return null;
    }

    private CallExpr? Optional(CelValue value, CelType of, IReadOnlyCollection<string> hidden)
    {
        var library = new IdentExpr(default, "optional", hidden.Contains("optional"));
        return value.AsOptional() is not { } present ? new CallExpr(default, "none", default, true, [library])
            : Within(present, of, hidden) is { } tree ? new CallExpr(default, "of", default, true, [library, tree])
            : null;
    }

    private static CallExpr Call(string function, Expr argument) => new(default, function, default, false, [argument]);
}
