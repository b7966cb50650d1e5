using Compliance.Language.Patterns;

namespace Compliance.Language.Tests.Patterns;

public class ErrorTests
{
    private const string Head = "where `(?:`, `(?P<name>`, `(?<name>` or flags among `imsU` are expected";
    private const string Hex = "where two hexadecimal digits are expected, or in braces those of a code point up to 10FFFF";
    private const string Counts = "where counts from 0 to 1000, the lesser first, are expected";

    [Theory]
    [InlineData("(", "found `(` without its `)`", 0, 1)]
    [InlineData("a(b|", "found `(` without its `)`", 1, 1)]
    [InlineData("((a)", "found `(` without its `)`", 0, 1)]
    [InlineData("a)", "found `)` without its `(`", 1, 1)]
    [InlineData("a|b|))", "found `)` without its `(`", 4, 1)]
    [InlineData("(?i)a(?m:b", "found `(` without its `)`", 5, 1)]
    public void Groups(string pattern, string message, int start, int length) => AssertWrong(pattern, message, start, length);

    [Theory]
    [InlineData("*a", "found `*` with nothing before it to repeat", 0, 1)]
    [InlineData("a|+", "found `+` with nothing before it to repeat", 2, 1)]
    [InlineData("(?)", "found `?` with nothing before it to repeat", 3, 1, "?")]
    [InlineData("({2}a)", "found `{2}` with nothing before it to repeat", 1, 3)]
    [InlineData("(?i)*", "found `*` with nothing before it to repeat", 4, 1)]
    [InlineData("\\Q\\E*", "found `*` with nothing before it to repeat", 4, 1)]
    [InlineData("a**", "found a repetition of a repetition, `**`, where a group is expected", 1, 2)]
    [InlineData("a*?+b", "found a repetition of a repetition, `*?+`, where a group is expected", 1, 3)]
    [InlineData("a{2}{3}", "found a repetition of a repetition, `{2}{3}`, where a group is expected", 1, 6)]
    [InlineData("😀??+?", "found a repetition of a repetition, `??+?`, where a group is expected", 2, 4)]
    [InlineData("a{1001}", "found `{1001}`, " + Counts, 1, 6)]
    [InlineData("a{1001,}", "found `{1001,}`, " + Counts, 1, 7)]
    [InlineData("a{1,1001}", "found `{1,1001}`, " + Counts, 1, 8)]
    [InlineData("a{3,2}", "found `{3,2}`, " + Counts, 1, 5)]
    [InlineData("a{99999999999999999999}", "found `{99999999999999999999}`, " + Counts, 1, 22)]
    [InlineData("(?:[a-z]{4}){0,251}", "found counts that multiply to 1004, where at most 1000 is expected", 12, 7)]
    [InlineData("((a{100}b){10}|c){2}", "found counts that multiply to 2000, where at most 1000 is expected", 17, 3)]
    [InlineData("((a{2,}){400,}){1,2}", "found counts that multiply to 1600, where at most 1000 is expected", 15, 5)]
    public void Repetitions(string pattern, string message, int start, int length, string rest = "") => AssertWrong(pattern + rest, message, start, length);

    [Theory]
    [InlineData("a(?=b)", "found look-around, `(?=`, which is not supported", 1, 3)]
    [InlineData("a(?!b)", "found look-around, `(?!`, which is not supported", 1, 3)]
    [InlineData("(?<=b)a", "found look-around, `(?<=`, which is not supported", 0, 4)]
    [InlineData("(?<!b)a", "found look-around, `(?<!`, which is not supported", 0, 4)]
    [InlineData("(?P<n>a)(?P=n)", "found a reference to a group, `(?P=`, which is not supported", 8, 4)]
    [InlineData("(?P>n)", "found a reference to a group, `(?P>`, which is not supported", 0, 4)]
    [InlineData("(?P<n>a)(?<n>b)", "found a second group of name `n`", 11, 1)]
    [InlineData("(?P<>a)", "found a group of name ``, where ASCII letters, digits and `_` are expected", 0, 5)]
    [InlineData("(?<x y>a)", "found a group of name `x y`, where ASCII letters, digits and `_` are expected", 0, 7)]
    [InlineData("(?<é>a)", "found a group of name `é`, where ASCII letters, digits and `_` are expected", 0, 5)]
    [InlineData("a(?P<n", "found `(?P<` without its `>`", 1, 4)]
    [InlineData("(?<n)", "found `(?<` without its `>`", 0, 3)]
    [InlineData("(?>a)", "found `(?>`, " + Head, 0, 3)]
    [InlineData("(?#a)", "found `(?#`, " + Head, 0, 3)]
    [InlineData("(?x)a", "found `(?x`, " + Head, 0, 3)]
    [InlineData("(?i-)a", "found `(?i-)`, " + Head, 0, 5)]
    [InlineData("(?--i)", "found `(?--`, " + Head, 0, 4)]
    [InlineData("(?i😀)", "found `(?i😀`, " + Head, 0, 5)]
    [InlineData("(?", "found `(?`, " + Head, 0, 2)]
    [InlineData("(?i", "found `(?i`, " + Head, 0, 3)]
    [InlineData("(?P", "found `(?P`, " + Head, 0, 3)]
    public void What_follows_a_parenthesis_and_a_question_mark(string pattern, string message, int start, int length) => AssertWrong(pattern, message, start, length);

