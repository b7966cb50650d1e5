namespace Compliance.Language.Tests.Patterns;

public class ClassTests
{
    [Theory]
    [InlineData("[a-c]", "abc", "d-^")]
    [InlineData("[^a-c]", "d\n-", "abc")]
    [InlineData("[]a]", "]a", "[")]
    [InlineData("[^]a]", "b[", "]a")]
    [InlineData("[a-]", "a-", "b")]
    [InlineData("[-a]", "a-", "b")]
    [InlineData("[a-b-d]", "ab-d", "c")]
    [InlineData("[+--]", "+,-", ".*")]
    [InlineData("[a^]", "a^", "b")]
    [InlineData("[.*$|(){}]", ".*$|(){}", "a\\")]
    [InlineData("[\\]\\\\\\-\\n]", "]\\-\n", "n")]
    [InlineData("[\\x41-\\x{43}\\060]", "ABC0", "D6")]
    [InlineData("[\\012-\\234]", "\n~", "\t\u00FF")]
    [InlineData("[[a]", "[a", "]")]
    [InlineData("[a[:]", "a[:", "]")]
    [InlineData("[😀-😂]", "😀😁😂", "😃\uFFFD")]
    [InlineData("[^😀]", "😁a", "😀")]
    public void Brackets(string pattern, string members, string others) => AssertMembers(pattern, members, others);

    [Theory]
    [InlineData("\\d", "059", "a٣")]
    [InlineData("\\D", "a٣\n", "5")]
    [InlineData("\\s", "\t\n\f\r ", "\v\u0085\u00A0a")]
    [InlineData("\\S", "\v\u00A0a", " \n")]
    [InlineData("\\w", "azAZ09_", "-é\u212A")]
    [InlineData("\\W", "-é\u212A", "a_")]
    [InlineData("[\\d_-]", "1-_", "a")]
    [InlineData("[\\d-z]", "1-z", "a")]
    [InlineData("[^\\D]", "5", "a")]
    [InlineData("[\\s\\S]", "a\n😀", "")]
    [InlineData("[^\\s\\S]", "", "a\n😀")]
    public void Names_of_Perl_are_of_ASCII(string pattern, string members, string others) => AssertMembers(pattern, members, others);

    [Theory]
    [InlineData("alnum", "azAZ09", "_é")]
    [InlineData("alpha", "azAZ", "0é")]
    [InlineData("ascii", "\0a\u007F", "\u0080")]
    [InlineData("blank", "\t ", "\n")]
    [InlineData("cntrl", "\0\u001F\u007F", " \u0080")]
    [InlineData("digit", "09", "a")]
    [InlineData("graph", "!~", " \u007F")]
    [InlineData("lower", "az", "Aé")]
    [InlineData("print", " ~", "\n\u007F")]
    [InlineData("punct", "!/:@[`{~", "a0 ")]
    [InlineData("space", "\t\n\v\f\r ", "\u00A0")]
    [InlineData("upper", "AZ", "aÉ")]
    [InlineData("word", "azAZ09_", "-")]
    [InlineData("xdigit", "09afAF", "gG")]
    public void Names_of_POSIX_are_of_ASCII(string name, string members, string others)
    {
        AssertMembers("[[:" + name + ":]]", members, others);
        AssertMembers("[[:^" + name + ":]]", others, members);
        AssertMembers("[^[:" + name + ":]]", others, members);
    }

