using System.Text.RegularExpressions;
using Compliance.Language.Patterns;

namespace Compliance.Language.Tests.Patterns;

public class PatternTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("^$", "", true)]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("a|bc", "xbc", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("(?m)^a$", "b\na\nc", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^.$", "\n", false)]
    [InlineData("(?s)^.$", "\n", true)]
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\pL$", "é", true)]
    [InlineData("^\\p{Lu}\\P{Lu}$", "Éé", true)]
    [InlineData("^[[:alpha:]][[:^alpha:]]$", "a1", true)]
    [InlineData("^[^a-c]$", "d", true)]
    [InlineData("^[^a-c]$", "b", false)]
    [InlineData("^[\\d_-]+$", "1-_", true)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^a{2,3}$", "aa", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,}$", "aaaa", true)]
    [InlineData("^a{,3}$", "a{,3}", true)]
    [InlineData("^x{2$", "x{2", true)]
    [InlineData("a+?b", "aab", true)]
    [InlineData("(?i)k", "\u212A", true)]
    [InlineData("(?i)S", "\u017F", true)]
    [InlineData("(?i)straße", "STRAßE", true)]
    [InlineData("(?i:a)b", "Ab", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("a(?i)b(?-i)c", "aBc", true)]
    [InlineData("^(?P<n>a)(?<m>b)(?:c)$", "abc", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("\\bfoo\\b", "afoo", false)]
    [InlineData("o\\B", "foo", true)]
    [InlineData("\\Aab\\z", "ab", true)]
    [InlineData("^\\Qa.b*\\E$", "a.b*", true)]
    [InlineData("^\\x41\\x{1F600}\\101$", "A😀A", true)]
    [InlineData("^\\t\\n\\.$", "\t\n.", true)]
    [InlineData("^(a*)*$", "aaaa", true)]
    [InlineData("^()$", "", true)]
    public void A_text_matches_as_RE2_says(string pattern, string text, bool matches) => Assert.Equal(matches, Parse(pattern).IsMatch(text));

    [Fact]
    public void A_surrogate_without_its_other_half_is_the_replacement_character() => Assert.True(Parse("^\uFFFDa$").IsMatch("\uD800a"));

    [Theory]
    [InlineData("(", "found `(` without its `)`", 0, 1)]
    [InlineData("a)", "found `)` without its `(`", 1, 1)]
    [InlineData("[a", "found `[` without its `]`", 0, 1)]
    [InlineData("*a", "found `*` with nothing before it to repeat", 0, 1)]
    [InlineData("a**", "found a repetition of a repetition, where a group is needed", 1, 2)]
    [InlineData("a{1001}", "found a repetition that is no count from 0 to 1000", 1, 6)]
    [InlineData("a{3,2}", "found a repetition that is no count from 0 to 1000", 1, 5)]
    [InlineData("(a)\\1", "found a backreference, which no automaton can do", 3, 2)]
    [InlineData("a(?=b)", "found look-around, which no automaton can do", 1, 3)]
    [InlineData("(?<=b)a", "found look-around, which no automaton can do", 0, 4)]
    [InlineData("(?P<n>a)(?P<n>b)", "found a second group of name `n`", 12, 1)]
    [InlineData("[b-a]", "found a range that ends before it begins", 1, 3)]
    [InlineData("\\y", "found `\\y`, which is no escape", 0, 2)]
    [InlineData("a\\", "found `\\` at the end", 1, 1)]
    [InlineData("\\p{Greek}", "found `\\p{Greek}`, which names no class: general categories are known, scripts are not", 0, 9)]
    [InlineData("((a{1000}){1000}){2}", "the pattern becomes larger than 10000 instructions", 0, 20)]
    public void A_mistake_is_told_with_its_place(string pattern, string message, int start, int length)
    {
        Assert.False(Pattern.TryParse(pattern, PatternLimits.Default, out _, out var error));
        Assert.Equal(new PatternError(message, start, length), error);
    }

    [Fact]
    public void Nesting_and_length_are_bounded()
    {
        Assert.False(Pattern.TryParse(new string('(', 500) + new string(')', 500), PatternLimits.Default, out _, out var deep));
        Assert.Equal("groups nest deeper than 100 levels", deep!.Message);
        Assert.False(Pattern.TryParse(new string('a', 1_001), PatternLimits.Default, out _, out var longer));
        Assert.Equal("found 1001 characters, where at most 1000 are read", longer!.Message);
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|aa)+$b")]
    [InlineData("(a?){300}a{300}b")]
    public void A_pattern_that_makes_backtracking_explode_takes_linear_time(string pattern)
    {
        // A backtracking engine would not come back from this in a lifetime.
        Assert.False(Parse(pattern).IsMatch(new string('a', 2_000)));
    }

    [Fact]
    public void On_what_both_know_it_agrees_with_the_engine_of_the_platform()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = Random(random, 3);
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "abc\n"[random.Next(4)]));
            var expected = Regex.IsMatch(text, pattern.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);
            Assert.True(Parse(pattern).IsMatch(text) == expected, $"`{pattern}` on `{text}`: the platform says {expected}");
        }
    }

    private static string Random(Random random, int depth) => depth == 0 ? "abc"[random.Next(3)].ToString() : random.Next(9) switch
    {
        0 => Random(random, depth - 1) + Random(random, depth - 1),
        1 => "(?:" + Random(random, depth - 1) + "|" + Random(random, depth - 1) + ")",
        2 => "(?:" + Random(random, depth - 1) + ")" + new[] { "*", "+", "?", "{2}", "{1,2}", "{0,}", "*?" }[random.Next(7)],
        3 => "[^" + Random(random, 0) + "]",
        4 => "[a-" + "bc"[random.Next(2)] + "]",
        5 => "^" + Random(random, depth - 1),
        6 => Random(random, depth - 1) + "$",
        7 => Random(random, depth - 1) + ".",
        _ => "\\b" + Random(random, depth - 1),
    };

    private static Pattern Parse(string pattern) =>
        Pattern.TryParse(pattern, PatternLimits.Default, out var parsed, out var error) ? parsed! : throw new InvalidOperationException(pattern + ": " + error);
}
