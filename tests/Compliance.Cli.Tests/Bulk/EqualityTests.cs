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

    private static void AssertAlike(Profile[] profiles)
    {
        var block = new ProfileBlock(Pack.Facts);
        block.Begin(1, profiles.Length);
        for (var i = 0; i < profiles.Length; i++)
        {
            block.Put(i, profiles[i]);
        }

        new TreatyFill(Pack).Complete(block);
        var table = new ScoreBlock(ColumnarPack.Compile(Pack), hasChapters: true, hasVerdicts: true).Score(block);
        var treaty = TreatyFacts.Of(Pack);
        for (var row = 0; row < profiles.Length; row++)
        {
            var profile = treaty.Complete(profiles[row]);
            var expected = new StringBuilder();
            var verdicts = Run.Settle(profile, []);
            var scores = Run.ScoresOf(profile, verdicts);
            foreach (var score in scores.Where(s => s.Scope == "convention" || s.Scope.StartsWith("chapter:", StringComparison.Ordinal)).OrderBy(s => s.Scope == "convention" ? "" : s.Scope, StringComparer.Ordinal))
            {
                expected.Append(CultureInfo.InvariantCulture, $"{score.Lower:r} {score.Upper:r} {score.Completeness:r} ");
            }

            expected.AppendJoin(' ', verdicts.Select(v => Words.Spell(v.Status)));
            var found = table.Columns.OfType<ShareColumn>().Select(c => string.Create(CultureInfo.InvariantCulture, $"{c[row]:r}")).Concat(table.Columns.OfType<WordColumn>().Select(c => c[row]));
            Assert.Equal(expected.ToString(), string.Join(' ', found));
        }
    }
}
