using System.Globalization;

namespace Compliance.Language.Tests.Safety;

/// <summary>Expressions made to take all time or memory, each with the id of the diagnostic that it ends in; <c>ends</c> where it need only end.</summary>
internal static class Hostile
{
    public const string Ends = "ends";

    public static readonly Dictionary<string, (string Expected, Func<string> Expression)> All = new()
    {
        // Nesting: the parser recurses over brackets, later stages over trees.
        ["parentheses"] = ("CPL6004", () => Nested("(", "1", ")", 20_000)),
        ["lists"] = ("CPL6004", () => Nested("[", "1", "]", 20_000)),
        ["maps"] = ("CPL6004", () => Nested("{1:", "1", "}", 15_000)),
        ["calls"] = ("CPL6004", () => Nested("size(", "'a'", ")", 10_000)),
        ["indexes"] = ("CPL6004", () => Nested("s[", "0", "]", 10_000)),
        ["member calls"] = ("CPL6004", () => "s" + Repeated(".trim()", 10_000)),
        ["selections"] = ("CPL6004", () => "v" + Repeated(".a", 40_000)),
        ["optional selections"] = ("CPL6004", () => "v" + Repeated(".?a", 30_000)),
        ["ternaries to the right"] = ("CPL6004", () => Repeated("b ? 1 : ", 12_000) + "1"),
        ["ternaries in the condition"] = ("CPL6004", () => Nested("(", "b", " ? b : b)", 8_000)),
        ["negations"] = ("CPL6004", () => new string('!', 90_000) + "b"),
        ["minus signs"] = ("CPL6004", () => new string('-', 90_000) + "n"),
        ["sums"] = ("CPL6004", () => "1" + Repeated("+1", 40_000)),
        ["disjunctions"] = ("CPL6004", () => "b" + Repeated("||b", 30_000)),
        ["comparisons"] = ("CPL6004", () => "b" + Repeated("==b", 30_000)),
        ["sums in parentheses"] = ("CPL6004", () => Wrapped("1", e => "(" + e + Repeated("+1", 900) + ")", 40)),
        ["messages"] = ("CPL6004", () => Nested("M{a:", "1", "}", 15_000)),
        ["macros"] = ("CPL6004", () => Nested("l.all(x,", "b", ")", 9_000)),
        ["bindings"] = ("CPL6004", () => Nested("cel.bind(x,1,", "x", ")", 6_000)),
        ["a block of bindings"] = ("CPL6004", () => "cel.block([" + Repeated("1,", 30_000) + "],1)"),
        ["opened only"] = ("CPL6004", () => new string('(', 99_000)),
        ["brackets of all kinds"] = ("CPL6004", () => Repeated("([{1:", 10_000)),

        // Length.
        ["a long expression"] = ("CPL6003", () => new string(' ', 200_000) + "1"),
        ["a long string"] = ("CPL6003", () => "'" + new string('a', 200_000) + "'"),
        ["an int of many digits"] = ("CPL2004", () => new string('9', 99_000)),
        ["a double of many digits"] = (Ends, () => "0." + new string('9', 99_000)),
        ["a double beyond all"] = ("CPL2004", () => new string('9', 99_000) + ".0"),
        ["a list of many elements"] = (Ends, () => "[" + Repeated("1,", 49_000) + "]"),
        ["a map of many entries"] = (Ends, () => "{" + string.Concat(Enumerable.Range(0, 12_000).Select(i => i.ToString(CultureInfo.InvariantCulture) + ":1,")) + "}"),
        ["many names that are unknown"] = ("CPL3001", () => "[" + string.Concat(Enumerable.Range(0, 12_000).Select(i => "q" + i.ToString(CultureInfo.InvariantCulture) + ",")) + "]"),
        ["many functions that are unknown"] = ("CPL3002", () => "[" + string.Concat(Enumerable.Range(0, 8_000).Select(i => "sise" + i.ToString(CultureInfo.InvariantCulture) + "(),")) + "]"),
        ["many operands of wrong types"] = ("CPL3003", () => "[" + Repeated("(1+'a'),", 11_000) + "]"),
        ["many characters of no token"] = ("CPL2006", () => new string('#', 99_000)),
        ["many strings without end"] = ("CPL2002", () => Repeated("'\n", 49_000)),
        ["many chains of names"] = (Ends, () => string.Join("||", Enumerable.Repeat("v" + Repeated(".a", 240), 200))),

        // Growth: each step doubles what the one before it made.
        ["strings that double"] = ("CPL6008", () => Doubling("'0123456789'", "x + x", 60)),
        ["lists that double"] = ("CPL6008", () => Doubling("[1, 2]", "x + x", 60)),
        ["bytes that double"] = ("CPL6008", () => Doubling("b'0123456789'", "x + x", 60)),
        ["lists that hold the one before twice"] = ("CPL6008", () => Doubling("[n, n]", "[x, x]", 60)),
        ["constant lists that hold the one before twice"] = ("CPL6008", () => Doubling("[1, 1]", "[x, x]", 60)),
        ["maps that hold the one before twice"] = ("CPL6008", () => Doubling("{1: 1}", "{1: x, 2: x}", 60)),
        ["types that double"] = (Ends, () => Doubling("{1: 1}", "{x: x}", 60)),
        ["lists compared that hold the one before twice"] = ("CPL6006", () => Doubling("[n, n]", "[x, x]", 60, "x == x")),
        ["lists written that hold the one before twice"] = ("CPL6006", () => Doubling("[n, n]", "[x, x]", 60, "'%s'.format([x])")),
        ["a key that holds the one before twice"] = (Ends, () => Doubling("[n, n]", "[x, x]", 60, "{1: 2}[dyn(x)]")),
        ["an entry by a key that holds the one before twice"] = (Ends, () => Doubling("[n, n]", "[x, x]", 60, "{dyn(x): 2}")),
        ["a conversion of what holds the one before twice"] = (Ends, () => Doubling("[n, n]", "[x, x]", 60, "int(dyn(x))")),
        ["distinct elements that hold the one before twice"] = ("CPL6006", () => Doubling("[n, n]", "[x, x]", 60, "[x, x].distinct()")),
        ["an element sought that holds the one before twice"] = ("CPL6006", () => Doubling("[n, n]", "[x, x]", 60, "x in [x]")),
        ["a sort by what holds the one before twice"] = (Ends, () => Doubling("[n, n]", "[x, x]", 60, "[x, x].sortBy(e, e)")),
        ["a fold over what holds the one before twice"] = ("CPL6008", () => Doubling("[n, n]", "[x, x]", 60, "x.map(e, e)")),
        ["replacements within replacements"] = ("CPL6008", () => Doubling("s", "x.replace('t', 'tttttttttt')", 20)),
        ["a replacement of the empty string"] = ("CPL6006", () => Doubling("s", "x + x", 13, "x.replace('', x)")),
        ["joined strings"] = ("CPL6006", () => Doubling("s", "x + x", 13, "lists.range(100000).map(i, 'a').join(x)")),
        ["a format of many digits"] = ("CPL6006", () => "cel.bind(l, lists.range(100000).map(i, 1e300), l.map(x, '%.100f').join().format(l))"),
        ["formats within formats"] = ("CPL6006", () => Doubling("s", "'%s%s%s%s%s%s%s%s'.format([x, x, x, x, x, x, x, x])", 12)),
        ["a range of all ints"] = ("CPL6006", () => "lists.range(9223372036854775807)"),
        ["a range beyond the longest list"] = ("CPL6008", () => "lists.range(1000000)"),
        ["a string cut at every character"] = ("CPL6008", () => Doubling("s", "x + x", 17, "x.split('')")),
        ["lists flattened"] = ("CPL6006", () => Doubling("[n, n]", "[x, x]", 40, "dyn(x).flatten(1000)")),

        // Loops within loops.
        ["comprehensions within comprehensions"] = ("CPL6006", () => Nested("l.all(x, ", "true || b", ")", 8).Replace("l.", "lists.range(1000).", StringComparison.Ordinal)),
        ["lists of lists of lists"] = ("CPL6006", () => "lists.range(1000).map(a, lists.range(1000).map(c, lists.range(1000).map(e, [a, c, e])))"),
        ["a large body over a long list"] = ("CPL6006", () => "lists.range(100000).map(i, i" + Repeated("+ i * i", 200) + ")"),
        ["loops over constants"] = ("CPL6005", () => Wrapped("n == 1", e => "[" + Repeated("1,", 99) + "].exists(x, " + e + ")", 6)),
        ["a loop that adds to itself"] = ("CPL6006", () => "lists.range(3000).map(i, lists.range(3000)).flatten().size() > 0"),

        ["a long constant in a loop"] = ("CPL6006", () => "lists.range(3000).all(i, lists.range(3000).all(j, '" + new string('a', 90_000) + "'.contains('b') || b))"),
        ["a long format in a loop"] = ("CPL6006", () => "lists.range(3000).all(i, lists.range(3000).all(j, '" + Repeated("%.100f", 900) + "'.format([" + Repeated("1e300,", 900) + "]) == s || b))"),

        // Patterns: the classic ones that make a backtracking matcher take forever end at once, and those that expand are refused.
        ["a pattern that makes others backtrack"] = (Ends, () => "'" + new string('a', 40_000) + "!'.matches('^(a+)+$')"),
        ["a pattern of alternatives that overlap"] = (Ends, () => "'" + new string('a', 40_000) + "!'.matches('^(a|aa|a?)*$')"),
        ["a pattern that is matched everywhere"] = ("CPL6006", () => Doubling("s", "x + x", 17, "x.matches('(.*)(.*)(.*)(.*)(.*)[^t]{100}q$')")),
        ["repetitions within repetitions"] = (Ends, () => "s.matches('((a{1000}){1000}){1000}')"),
        ["a pattern of many groups"] = (Ends, () => "s.matches('" + Nested("(", "a", ")", 40_000) + "')"),
        ["a long pattern"] = (Ends, () => "s.matches('" + new string('a', 90_000) + "')"),
        ["many patterns"] = (Ends, () => "lists.range(20000).map(i, s.matches('a{' + string(i % 1000) + '}' + string(i)))"),
    };

    private static string Nested(string open, string inner, string close, int times) => Repeated(open, times) + inner + Repeated(close, times);

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Wrapped(string inner, Func<string, string> wrap, int times) => Enumerable.Range(0, times).Aggregate(inner, (e, _) => wrap(e));

    /// <summary>A value bound to x, and again and again what is made of x bound to x.</summary>
    private static string Doubling(string first, string grown, int times, string body = "x") =>
        "cel.bind(x, " + first + ", " + Nested("cel.bind(x, " + grown + ", ", body, ")", times) + ")";
}
