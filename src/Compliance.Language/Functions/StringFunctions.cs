using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the strings extension. Positions count code points from zero.</summary>
internal static class StringFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Member("string_char_at_int", "charAt", [CelType.String, CelType.Int], CelType.String, Kernel.Fallible<string, long, string>(StringKernels.StringCharAtInt), "the code point at the position y; the empty string at the end", "'añb'.charAt(1) ⇶ 'ñ'", CostKind.Linear),
        Row.Member("string_index_of_string", "indexOf", [CelType.String, CelType.String], CelType.Int, Kernel.Of<string, string, long>(StringKernels.StringIndexOfString), "where y first occurs in x, or -1", "'banana'.indexOf('an') ⇶ 1", CostKind.Linear),
        Row.Member("string_index_of_string_int", "indexOf", [CelType.String, CelType.String, CelType.Int], CelType.Int, Kernel.Fallible<string, string, long, long>(StringKernels.StringIndexOfStringInt), "where y first occurs in x from the position z on, or -1", "'banana'.indexOf('an', 2) ⇶ 3", CostKind.Linear),
        Row.Member("string_last_index_of_string", "lastIndexOf", [CelType.String, CelType.String], CelType.Int, Kernel.Of<string, string, long>(StringKernels.StringLastIndexOfString), "where y last occurs in x, or -1", "'banana'.lastIndexOf('an') ⇶ 3", CostKind.Linear),
        Row.Member("string_last_index_of_string_int", "lastIndexOf", [CelType.String, CelType.String, CelType.Int], CelType.Int, Kernel.Fallible<string, string, long, long>(StringKernels.StringLastIndexOfStringInt), "where y last occurs in x at the position z or before, or -1", "'banana'.lastIndexOf('an', 2) ⇶ 1", CostKind.Linear),
        Row.Member("string_lower_ascii", "lowerAscii", [CelType.String], CelType.String, Kernel.Of<string, string>(StringKernels.StringLowerAscii), "x with A to Z made small, other letters left alone", "'ABÇ'.lowerAscii() ⇶ 'abÇ'", CostKind.Linear),
        Row.Member("string_upper_ascii", "upperAscii", [CelType.String], CelType.String, Kernel.Of<string, string>(StringKernels.StringUpperAscii), "x with a to z made capital, other letters left alone", "'abç'.upperAscii() ⇶ 'ABç'", CostKind.Linear),
        Row.Member("string_substring_int", "substring", [CelType.String, CelType.Int], CelType.String, Kernel.Fallible<string, long, string>(StringKernels.StringSubstringInt), "x from the position y to its end", "'banana'.substring(4) ⇶ 'na'", CostKind.Linear),
        Row.Member("string_substring_int_int", "substring", [CelType.String, CelType.Int, CelType.Int], CelType.String, Kernel.Fallible<string, long, long, string>(StringKernels.StringSubstringIntInt), "x from the position y up to, without, the position z", "'banana'.substring(1, 3) ⇶ 'an'", CostKind.Linear),
        Row.Member("string_trim", "trim", [CelType.String], CelType.String, Kernel.Of<string, string>(StringKernels.StringTrim), "x without white space at either end", "' ab '.trim() ⇶ 'ab'", CostKind.Linear),
        Row.Member("string_reverse", "reverse", [CelType.String], CelType.String, Kernel.Of<string, string>(StringKernels.StringReverse), "the code points of x, last first", "'añb'.reverse() ⇶ 'bña'", CostKind.Linear),
        Row.Member("string_replace_string_string", "replace", [CelType.String, CelType.String, CelType.String], CelType.String, Kernel.Of<string, string, string, string>(StringListKernels.StringReplaceStringString), "x with every y made z", "'banana'.replace('an', 'o') ⇶ 'booa'", CostKind.Product),
        Row.Member("string_replace_string_string_int", "replace", [CelType.String, CelType.String, CelType.String, CelType.Int], CelType.String, Kernel.Fallible<string, string, string, long, string>(StringListKernels.StringReplaceStringStringInt), "x with the first few occurrences of y made z; all if the count is negative", "'banana'.replace('an', 'o', 1) ⇶ 'boana'", CostKind.Product),
        Row.Member("string_split_string", "split", [CelType.String, CelType.String], CelType.ListOf(CelType.String), Kernel.Of<string, string, CelList>(StringListKernels.StringSplitString), "the parts of x between the occurrences of y", "'a,b,c'.split(',') ⇶ ['a', 'b', 'c']", CostKind.Linear),
        Row.Member("string_split_string_int", "split", [CelType.String, CelType.String, CelType.Int], CelType.ListOf(CelType.String), Kernel.Of<string, string, long, CelList>(StringListKernels.StringSplitStringInt), "the parts of x between the first occurrences of y, at most z of them; all if z is negative", "'a,b,c'.split(',', 2) ⇶ ['a', 'b,c']", CostKind.Linear),
        Row.Member("list_join", "join", [CelType.ListOf(CelType.String)], CelType.String, Kernel.Fallible<CelList, string>(StringListKernels.ListJoin), "the strings of x one after the other", "['a', 'b'].join() ⇶ 'ab'", CostKind.Linear),
        Row.Member("list_join_string", "join", [CelType.ListOf(CelType.String), CelType.String], CelType.String, Kernel.Fallible<CelList, string, string>(StringListKernels.ListJoinString), "the strings of x, each but the last followed by y", "['a', 'b'].join(', ') ⇶ 'a, b'", CostKind.Product),
        Row.Member("string_format", "format", [CelType.String, CelType.ListOf(CelType.Dyn)], CelType.String, Kernel.Fallible<string, CelList, string>(FormatKernels.StringFormat), "x with its clauses (%s %d %f %e %b %o %x %X, a precision as in %.2f) replaced by the values in order", "'%s: %.1f'.format(['a', 2.25]) ⇶ 'a: 2.2'", CostKind.Digits),
        Row.Global("strings_quote", "strings.quote", [CelType.String], CelType.String, Kernel.Of<string, string>(StringKernels.StringsQuote), "x as a literal writes it", "strings.quote('a\\n') ⇶ '\"a\\\\n\"'", CostKind.Linear),
        Row.Member("matches_string", "matches", [CelType.String, CelType.String], CelType.Bool, Kernel.Fallible<string, string, bool>(MatchKernels.MatchesString), "the regular expression y (RE2 syntax) matches a part of x", "'grey'.matches('gr(a|e)y') ⇶ true", CostKind.Pattern),
        Row.Global("matches", "matches", [CelType.String, CelType.String], CelType.Bool, Kernel.Fallible<string, string, bool>(MatchKernels.Matches), "the regular expression y (RE2 syntax) matches a part of x", "matches('grey', 'e.$') ⇶ true", CostKind.Pattern),
    ];
}
