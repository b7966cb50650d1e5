using System.Globalization;
using System.Text;
using Compliance.Benchmarks.Workload;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Compliance.Benchmarks.Bulk;

/// <summary>The plots of the page, as SVG in <c>docs/images</c>.</summary>
internal static class BulkPlots
{
    private const int Width = 1200;
    private const int Height = 560;

    /// <summary>How fast each engine is on one thread, by the number of profiles; both scales are logarithms.</summary>
    public static void Rates(IReadOnlyList<BulkRow> rows, StringBuilder page)
    {
        var plot = New("Rule evaluations a second, on one thread", "profiles", "million rule evaluations/s");
        plot.Add.Palette = new ScottPlot.Palettes.Category20();
        foreach (var engine in rows.Where(r => r.Threads == 1).GroupBy(r => r.Engine))
        {
            var line = plot.Add.Scatter(engine.Select(r => Math.Log10(r.Profiles)).ToArray(), engine.Select(r => Math.Log10(r.MillionsPerSecond)).ToArray());
            (line.LegendText, line.LineWidth, line.MarkerSize) = (engine.Key, 2, 7);
            line.LinePattern = engine.First().Rules == RuleMaker.Rules ? LinePattern.Solid : LinePattern.Dashed;
        }

        (plot.Axes.Bottom.TickGenerator, plot.Axes.Left.TickGenerator) = (Powers(), Powers());
        plot.ShowLegend(Edge.Right);
        Save(plot, "bulk-rates", "Rule evaluations a second by the number of profiles, for each engine on one thread", page);
    }

    /// <summary>How many profiles a second are scored from each kind of file.</summary>
    public static void Files(IReadOnlyList<FileRow> rows, StringBuilder page)
    {
        var plot = New("Profiles scored a second from files, the real pack", "", "thousand profiles/s");
        var files = rows.Select(r => r.From).Distinct().ToArray();
        foreach (var (threads, place) in rows.Select(r => r.Threads).Distinct().Order().Select((t, i) => (t, i)))
        {
            var bars = plot.Add.Bars(rows.Where(r => r.Threads == threads)
                .Select(r => new Bar { Position = (3 * Array.IndexOf(files, r.From)) + place, Value = r.ProfilesPerSecond / 1e3, Label = (r.ProfilesPerSecond / 1e3).ToString("G3", CultureInfo.InvariantCulture) }).ToArray());
            bars.LegendText = threads == 1 ? "one thread" : $"{threads} threads";
            bars.Color = plot.Add.Palette.GetColor(place);
        }

        plot.Axes.Bottom.SetTicks([.. files.Select((_, i) => (3 * i) + 0.5)], files);
        plot.Axes.Margins(bottom: 0);
        plot.ShowLegend(Alignment.UpperLeft);
        Save(plot, "bulk-files", "Profiles scored a second from each kind of file", page);
    }

    private static Plot New(string title, string x, string y)
    {
        var plot = new Plot();
        plot.Title(title);
        plot.XLabel(x);
        plot.YLabel(y);
        return plot;
    }

    private static NumericAutomatic Powers() => new()
    {
        MinorTickGenerator = new LogMinorTickGenerator(),
        IntegerTicksOnly = true,
        LabelFormatter = power => Math.Pow(10, power).ToString("#,0.######", CultureInfo.InvariantCulture),
    };

    private static void Save(Plot plot, string name, string describes, StringBuilder page)
    {
        plot.SaveSvg(Path.Combine(Checkout.Folder, "docs", "images", name + ".svg"), Width, Height);
        page.Append(CultureInfo.InvariantCulture, $"\n![{describes}](images/{name}.svg)\n");
    }
}
