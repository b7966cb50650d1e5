using System.Globalization;
using System.Text;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;
using Compliance.Engine.Columnar;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Engine.Reports;
using Compliance.Engine.Treaties;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>A table of scores says of a profile what `score` says of it: verdicts, bounds, completeness.</summary>
public class EqualityTests
{
    private const int MoreThanTreaties = 6;

    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;
    private static readonly Evaluator Run = new(Pack);

    [Fact]
    public void Real_profiles_are_scored_alike_disputes_included()
    {
        var profiles = ProfileFiles.Load([Repository.PathOf("rules", "uncc", "profiles")], Pack.Facts, out _)!
            .Where((p, i) => Pack.Facts.Facts.Count(p.States) > MoreThanTreaties || i % 20 == 0).ToArray();
        Assert.Contains(profiles, p => Pack.Facts.Facts.Any(p.IsDisputed));
        AssertAlike(profiles);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.2")]
    [InlineData("0.7")]
    public void Made_up_profiles_are_scored_alike(string missing)
    {
        var block = new ProfileBlock(Pack.Facts);
        block.Begin(1, 40);
        new ProfileMaker(Pack, Marginals.Read(Repository.PathOf("rules", "uncc", Marginals.FileName)), 17, decimal.Parse(missing, CultureInfo.InvariantCulture)).Fill(block);
        AssertAlike([.. Enumerable.Range(0, block.Count).Select(block.ProfileAt)]);
    }

    [Theory]
    [InlineData("rules/uncc", "rules/uncc/profiles")]
    [InlineData("tests/Compliance.Cli.Tests/Pack", "tests/Compliance.Cli.Tests/Pack/profiles")]
    [InlineData("rules/budapest", "rules/uncc/profiles")]
    public void Whether_States_are_bound_is_said_alike(string packFolder, string profileFolder)
    {
        var pack = PackFolder.Load(Repository.PathOf(packFolder.Split('/')), out _)!;
        var run = new Evaluator(pack);
        var profiles = ProfileFiles.Load([Repository.PathOf(profileFolder.Split('/'))], pack.Facts, out _)!;
        var block = new ProfileBlock(pack.Facts);
        block.Begin(1, profiles.Count);
        for (var i = 0; i < profiles.Count; i++)
        {
            block.Put(i, profiles[i]);
        }

        new TreatyFill(pack).Complete(block);
        var table = new ScoreBlock(ColumnarPack.Compile(pack), null, hasVerdicts: false, new BoundColumn(pack)).Score(block);
        var found = table.Columns.OfType<TruthColumn>().Single();
        Assert.Equal(profiles.Select(TreatyFacts.Of(pack).Complete).Select(p => run.Score(p).IsBound), Enumerable.Range(0, profiles.Count).Select(r => found[r]));
    }

    private static void AssertAlike(Profile[] profiles)
    {
        var block = new ProfileBlock(Pack.Facts);
        block.Begin(1, profiles.Length);
        for (var i = 0; i < profiles.Length; i++)
        {
            block.Put(i, profiles[i]);
        }

        new TreatyFill(Pack).Complete(block);
        var columns = ColumnarPack.Compile(Pack);
        foreach (var selection in new[] { null, new ScoreSelection("article"), new ScoreSelection("article", new HashSet<int> { 7, 23, 40, 64 }), new ScoreSelection("chapter"), new ScoreSelection("theme") })
        {
            AssertAlike(profiles, selection, new ScoreBlock(columns, selection, hasVerdicts: selection?.By != "theme").Score(block));
        }
    }

    private static void AssertAlike(Profile[] profiles, ScoreSelection? selection, TableBlock table)
    {
        var treaty = TreatyFacts.Of(Pack);
        for (var row = 0; row < profiles.Length; row++)
        {
            var profile = treaty.Complete(profiles[row]);
            var expected = new StringBuilder();
            var names = new List<string>();
            var verdicts = Run.Settle(profile, []);
            var scores = Run.ScoresOf(profile, verdicts);
            foreach (var score in scores.Where(s => s.Scope == "convention" || selection?.Has(s.Scope) == true).OrderBy(s => s.Scope == "convention" ? 0 : 1))
            {
                var scope = score.Scope == "convention" ? "" : score.Scope + ".";
                names.AddRange([scope + "lower", scope + "upper", scope + "completeness"]);
                expected.Append(CultureInfo.InvariantCulture, $"{score.Lower:r} {score.Upper:r} {score.Completeness:r} ");
            }

            expected.AppendJoin(' ', selection?.By == "theme" ? [] : verdicts.Select(v => Words.Spell(v.Status)));
            Assert.Equal(names, table.Columns.OfType<ShareColumn>().Select(c => c.Name));
            var found = table.Columns.OfType<ShareColumn>().Select(c => string.Create(CultureInfo.InvariantCulture, $"{c[row]:r}")).Concat(table.Columns.OfType<WordColumn>().Select(c => c[row]));
            Assert.Equal(expected.ToString().TrimEnd(), string.Join(' ', found));
        }
    }
}
