using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Compliance.Benchmarks.Scalar;

/// <summary>What a reader compares: millions of rule evaluations a second, and how many times as long as the floor's in the same run and mode.</summary>
internal sealed class ScalarColumns : ManualConfig
{
    public ScalarColumns() => AddColumn(
        new Column("M evals/s", (_, own) => (1e3 / own).ToString("F2", CultureInfo.InvariantCulture)),
        new Column("Of floor", (floor, own) => floor is null ? "?" : (floor.Value / own).ToString("P2", CultureInfo.InvariantCulture)));

    private sealed class Column(string name, Func<double?, double, string> show) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => name;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            var mode = NameOf(benchmarkCase).Split(' ')[1];
            var floor = summary.BenchmarksCases.FirstOrDefault(c => NameOf(c) == ScalarCase.Floor + " " + mode);
            return MeanOf(summary, benchmarkCase) is { } own ? show(floor is null ? null : MeanOf(summary, floor), own) : "?";
        }

        private static string NameOf(BenchmarkCase one) => (string)one.Parameters[nameof(ScalarBenchmarks.Case)];

        // Nanoseconds for one rule on one profile.
        private static double? MeanOf(Summary summary, BenchmarkCase one) => summary[one]?.ResultStatistics?.Mean;
    }
}
