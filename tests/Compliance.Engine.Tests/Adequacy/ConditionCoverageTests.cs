using Compliance.Engine.Adequacy;
using CsCheck;

namespace Compliance.Engine.Tests.Adequacy;

public class ConditionCoverageTests
{
    [Fact]
    public void An_atom_is_shown_by_the_tests_that_have_it_and_decides_where_the_verdict_hangs_on_it()
    {
        var pack = SmallPack.Compile(null, ("", "f.offence && f.number >= 1"));
        var tests = SmallPack.Profiles(pack).Where(v => v.Read(pack.Facts.Facts[0]).Kind == Language.Values.CelKind.Bool && !v.Read(pack.Facts.Facts[0]).AsBool() && !v[pack.Facts.Find("f.number")!].IsStated)
            .Take(1).Select(v => SmallPack.TestOf(pack.Rules[0], v)).ToArray();
        var atoms = ConditionCoverage.Of(pack, tests);
        Assert.Equal(["f.offence", "f.number >= 1"], atoms.Select(a => a.Atom));
        Assert.Equal([Shown.Missing, Shown.Seen, Shown.Missing, Shown.Missing, Shown.Seen], atoms[0].Showings);
        Assert.Equal([Shown.Missing, Shown.Missing, Shown.Seen, Shown.Missing, Shown.Missing], atoms[1].Showings);
        Assert.Equal((3, 10), (atoms.Sum(a => a.Seen), atoms.Sum(a => a.Possible)));
    }

    [Fact]
    public void What_the_structure_excludes_is_proved_impossible()
    {
        var pack = SmallPack.Compile(null, ("offence", "f.offence"), ("element", "f.element"), ("number", "f.number <= 2"));
        var atoms = ConditionCoverage.Of(pack, []);
        Assert.Equal(["offence", "element", "number"], atoms.Select(a => a.Condition));

        // Where there is no offence its element is lacking too, so the offence never decides alone that something is amiss.
        Assert.Equal([Showing.DecidesAsFalse], Impossible(atoms[0]));
        Assert.Empty(Impossible(atoms[1]));
        Assert.Equal([Showing.False, Showing.Unknown, Showing.DecidesAsFalse], Impossible(atoms[2]));
    }

    [Fact]
    public void Whether_a_set_has_any_value_is_one_atom() =>
        Assert.Equal(["f.set.size() > 0", "f.offence"], ConditionCoverage.Of(SmallPack.Compile(null, ("", "f.set.size() > 0 || f.offence")), []).Select(a => a.Atom));

    [Fact]
    public void Conditions_are_told_apart() =>
        Assert.Equal(
            [("appliesWhen", "f.offence"), ("satisfiedWhen", "f.element"), ("satisfiedWhen", "\"x\" in f.set")],
            ConditionCoverage.Of(SmallPack.Compile("f.offence", ("", "f.element && 'x' in f.set")), []).Select(a => (a.Condition, a.Atom)));

    [Fact]
    public void Whatever_is_not_proved_impossible_some_profile_shows_and_nothing_else() => Gen.Select(SmallConditions.Any, SmallConditions.Any).Sample(
        (applies, condition) =>
        {
            var pack = SmallPack.Compile(applies, ("", condition));
            var withAll = ConditionCoverage.Of(pack, [.. SmallPack.Profiles(pack).Select(v => SmallPack.TestOf(pack.Rules[0], v))]);
            var withNone = ConditionCoverage.Of(pack, []);
            Assert.Equal(withNone.SelectMany(a => a.Showings).Select(s => s == Shown.Missing ? Shown.Seen : s), withAll.SelectMany(a => a.Showings));
        },
        iter: 12);

    private static IEnumerable<Showing> Impossible(AtomCoverage atom) => Enum.GetValues<Showing>().Where(s => atom.Showings[(int)s] == Shown.Impossible);
}
