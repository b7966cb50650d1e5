using Compliance.Language.Patterns;

namespace Compliance.Language.Tests.Patterns;

public class BoundTests
{
    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a+)+b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|aa)+$b")]
    [InlineData("(.*)(.*)(.*)(.*)(.*)[^a]")]
    [InlineData("(?i)(a|\\w|[[:alpha:]]|\\pL)*\\d")]
    [InlineData("(a?){500}a{500}b")]
    [InlineData("((a{0,30}){0,30}x)+")]
    [InlineData("(a?){1000}a{1000}b")]
    public void A_pattern_that_makes_backtracking_explode_runs_no_more_instructions_than_are_charged(string pattern)
    {
        var (parsed, text) = (Reading.Right(pattern), new string('a', 3_000));
        var (isFound, steps) = parsed.SearchIn(text);
        Assert.False(isFound);
        Assert.InRange(steps, text.Length, parsed.CostOf(text.Length));
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(x+x+)+y")]
    [InlineData("\\b(\\w+\\s?)*$-")]
    public void Twice_the_text_takes_twice_the_steps(string pattern)
    {
        var parsed = Reading.Right(pattern);
        var (once, twice) = (parsed.SearchIn(new string('a', 1_000)).Steps, parsed.SearchIn(new string('a', 2_000)).Steps);
        Assert.InRange(twice, once, (2 * once) + parsed.Size);
    }

    [Fact]
    public void The_charge_is_the_size_times_one_more_than_the_length()
    {
        var pattern = Reading.Right("ab");
        Assert.Equal(3, pattern.Size);
        Assert.Equal(3, pattern.CostOf(0));
        Assert.Equal(12, pattern.CostOf(3));
        Assert.Equal(3L * (int.MaxValue + 1L), pattern.CostOf(int.MaxValue));
    }

    [Theory]
    [InlineData("abab", true)]
    [InlineData("xxxx", false)]
    public void A_search_adds_its_charge_wherever_it_ends(string text, bool matches)
    {
        var steps = 100L;
        Assert.Equal(matches, Reading.Right("ab").IsMatch(text, ref steps));
        Assert.Equal(115, steps);
    }

    [Fact]
    public void Steps_do_not_overflow()
    {
        var steps = long.MaxValue - 1;
        Assert.True(Reading.Right("a").IsMatch("a", ref steps));
        Assert.Equal(long.MaxValue, steps);
    }

    [Fact]
    public void What_can_begin_only_at_the_start_is_not_looked_for_elsewhere()
    {
        var text = new string('b', 1_000);
        Assert.InRange(Reading.Right("^a|\\Ac").SearchIn(text).Steps, 1, 10);
        Assert.InRange(Reading.Right("(?m)^a").SearchIn(text).Steps, 1_000, 4_000);
        Assert.True(Reading.Right("^a|b$").IsMatch(text));
    }

    [Fact]
    public void The_length_is_limited()
    {
        Reading.Right(new string('a', 1_000));
        Assert.Equal(new PatternError("found 1001 characters, where at most 1000 are read", 0, 1_001), Reading.Wrong(new string('a', 1_001)));
        Reading.Right(new string('a', 2_000), new PatternLimits(MaxLength: 2_000));
    }

    [Theory]
    [InlineData("(a{1000}){1}b{1000}c{1000}d{1000}e{1000}f{1000}g{1000}h{1000}i{1000}j{998}", true)]
    [InlineData("(a{1000}){1}b{1000}c{1000}d{1000}e{1000}f{1000}g{1000}h{1000}i{1000}j{1000}", false)]
    [InlineData("(?:aaaaaaaaaaaaaaaaaaaa){1000}", false)]
    [InlineData("(?:a|b|c|d|e|f|g){1000}", false)]
    [InlineData("(?:\\b\\B){0,1000}", true)]
    [InlineData("(?:){1000}", true)]
    public void The_program_is_limited(string pattern, bool isRead)
    {
        Assert.Equal(isRead, Pattern.TryParse(pattern, PatternLimits.Default, out var parsed, out var error));
        Assert.Equal(isRead ? null : new PatternError("found a pattern that becomes larger than 10000 instructions", 0, pattern.Length), error);
        Assert.True(!isRead || parsed!.Size <= 10_000);
    }

    [Fact]
    public void The_nesting_is_limited()
    {
        Reading.Right(new string('(', 100) + "a" + new string(')', 100));
        Assert.Equal(new PatternError("found groups nested deeper than 100 levels", 100, 1), Reading.Wrong(new string('(', 101) + "a" + new string(')', 101)));
        Reading.Right(string.Concat(Enumerable.Repeat("(a)", 300)));
        Assert.Equal(new PatternError("found groups nested deeper than 1 levels", 5, 1), Reading.Wrong("(a)((b))".Insert(0, "b"), new PatternLimits(MaxNesting: 1)));
    }

    [Fact]
    public void Repetitions_of_repetitions_do_not_nest_without_end()
    {
        // Flags in between let a repetition be repeated without a group, as often as the text is long.
        var pattern = Reading.Right("^a" + string.Concat(Enumerable.Repeat("+(?i)?(?i){1}(?i)", 5_000)) + "$", new PatternLimits(MaxLength: 100_000));
        Assert.True(pattern.IsMatch("aaa"));
        Assert.InRange(pattern.Size, 1, 10);
    }

    [Fact]
    public void One_pattern_serves_many_threads()
    {
        var pattern = Reading.Right("(?i)^(\\p{Lu}{2,3}|[^\\W\\d]+)-\\d+$");
        Parallel.For(0, 2_000, i => Assert.Equal(i % 2 == 0, pattern.IsMatch("Ab-" + (i % 2 == 0 ? "12" : "x"))));
    }
}
