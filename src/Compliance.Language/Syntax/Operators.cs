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

    /// <summary>Whether an operator stands between two operands and asks how they compare.</summary>
    public static bool IsComparison(string function) => Levels[2].Values.Contains(function);

    /// <summary>A call as it is written on such operands.</summary>
    public static string Form(string function, bool isMember, IReadOnlyList<string> operands) => (function, operands.Count) switch
    {
        (Conditional, 3) => operands[0] + " ? " + operands[1] + " : " + operands[2],
        (Index, 2) => operands[0] + "[" + operands[1] + "]",
        (OptionalIndex, 2) => operands[0] + "[?" + operands[1] + "]",
        (OptionalSelect, 2) => operands[0] + ".?" + operands[1],
        (LogicalNot or Negate, 1) => Spell(function) + operands[0],
        (_, 2) when Levels.Any(level => level.Values.Contains(function)) => operands[0] + " " + Spell(function) + " " + operands[1],
        _ when isMember && operands.Count > 0 => operands[0] + "." + function + "(" + string.Join(", ", operands.Skip(1)) + ")",
        _ => Spell(function) + "(" + string.Join(", ", operands) + ")",
    };
}