    [Theory]
    [InlineData("[a", "found `[` without its `]`", 0, 1)]
    [InlineData("a[]", "found `[` without its `]`", 1, 1)]
    [InlineData("[^]", "found `[` without its `]`", 0, 1)]
    [InlineData("[[:alpha:]", "found `[` without its `]`", 0, 1)]
    [InlineData("[a-", "found `[` without its `]`", 0, 1)]
    [InlineData("[b-a]", "found `b-a`, where a range from a lesser to a greater character is expected", 1, 3)]
    [InlineData("(?i)[a-Z]", "found `a-Z`, where a range from a lesser to a greater character is expected", 5, 3)]
    [InlineData("[\\x{62}-\\x61]", "found `\\x{62}-\\x61`, where a range from a lesser to a greater character is expected", 1, 11)]
    [InlineData("[[:alph:]]", "found `[:alph:]`, where a name such as `[:alpha:]` is expected", 1, 8)]
    [InlineData("[[:^a:]]", "found `[:^a:]`, where a name such as `[:alpha:]` is expected", 1, 6)]
    [InlineData("[a-\\d]", "found `\\d`, a set, where a character is expected", 3, 2)]
    [InlineData("[\\b]", "found `\\b`, where an escape that can stand in brackets is expected", 1, 2)]
    [InlineData("[\\Q]", "found `\\Q`, where an escape that can stand in brackets is expected", 1, 2)]
    [InlineData("\\p{Klingon}", "found `\\p{Klingon}`, where a general category or a script is expected", 0, 11)]
    [InlineData("\\p{greek}", "found `\\p{greek}`, where a general category or a script is expected", 0, 9)]
    [InlineData("[\\P{Cn}]", "found `\\P{Cn}`, where a general category or a script is expected", 1, 6)]
    [InlineData("\\p{}", "found `\\p{}`, where a general category or a script is expected", 0, 4)]
    [InlineData("a\\px", "found `\\px`, where a general category or a script is expected", 1, 3)]
    [InlineData("\\p", "found `\\p`, where a name is expected after it, a letter or in braces", 0, 2)]
    [InlineData("\\P{L", "found `\\P`, where a name is expected after it, a letter or in braces", 0, 2)]
    public void Sets(string pattern, string message, int start, int length) => AssertWrong(pattern, message, start, length);

    [Theory]
    [InlineData("a\\", "found `\\` at the end, where an escape is expected", 1, 1)]
    [InlineData("[\\", "found `\\` at the end, where an escape is expected", 1, 1)]
    [InlineData("\\y", "found `\\y`, where an escape is expected", 0, 2)]
    [InlineData("\\E", "found `\\E`, where an escape is expected", 0, 2)]
    [InlineData("\\😀", "found `\\😀`, where an escape is expected", 0, 3)]
    [InlineData("\\u0041", "found `\\u`, where an escape is expected", 0, 2)]
    [InlineData("(a)\\1", "found `\\1`, a reference to a group or an octal number of one digit, which is not supported", 3, 2)]
    [InlineData("\\18", "found `\\1`, a reference to a group or an octal number of one digit, which is not supported", 0, 2)]
    [InlineData("\\8", "found `\\8`, a reference to a group or an octal number of one digit, which is not supported", 0, 2)]
    [InlineData("(?<n>a)\\k<n>", "found `\\k`, a reference to a group, which is not supported", 7, 2)]
    [InlineData("a\\C", "found `\\C`, a single byte, which is not supported on text", 1, 2)]
    [InlineData("a\\Z", "found `\\Z`, which is not supported: `\\z` is the end of the text", 1, 2)]
    [InlineData("\\x4", "found `\\x4`, " + Hex, 0, 3)]
    [InlineData("\\xg1", "found `\\x`, " + Hex, 0, 2)]
    [InlineData("\\x{}", "found `\\x{`, " + Hex, 0, 3)]
    [InlineData("\\x{41", "found `\\x{41`, " + Hex, 0, 5)]
    [InlineData("\\x{110000}", "found `\\x{110000`, " + Hex, 0, 9)]
    [InlineData("\\x{FFFFFFFFFFFFFFFF}", "found `\\x{FFFFFFFFFFFFFFFF`, " + Hex, 0, 19)]
    public void Escapes(string pattern, string message, int start, int length) => AssertWrong(pattern, message, start, length);

    [Fact]
    public void Half_of_a_pair_is_no_character_of_a_pattern()
    {
        AssertWrong("😀a\uD800", "found half of a surrogate pair, where a character is expected", 3, 1);
        AssertWrong("[\uDC00\uD800]", "found half of a surrogate pair, where a character is expected", 1, 1);
    }

    [Fact]
    public void An_error_shows_its_place_counted_from_one() =>
        Assert.Equal("found `)` without its `(` at 2", Reading.Wrong("a)").ToString());

    private static void AssertWrong(string pattern, string message, int start, int length) =>
        Assert.Equal(new PatternError(message, start, length), Reading.Wrong(pattern));
}
