using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Syntax;

/// <summary>The names by which operators are called (CEL language definition, "List of Standard Definitions").</summary>
internal static class Operators
{
    public const string Conditional = "_?_:_";
    public const string LogicalOr = "_||_";
    public const string LogicalAnd = "_&&_";
    public const string LogicalNot = "!_";
    public const string Negate = "-_";
    public const string Index = "_[_]";
    public const string OptionalSelect = "_?._";
    public const string OptionalIndex = "_[?_]";
    public const string In = "@in";
    public const string EqualTo = "_==_";
    public const string NotEqualTo = "_!=_";
    public const string Less = "_<_";
    public const string LessOrEqual = "_<=_";
    public const string Greater = "_>_";
    public const string GreaterOrEqual = "_>=_";
    public const string Add = "_+_";
    public const string Subtract = "_-_";
    public const string Multiply = "_*_";
    public const string Divide = "_/_";
    public const string Modulo = "_%_";

    /// <summary>Binary operators, loosest first; those of one level associate to the left.</summary>
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Levels =
    [
        new Dictionary<string, string> { ["||"] = LogicalOr },
        new Dictionary<string, string> { ["&&"] = LogicalAnd },
        new Dictionary<string, string>
        {
            ["<"] = Less, ["<="] = LessOrEqual, [">"] = Greater, [">="] = GreaterOrEqual,
            ["=="] = EqualTo, ["!="] = NotEqualTo, ["in"] = In,
        },
        new Dictionary<string, string> { ["+"] = Add, ["-"] = Subtract },
        new Dictionary<string, string> { ["*"] = Multiply, ["/"] = Divide, ["%"] = Modulo },
    ];

    // Names that no author writes, and what is written where they are called.
    private static readonly Dictionary<string, string> Hidden = new()
    {
        [In] = "in", ["@select"] = ".", ["@has"] = "has", ["@sort_by_keys"] = "sortBy", ["math.@max"] = "math.greatest", ["math.@min"] = "math.least",
    };

    /// <summary>The operator or function as an author writes it: of an operator, without the places of its operands.</summary>
    public static string Spell(string function) =>
        Hidden.TryGetValue(function, out var written) ? written
        : function.All(c => c is '_' or '.' || char.IsLetterOrDigit(c)) ? function
        : function.Replace("_", "");
}
