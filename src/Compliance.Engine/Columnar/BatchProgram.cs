using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>What is run on every tile for certain outputs.</summary>
internal sealed class BatchProgram
{
    private const int MasksOfVerdicts = 1 << 4;

    public BatchProgram(ColumnarRules rules, BatchOutputs outputs)
    {
        Rules = rules;
        Outputs = outputs;
        var graph = rules.Facts.Graph;
        var sums = new SumList();
        Counts = outputs.HasFlag(BatchOutputs.ProfileCounts)
            ? [.. VerdictTable.Settled.Select(s => sums.Add(rules.Planes.Select(r => (r.Settled[(int)s], 1L))))]
            : [];
        Scopes = [.. rules.ScopesOf(outputs).Select(s => ScopeSums.Of(s.Name, [.. s.Rules.Select(r => rules.Planes[rules.NumberOf(r)])], rules.WeightOf, graph, sums))];
        Sums = sums.Sums;
        var settled = outputs.HasFlag(BatchOutputs.RuleCounts) || outputs.HasFlag(BatchOutputs.Verdicts) || rules.Comparisons.Count > 0 ? rules.Planes.SelectMany(r => r.Settled) : [];
        Program = new PlaneProgram(rules.Facts, settled.Concat(Sums.SelectMany(s => s.Terms.Select(t => t.Node))).Where(n => n != PlaneGraph.Zero));
        Settled = [.. rules.Planes.Select(r => r.Settled.Select(n => n == PlaneGraph.Zero ? -1 : Program.PlaceOf(n)).ToArray())];
        Counted = [.. Program.Parts.Select(_ => new List<(int Plane, int Count)>())];
        for (var rule = 0; rule < Settled.Length && outputs.HasFlag(BatchOutputs.RuleCounts); rule++)
        {
            for (var verdict = 0; verdict < BatchResult.Verdicts; verdict++)
            {
                if (Settled[rule][verdict] is >= 0 and var plane)
                {
                    Counted[Program.PartOf(rules.Planes[rule].Settled[verdict])].Add((plane, (rule * BatchResult.Verdicts) + verdict));
                }
            }
        }

        SumPlaces = [.. Sums.Select(s => Enumerable.Range(0, s.Width).Select(bit => s.NodesOf(bit).Select(Program.PlaceOf).ToArray()).ToArray())];
        Patches = [.. rules.Planes.Select(PatchesOf)];
    }

    public ColumnarRules Rules { get; }

    public BatchOutputs Outputs { get; }

    public PlaneProgram Program { get; }

    /// <summary>The sums of each verdict, where profiles are counted.</summary>
    public int[] Counts { get; }

    public ScopeSums[] Scopes { get; }

    public IReadOnlyList<PlaneSum> Sums { get; }

    /// <summary>Of each sum, for each bit of a weight the planes that are added to it.</summary>
    public int[][][] SumPlaces { get; }

    /// <summary>Of each rule, for each verdict the plane where it has it; -1 where no profile can.</summary>
    public int[][] Settled { get; }

    /// <summary>Of each part the planes whose bits are counted, which stand after it, and the place of the count: of each rule each verdict has one.</summary>
    public List<(int Plane, int Count)>[] Counted { get; }

    /// <summary>Of each rule the planes that are outputs, and for each set of possible verdicts a bit that says whether theirs is set.</summary>
    public (int Plane, int Table)[][] Patches { get; }

    private (int Plane, int Table)[] PatchesOf(RulePlanes rule)
    {
        var graph = Rules.Facts.Graph;
        int Table(Func<int, bool> isSet) => Enumerable.Range(0, MasksOfVerdicts).Sum(mask => isSet(mask) ? 1 << mask : 0);
        static int Bit(VerdictStatus status) => 1 << (int)status;
        var (satisfied, never, error) = (Bit(VerdictStatus.Satisfied), Bit(VerdictStatus.NotSatisfied), Bit(VerdictStatus.Error));
        var outside = Bit(VerdictStatus.NotApplicable);
        IEnumerable<(int Node, int Table)> all =
        [
            .. VerdictTable.Settled.Select(s => (rule.Settled[(int)s], Table(mask => mask == Bit(s)))),
            (ScopeSums.NeverSatisfiedOf(rule, graph), Table(mask => (mask & (satisfied | error)) == 0)),
            (ScopeSums.OutOf(rule, (int)VerdictStatus.NotSatisfied, graph), Table(mask => (mask & outside) != 0 && (mask & (never | error)) == 0)),
            (ScopeSums.OutOf(rule, (int)VerdictStatus.Satisfied, graph), Table(mask => (mask & outside) != 0 && (mask & (satisfied | error)) == 0)),
        ];
        return [.. all.Where(a => a.Node != PlaneGraph.Zero && Program.IsKept(a.Node)).Select(a => (Program.PlaceOf(a.Node), a.Table)).Distinct()];
    }
}
