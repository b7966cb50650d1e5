using DuckDB.NET.Data;

namespace Compliance.Benchmarks.Bulk;

/// <summary>DuckDB reading every column of a Parquet file with one thread: into aggregates that need every value, or into a table in memory.</summary>
internal sealed class DuckRead : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _aggregates;
    private readonly string _table;

    public DuckRead(string path)
    {
        _connection.Open();
        Run("SET threads = 1");
        var columns = Columns(path);
        _aggregates = $"SELECT {string.Join(", ", columns.Select(Aggregate))} FROM '{path}'";
        _table = $"CREATE OR REPLACE TABLE t AS SELECT * FROM '{path}'";
    }

    public void Aggregates() => Run(_aggregates);

    public void Table() => Run(_table);

    public void Dispose() => _connection.Dispose();

    private static string Aggregate((string Name, string Type) column) => column.Type switch
    {
        "BOOLEAN" => $"count_if(\"{column.Name}\")",
        "VARCHAR" => $"max(strlen(\"{column.Name}\"))",
        _ => $"sum(\"{column.Name}\")",
    };

    private List<(string Name, string Type)> Columns(string path)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"DESCRIBE SELECT * FROM '{path}'";
        using var reader = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
