using Compliance.Oracles.Tests.Schemas;
using Compliance.Tests;

namespace Compliance.Oracles.Tests.Reports;

/// <summary>The schemas in docs/schemas, by the name of their file.</summary>
internal static class PublishedSchemas
{
    private static readonly Dictionary<string, Schema> All = Names().ToDictionary(n => n, n => Schema.Load("docs", "schemas", n + ".schema.json"));

    public static Schema Of(string name) => All[name];

    public static IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Repository.PathOf("docs", "schemas"), "*.schema.json").Select(f => Path.GetFileName(f).Replace(".schema.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
