using Compliance.Engine.Compiled;
using Compliance.Engine.Packs;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;
using Compliance.Tests;

namespace Compliance.Engine.Tests.Compiled;

public class CompiledPackTests
{
    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;
    private static readonly Profile[] Profiles = [.. Directory.GetFiles(Repository.PathOf("rules", "uncc", "profiles"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    [Fact]
    public void Verdicts_are_those_of_the_evaluator_on_real_profiles_and_on_parts_of_them()
    {
        var compiled = CompiledPack.Compile(Pack);
        Assert.True(compiled.IsCompiled);
        var (row, scratch, verdicts) = (compiled.CreateRow(), compiled.CreateScratch(), new VerdictStatus[compiled.Rules.Count]);
        var random = new Random(1);
        var seen = new HashSet<VerdictStatus>();
        foreach (var profile in Profiles)
        {
            for (var i = 0; i < 6; i++)
            {
                var view = new ProfileView(profile, null).Without(i == 0 ? [] : Pack.Facts.Facts.Where(_ => random.Next(4) == 0).ToArray());
                view = i < 3 ? view : Varied(view, random);
                row.Load(view);
                compiled.Evaluate(row, scratch, verdicts);
                for (var r = 0; r < verdicts.Length; r++)
                {
                    var expected = RuleEvaluator.PossibleVerdicts(compiled.Rules[r], view) is [var only] ? only : VerdictStatus.Undetermined;
                    Assert.True(expected == verdicts[r], $"{compiled.Rules[r].Id} on {profile.Iso3}, variation {i}: {expected} by the evaluator, {verdicts[r]} compiled");
                    seen.Add(expected);
                }
            }
        }

        Assert.Superset(new HashSet<VerdictStatus> { VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined, VerdictStatus.NotApplicable }, seen);
    }

    [Fact]
    public void Outcomes_take_no_memory()
    {
        var compiled = CompiledPack.Compile(Pack);
        var (row, scratch) = (compiled.CreateRow(), compiled.CreateScratch());
        row.Load(Profiles[0]);
        compiled.Run(row, scratch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        compiled.Run(row, scratch);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Bad_calls_are_refused()
    {
        var compiled = CompiledPack.Compile(Pack);
        Assert.Throws<ArgumentException>(() => compiled.Evaluate(compiled.CreateRow(), [], []));
    }

    private static ProfileView Varied(ProfileView view, Random random) =>
        Pack.Facts.Facts.Where(f => f.Kind == FactKind.Boolean && f.Requires is null && random.Next(5) == 0).Aggregate(view, (v, f) => v.Supposing(f, random.Next(2) == 0));

    private static Profile Read(string path) => Profile.Parse(new Language.Text.SourceText(path, File.ReadAllText(path)), Pack.Facts, out _)!;
}
