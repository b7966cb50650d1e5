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
    private const string RejectsFileKey = "rejectsFile";

    /// <summary>The file of its rejects, from the folder of the table; null where they were not kept.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>How a record names the file of rejects: so that it is found where both files are moved together.</summary>
    public static string? NameOf(string? rejects, string table) =>
        rejects is null ? null : Path.GetRelativePath(FolderOf(table), rejects).Replace('\\', '/');

    /// <summary>The file that a record beside a table names.</summary>
    public static string PathOf(string rejectsFile, string table) => Path.Combine(Path.GetDirectoryName(table) ?? "", rejectsFile).Replace('\\', '/');

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

        return Shard != expected.Shard ? (ShardKey, Shard.ToString(), expected.Shard.ToString())
            : RejectsFile != expected.RejectsFile ? (RejectsFileKey, RejectsFile ?? "", expected.RejectsFile ?? "")
            : null;
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
        json.WriteString(RejectsFileKey, RejectsFile);
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
            var rejects = root.TryGetProperty(RejectsFileKey, out var file) ? file.GetString() : null;
            return Shard.Parse(root.GetProperty(ShardKey).GetString() ?? "") is { } shard ? new RunRecord(identity, shard, counts) { RejectsFile = rejects } : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string FolderOf(string table) => Path.GetDirectoryName(Path.GetFullPath(table))!;
}
