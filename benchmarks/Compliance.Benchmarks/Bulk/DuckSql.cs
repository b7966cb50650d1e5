using System.Globalization;
using System.Numerics;
using Compliance.Benchmarks.Workload;
using DuckDB.NET.Data;

namespace Compliance.Benchmarks.Bulk;

/// <summary>DuckDB: a table in memory, enumerations and lists of them as types of their own, all rules counted in one query.</summary>
internal sealed class DuckSql : IBulkEngine
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _query;

    public DuckSql(int profiles, int threads)
    {
        var (facts, sql) = (WorkloadFact.MakeAll(), new SqlNotation());
        var rules = RuleMaker.MakeAll(facts).Select(sql.Write).ToArray();
        _query = "SELECT " + string.Join(", ", rules.Select((_, i) => $"count_if(r{i}), count_if(NOT r{i})")) + " FROM (SELECT " + string.Join(", ", rules.Select((r, i) => $"{r} AS r{i}")) + " FROM t)";
        _connection.Open();
        Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}"));
        foreach (var fact in facts.Where(f => f.Values.Count > 0))
        {
            Execute($"CREATE TYPE w_{fact.Name} AS ENUM ({string.Join(", ", fact.Values.Select(v => "'" + v + "'"))})");
        }

        Execute("CREATE TABLE codes (" + string.Join(", ", facts.Select(f => f.Name + " INTEGER")) + ")");
        Fill(facts, profiles);
        Execute("CREATE TABLE t AS SELECT " + string.Join(", ", facts.Select(f => Column(f) + " AS " + f.Name)) + " FROM codes");
        Execute("DROP TABLE codes");
    }

    public (long True, long False)[]? Counts { get; private set; }

    public void Run()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = _query;
        using var reader = command.ExecuteReader();
        reader.Read();
        Counts = [.. Enumerable.Range(0, reader.FieldCount / 2).Select(i => (Number(reader.GetValue(2 * i)), Number(reader.GetValue((2 * i) + 1))))];
    }

    public void Dispose() => _connection.Dispose();

    private static long Number(object value) => value is BigInteger big ? (long)big : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Column(WorkloadFact fact) => fact.Sort switch
    {
        FactSort.Boolean => $"{fact.Name} = 1",
        FactSort.Enumeration => $"list_extract(enum_range(NULL::w_{fact.Name}), ({fact.Name} + 1)::BIGINT)::w_{fact.Name}",
        FactSort.Set => $"CASE WHEN {fact.Name} IS NULL THEN NULL ELSE list_filter(enum_range(NULL::w_{fact.Name}), lambda e, i: (({fact.Name} >> (i - 1)::INTEGER) & 1) = 1) END",
        _ => fact.Name,
    };

    private void Fill(IReadOnlyList<WorkloadFact> facts, int profiles)
    {
        using var appender = _connection.CreateAppender("codes");
        for (var profile = 0; profile < profiles; profile++)
        {
            var row = appender.CreateRow();
            foreach (var fact in facts)
            {
                var value = fact.ValueIn(profile, isPartial: true);
                row = value == WorkloadFact.Unknown ? row.AppendNullValue() : row.AppendValue(value);
            }

            row.EndRow();
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
