using System.Globalization;
using System.Text;
using Compliance.Tests;
using Xunit.Abstractions;

namespace Compliance.Conformance;

/// <summary>The tables in docs/conformance.md are made from runs, one table for each edition of the official suite and one for our own vectors. UPDATE_DOCS=1 renews those that a run covers.</summary>
public class ConformancePageTests(ITestOutputHelper output)
{
    private const string End = "<!-- end of table -->";

    private static readonly Lock Page = new();

    [OfficialFact]
    public void The_table_of_the_official_suite_is_what_a_run_gives() => Hold(
        Suite.Edition,
        Suite.Official,
        ("**core**", [.. Suite.Official.Where(v => v.Class == "core")]),
        ("**extensions**", [.. Suite.Official.Where(v => v.Class != "core")]));

    [Fact]
    public void The_table_of_our_own_vectors_is_what_a_run_gives() => Hold(
        "our own vectors",
        [.. Suite.Extensions, .. Suite.Unknowns],
        ("**extensions**", [.. Suite.Extensions]),
        ("**unknowns**", [.. Suite.Unknowns]));

    /// <summary>Prints the table, and holds the page to it where the page has one of this name: of another edition it need not.</summary>
    private void Hold(string name, IReadOnlyList<Vector> vectors, params (string Name, Vector[] Vectors)[] sums)
    {
        var table = Table(vectors, sums);
        output.WriteLine(name + "\n\n" + table);
        var path = Repository.PathOf("docs", "conformance.md");
        lock (Page)
        {
            var page = File.ReadAllText(path);
            var start = "<!-- table of " + name + " -->";
            if (!page.Contains(start, StringComparison.Ordinal))
            {
                return;
            }

            var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
            var renewed = page[..from] + "\n" + table + page[page.IndexOf(End, from, StringComparison.Ordinal)..];
            if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            {
                File.WriteAllText(path, renewed);
            }

            Assert.Equal(renewed, File.ReadAllText(path));
        }
    }

    private static string Table(IReadOnlyList<Vector> vectors, (string Name, Vector[] Vectors)[] sums)
    {
        var table = new StringBuilder("| file | class | vectors | " + string.Join(" | ", BackEnds.All.Keys) + " |\n|---|---|---:|" + string.Concat(BackEnds.All.Select(_ => "---:|")) + "\n");
        foreach (var group in vectors.GroupBy(v => (v.File, v.Class)))
        {
            Row(table, group.Key.File + " | " + group.Key.Class, [.. group]);
        }

        foreach (var (name, members) in sums)
        {
            Row(table, "**all** | " + name, members);
        }

        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, Vector[] vectors) => table.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {vectors.Length} | {string.Join(" | ", BackEnds.All.Keys.Select(b => vectors.Count(v => Outcomes.Of(v, b) is null)))} |\n");
}
