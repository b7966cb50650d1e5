using System.Globalization;
using System.Text;
using Compliance.Tests;
using Xunit.Abstractions;

namespace Compliance.Conformance;

/// <summary>The table in docs/conformance.md is made from a run. UPDATE_DOCS=1 renews it.</summary>
public class ConformancePageTests(ITestOutputHelper output)
{
    private const string Start = "<!-- table -->";
    private const string End = "<!-- end of table -->";

    [OfficialFact]
    public void The_table_is_what_a_run_gives()
    {
        var table = Table();
        output.WriteLine(table);
        var path = Repository.PathOf("docs", "conformance.md");
        var page = File.ReadAllText(path);
        var (from, to) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf(End, StringComparison.Ordinal));
        var renewed = page[..from] + "\n" + table + page[to..];
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, renewed);
        }

        // Another edition of the suite, named by CEL_VECTORS, has other counts: then the table is only printed.
        if (!Suite.IsNamed)
        {
            Assert.Equal(renewed, File.ReadAllText(path));
        }
    }

    private static string Table()
    {
        var table = new StringBuilder("| file | class | vectors | " + string.Join(" | ", BackEnds.All.Keys) + " |\n|---|---|---:|" + string.Concat(BackEnds.All.Select(_ => "---:|")) + "\n");
        var all = Suite.All.ToArray();
        foreach (var group in all.GroupBy(v => (v.File, v.Class)))
        {
            Row(table, group.Key.File + " | " + group.Key.Class, [.. group]);
        }

        foreach (var (name, isIn) in new (string, Func<Vector, bool>)[] { ("core", v => v.Class == "core"), ("extensions", v => v.Class is not ("core" or "unknowns")), ("unknowns", v => v.Class == "unknowns") })
        {
            Row(table, "**all** | **" + name + "**", [.. all.Where(isIn)]);
        }

        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, Vector[] vectors) => table.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {vectors.Length} | {string.Join(" | ", BackEnds.All.Keys.Select(b => vectors.Count(v => Outcomes.Of(v, b) is null)))} |\n");
}
