using Compliance.Engine.Adequacy;
using Compliance.Engine.Packs;
using Compliance.Engine.RuleTests;
using Compliance.Language.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;

namespace Compliance.Tests.House;

/// <summary>How much the tests of the shipped pack would notice.</summary>
public class RuleTestAdequacyTests
{
    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");

    private static readonly IReadOnlyList<RuleTest> Tests = RuleTestFiles.Load(Repository.PathOf("rules", "uncc"), Pack, new DiagnosticBag());

    [Fact]
    public void Every_atom_is_shown_true_false_unknown_and_deciding_where_that_can_be()
    {
        var atoms = ConditionCoverage.Of(Pack, Tests);
        Assert.NotEmpty(atoms);
        Assert.Empty(atoms.SelectMany(a => a.Missing.Select(m => $"{a.Rule.Id} {a.Condition}: {a.Atom}: {m}")));
    }

    [Fact]
    public void Every_small_mistake_is_noticed_by_the_test_that_is_named()
    {
        var mutants = RuleMutation.Of(Pack, Pack.Rules.Where(r => r.IsEvaluated), Tests);
        Assert.NotEmpty(mutants);
        Assert.Empty(mutants.Where(m => m.Fate == Fate.Survived).Select(m => $"{m.Rule.Id} {m.Condition}: {m.Text ?? "left out"}"));
        var byName = Tests.ToLookup(t => (t.Rule, t.Name));
        Assert.All(mutants.Where(m => m.Fate == Fate.Killed), m =>
        {
            var killer = Assert.Single(byName[(m.Rule, m.KilledBy!)]);
            Assert.Empty(killer.Run());
            Assert.NotEmpty((killer with { Rule = m.Mutated }).Run());
        });
    }
}
