using System.Text.RegularExpressions;
using CsCheck;

namespace Compliance.Language.Tests.Patterns;

/// <summary>On ASCII text and the syntax that both have, the platform's engine is an oracle.</summary>
public class OracleTests
{
    // Where the two spell a thing otherwise, both spellings: `$` of .NET matches before a last line feed too.
    private static readonly Gen<(string Ours, string Theirs)> Atom = Gen.Frequency(
        (6, Same("a", "b", "c", "B", "_", "1", "\\.", "\\x41", "\\n", " ")),
        (3, Same("[ab]", "[^a]", "[a-c1]", "[^\\d\\s]", "[\\w-]", "[]b]", "[^B-b]", "[-\\n]")),
        (3, Same(".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "(?s:.)")),
        (2, Same("^", "\\b", "\\B", "(?m:^)", "(?m:$)", "\\A", "\\z", "")),
        (1, Gen.Const(("$", "\\z"))),
        (1, Gen.Const(("[[:alpha:]]", "[A-Za-z]"))),
        (1, Gen.Const(("[^[:punct:]]", "[^!-/:-@\\[-`{-~]"))),
        (1, Gen.Const(("\\Qa.\\E", "a\\."))),
        (1, Gen.Const(("(?U:a)", "(a)"))));

    private static readonly Gen<string[]> Texts = AnyOf("a", "b", "c", "A", "B", "C", "_", "1", ".", "\n", " ", "]", "-").Array[0, 7].Select(string.Concat).Array[8];

    private static readonly Gen<(string Ours, string Theirs)> Patterns = Gen.OneOf(Node(1), Node(2), Node(3));

    [Fact]
    public void The_platform_says_the_same() => Gen.Select(Patterns, Texts).Sample(
        (pattern, texts) =>
        {
            var (ours, theirs) = (Reading.Right(pattern.Ours), new Regex(pattern.Theirs, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
            foreach (var text in texts)
            {
                Assert.True(ours.IsMatch(text) == theirs.IsMatch(text), $"`{pattern.Ours}` on `{text}`: the platform says {theirs.IsMatch(text)}");
            }
        },
        iter: 2_000);

    [Fact]
    public void No_search_runs_more_instructions_than_it_is_charged() => Gen.Select(Patterns, Texts).Sample(
        (pattern, texts) =>
        {
            var parsed = Reading.Right(pattern.Ours);
            Assert.All(texts, t => Assert.InRange(parsed.SearchIn(t).Steps, 1, parsed.CostOf(t.Length)));
        },
        iter: 1_000);

    [Fact]
    public void Whatever_is_written_is_read_or_told_in_its_place() => AnyOf(
        "a", "😀", "(", ")", "(?", "(?i)", "(?:", "(?P<n>", "[", "]", "[:alpha:]", "^", "$", "|", "*", "+", "?", "{", "}", "{2}", "{1,", "\\", "\\Q", "\\E", "\\p{", "\\pL", "\\x{", "0", "-", "\uD800")
        .Array[0, 12].Select(string.Concat).Sample(
        text =>
        {
            if (!Compliance.Language.Patterns.Pattern.TryParse(text, new(), out _, out var error))
            {
                Assert.InRange(error!.Start, 0, text.Length - 1);
                Assert.InRange(error.Length, 1, text.Length - error.Start);
            }
        },
        iter: 5_000);

    private static Gen<(string Ours, string Theirs)> Node(int depth)
    {
        if (depth == 0)
        {
            return Atom;
        }

        var part = Node(depth - 1);
        return Gen.Frequency(
            (1, part),
            (4, Gen.Select(part, part, (a, b) => (a.Ours + b.Ours, a.Theirs + b.Theirs))),
            (2, Gen.Select(part, part, (a, b) => ($"(?:{a.Ours}|{b.Ours})", $"(?:{a.Theirs}|{b.Theirs})"))),
            (3, Gen.Select(part, AnyOf("*", "+", "?", "{2}", "{1,2}", "{0,}", "{2,}", "{0}", "*?", "+?", "??", "{0,3}?"), (a, times) => ($"({a.Ours}){times}", $"({a.Theirs}){times}"))),
            (2, Gen.Select(AnyOf("(?i:", "(?s:", "(?-i:", "(?:"), part, (head, a) => ($"{head}{a.Ours})", head + a.Theirs + ")"))));
    }

    private static Gen<(string Ours, string Theirs)> Same(params string[] texts) => AnyOf(texts).Select(t => (t, t));

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
