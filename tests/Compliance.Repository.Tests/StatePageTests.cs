using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Engine.Treaties;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;

namespace Compliance.Tests.House;

public class StatePageTests
{
    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");
    private static readonly Evaluator Run = new(Pack);
    private static readonly IReadOnlyList<Profile> Profiles = [.. PackTests.CodedInDepth.Select(Load)];

    public static TheoryData<string> States => new(PackTests.CodedInDepth);

    [Theory]
    [MemberData(nameof(States))]
    public void The_page_of_a_State_is_made_from_its_profile(string iso3) =>
        GeneratedPages.AssertCurrent(StatePage.PathOf(iso3), StatePage.Of(Run, Profiles.Single(p => p.Iso3 == iso3)));

    [Fact]
    public void The_index_tells_how_much_is_known() => GeneratedPages.AssertCurrent(StateIndex.Path, StateIndex.Of(Run, Profiles));

    private static Profile Load(string iso3)
    {
        var read = ProfileFiles.Load([Repository.PathOf("rules", "uncc", "profiles", iso3 + ".profile.json")], Pack.Facts, out var found) ?? throw new InvalidOperationException(string.Join("\n", found));
        return TreatyFacts.Of(Pack).Complete(read[0]);
    }
}
