using System.Text.Json;
using Compliance.Engine.Reports;

namespace Compliance.Bulk.Runs;

/// <summary>What a table was made by: stands beside it in <c>FILE.run.json</c>, and before the marks of a run that is under way. Two runs with the same identity give the same bytes.</summary>
/// <param name="Identity">What decides the result, by name.</param>
/// <param name="Shard">The part of the run.</param>
/// <param name="Counts">How many rows there were.</param>
internal sealed record RunRecord(IReadOnlyDictionary<string, string> Identity, Shard Shard, RunCounts Counts)
{
    public const string Suffix = ".run.json";

    private const string FormatKey = "format";
    private const string ShardKey = "shard";
    private const string IdentityKey = "run";

    /// <summary>The first entry in which another run differs, or null.</summary>
    public (string Name, string Found, string Expected)? DifferenceTo(RunRecord expected)
    {
        foreach (var name in expected.Identity.Keys.Union(Identity.Keys).Order(StringComparer.Ordinal))
        {
            var (found, wanted) = (Identity.GetValueOrDefault(name, ""), expected.Identity.GetValueOrDefault(name, ""));
            if (found != wanted)
            {
                return (name, found, wanted);
            }
        }

        return Shard.ToString() == expected.Shard.ToString() ? null : (ShardKey, Shard.ToString(), expected.Shard.ToString());
    }

    public string ToJson() => JsonReport.Write(json =>
    {
        json.WriteNumber(FormatKey, RunHeader.Format);
        json.Object(IdentityKey, () =>
        {
            foreach (var (name, value) in Identity.OrderBy(i => i.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }
        });
        json.WriteString(ShardKey, Shard.ToString());
        json.WriteNumber("blocks", Counts.Blocks);
        json.WriteNumber("rows", Counts.Rows);
        json.WriteNumber("profiles", Counts.Profiles);
        json.WriteNumber("rejects", Counts.Rejects);
    });

    /// <summary>Reads a record; null where it is none.</summary>
    public static RunRecord? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var identity = root.GetProperty(IdentityKey).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal);
            var counts = new RunCounts(root.GetProperty("blocks").GetInt64(), root.GetProperty("rows").GetInt64(), root.GetProperty("profiles").GetInt64(), root.GetProperty("rejects").GetInt64());
            return Shard.Parse(root.GetProperty(ShardKey).GetString() ?? "") is { } shard ? new RunRecord(identity, shard, counts) : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