    [Theory]
    [InlineData("\\pL", "aéßдλ中𝔸", "1_ 😀")]
    [InlineData("\\PL", "1_ 😀", "aλ")]
    [InlineData("\\p{Lu}", "AÉΛ", "aé")]
    [InlineData("\\p{^Lu}", "aé1", "AÉ")]
    [InlineData("\\P{^Lu}", "AÉ", "aé")]
    [InlineData("\\p{Nd}", "5٣", "a½")]
    [InlineData("\\pN", "5٣½Ⅷ", "a")]
    [InlineData("\\pZ", " \u00A0\u2028\u3000", "\n")]
    [InlineData("\\p{Greek}", "αΩ\u1F00", "aд")]
    [InlineData("\\p{Latin}", "aÉ", "1α")]
    [InlineData("\\p{Common}", "1 😀", "a")]
    [InlineData("\\p{Inherited}", "\u0301", "a")]
    [InlineData("\\p{Garay}", "\U00010D50", "a")]
    [InlineData("\\p{Any}", "a\n😀", "")]
    [InlineData("\\P{Any}", "", "a\n😀")]
    [InlineData("\\p{Co}", "\uE000", "a")]
    [InlineData("\\pC", "\u0000\u00AD\uE000", "a\u0378")]
    [InlineData("[\\p{Greek}\\d]", "α1", "a")]
    [InlineData("[^\\p{Greek}\\PL]", "a", "α1")]
    public void Names_of_Unicode(string pattern, string members, string others) => AssertMembers(pattern, members, others);

    [Theory]
    [InlineData("k", "kK\u212A", "j")]
    [InlineData("\u212A", "kK\u212A", "j")]
    [InlineData("S", "sS\u017F", "ß")]
    [InlineData("ß", "ß\u1E9E", "s")]
    [InlineData("σ", "σςΣ", "s")]
    [InlineData("θ", "θϑΘϴ", "t")]
    [InlineData("Å", "åÅ\u212B", "a")]
    [InlineData("ǅ", "ǄǅǆǄ", "D")]
    [InlineData("i", "iI", "\u0130\u0131")]
    [InlineData("\u0130", "\u0130", "iI\u0131")]
    [InlineData("Ꭰ", "Ꭰ\uAB70", "D")]
    [InlineData("𐐀", "𐐀𐐨", "a")]
    [InlineData("[a-k]", "aAkK\u212A", "lL")]
    [InlineData("[^k]", "a", "kK\u212A")]
    [InlineData("\\w", "aA\u017F\u212A", "é-")]
    [InlineData("\\W", "é-", "aA\u017F\u212A")]
    [InlineData("[[:lower:]]", "aA\u017F", "1")]
    [InlineData("[[:^lower:]]", "1", "aA\u017F")]
    [InlineData("[^[:^lower:]]", "aA\u017F", "1")]
    [InlineData("\\p{Lu}", "aA", "1ª")]
    [InlineData("\\P{Lu}", "1ª", "aA")]
    [InlineData("1", "1", "!")]
    public void Ignoring_case_is_simple_folding(string pattern, string members, string others) => AssertMembers("(?i)" + pattern, members, others);

    [Fact]
    public void A_character_beyond_the_first_plane_is_one()
    {
        Assert.True(Reading.Right("^.$").IsMatch("😀"));
        Assert.True(Reading.Right("^😀{2}$").IsMatch("😀😀"));
        Assert.False(Reading.Right("\\x{D83D}").IsMatch("😀"));
        Assert.True(Reading.Right("😀$").IsMatch("\uD83D😀"));
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDBFF)]
    [InlineData(0xDC00)]
    public void A_surrogate_without_its_other_half_is_the_replacement_character(int unit)
    {
        var text = (char)unit + "a";
        Assert.True(Reading.Right("^\uFFFDa$").IsMatch(text));
        Assert.False(Reading.Right("[\\x{D800}-\\x{DFFF}]|\\p{Cs}").IsMatch(text));
        Assert.True(Reading.Right("^a\uFFFD$").IsMatch("a" + text[0]));
    }

    private static void AssertMembers(string pattern, string members, string others)
    {
        var whole = Reading.Right("^(?:" + pattern + ")$");
        Assert.All(members.EnumerateRunes(), r => Assert.True(whole.IsMatch(r.ToString()), $"{pattern} is to match U+{r.Value:X4}"));
        Assert.All(others.EnumerateRunes(), r => Assert.False(whole.IsMatch(r.ToString()), $"{pattern} is not to match U+{r.Value:X4}"));
    }
}
