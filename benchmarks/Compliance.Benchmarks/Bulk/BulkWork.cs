using Compliance.Benchmarks.Workload;
using Compliance.Engine.Columnar;
using Compliance.Language.Facts;
using Compliance.Language.Rules;

namespace Compliance.Benchmarks.Bulk;

/// <summary>The workload with any number of profiles, a fifth of whose facts are unknown, as columns of this engine.</summary>
internal sealed class BulkWork
{
    private static readonly ScalarWork Work = new(isPartial: true);

    public BulkWork(int profiles, int rules = RuleMaker.Rules)
    {
        Pack = WorkloadPack.Make(Work, rules);
        var builder = new ProfileBatchBuilder(Pack.Facts);
        var facts = Work.Facts.Select(f => (f, Pack.Facts.Find(f.Name)!)).ToArray();
        for (var profile = 0; profile < profiles; profile++)
        {
            foreach (var (fact, column) in facts)
            {
                Fill(builder, column, fact, fact.ValueIn(profile, isPartial: true));
            }

            builder.EndProfile();
        }

        Batch = builder.Build();
    }

    public RulePack Pack { get; }

    public ProfileBatch Batch { get; }

    /// <summary>Holds the verdicts on the first profiles against the reference.</summary>
    public static void Check(BatchResult result)
    {
        for (var profile = 0; profile < Math.Min(result.Count, ScalarWork.Profiles); profile++)
        {
            for (var rule = 0; rule < result.Rules.Count; rule++)
            {
                if (Outcome.Of(result.VerdictOf(profile, rule)) != Work.OutcomesOf(profile)[rule])
                {
                    throw new InvalidOperationException($"rule {rule} on profile {profile} is {result.VerdictOf(profile, rule)}, not {Work.OutcomesOf(profile)[rule]}");
                }
            }
        }
    }

    private static void Fill(ProfileBatchBuilder builder, Fact column, WorkloadFact fact, int value)
    {
        if (value == WorkloadFact.Unknown)
        {
            return;
        }

        switch (fact.Sort)
        {
            case FactSort.Boolean:
                builder.Set(column, value == 1);
                break;
            case FactSort.Enumeration:
                builder.SetWord(column, value);
                break;
            case FactSort.Set:
                for (var member = 0; member < fact.Values.Count; member++)
                {
                    builder.SetMember(column, member, ((value >> member) & 1) != 0);
                }

                break;
            default:
                builder.Set(column, (long)value);
                break;
        }
    }
}
