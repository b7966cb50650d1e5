using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Compliance.Tests.House;

/// <summary>Who may know whom, and how large a file may grow.</summary>
public partial class HouseTests
{
    /// <summary>Data moves one way: a room may use those before it.</summary>
    private static readonly string[] RoomsOfLanguage =
    [
        "Text", "Patterns", "Diagnostics", "Json", "Values", "Kernels", "Syntax", "Printing", "Formatting", "Functions", "Facts", "Checking", "Planning", "Interpretation", "Residuals", "Rules", "Profiles", "Analysis", "Verdicts", "Models", "RuleTests",
    ];

    private static readonly string[] RoomsOfEngine = ["Files", "Treaties", "Packs", "Compiled", "Scoring", "Evaluation", "Columnar", "RuleTests", "Adequacy", "Coding", "Comparisons", "Reports"];

    private static readonly string[] RoomsOfBulk = ["Tables", "Blocks", "JsonLines", "Reading", "Writing", "Scoring", "Synthesis", "Runs", "Worlds", "Populations"];

    private static readonly string[] RoomsOfAnalyzers = ["Files", "Reporting", "RuleFiles", "Profiles", "CSharp", "Generation"];

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Compliance.Language"] = [],
        ["Compliance.Engine"] = ["Compliance.Language"],
        ["Compliance.Analyzers"] = ["Compliance.Language"],
        ["Compliance.Analyzers.CodeFixes"] = ["Compliance.Analyzers"],
        ["Compliance.Newtonsoft"] = ["Compliance.Engine"],
        ["Compliance.Cybercrime"] = ["Compliance.Engine", "Compliance.Analyzers"],
        ["Compliance.Bulk"] = ["Compliance.Engine"],
        ["Compliance.Cli"] = ["Compliance.Bulk"],
    };

    public static TheoryData<string> Projects => new(Directory.GetDirectories(Repository.PathOf("src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_it_may(string project)
    {
        var file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Equal(MayReference[project], references);
    }

    [Fact]
    public void Language_has_no_dependencies()
    {
        var file = XDocument.Load(Repository.PathOf("src", "Compliance.Language", "Compliance.Language.csproj"));
        Assert.Empty(file.Descendants("PackageReference"));
    }

    [Fact]
    public void A_room_of_Language_uses_only_those_before_it() => AssertOneWay("Compliance.Language", RoomsOfLanguage);

    [Fact]
    public void A_room_of_Engine_uses_only_those_before_it() => AssertOneWay("Compliance.Engine", RoomsOfEngine);

    [Fact]
    public void A_room_of_Analyzers_uses_only_those_before_it() => AssertOneWay("Compliance.Analyzers", RoomsOfAnalyzers);

    [Fact]
    public void A_room_of_Bulk_uses_only_those_before_it() => AssertOneWay("Compliance.Bulk", RoomsOfBulk);

    [Fact]
    public void No_source_file_is_longer_than_500_lines()
    {
        var long_ = SourceFiles("src", "tests").Where(f => File.ReadLines(f).Count() > 500);
        Assert.Empty(long_);
    }

    [Fact]
    public void The_typical_source_file_is_under_100_lines()
    {
        var lengths = SourceFiles("src").Select(f => File.ReadLines(f).Count()).Order().ToArray();
        Assert.True(lengths[lengths.Length / 2] < 100, $"the median is {lengths[lengths.Length / 2]}");
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var vague = SourceFiles("src").Where(f => VagueName().IsMatch(Path.GetFileNameWithoutExtension(f)));
        Assert.Empty(vague);
    }

    [Fact]
    public void Nothing_is_left_to_do_in_comments()
    {
        var marker = "TO" + "DO";
        var left = SourceFiles("src", "tests").Where(f => File.ReadAllText(f).Contains(marker, StringComparison.Ordinal) || File.ReadAllText(f).Contains("FIX" + "ME", StringComparison.Ordinal));
        Assert.Empty(left);
    }

    [Fact]
    public void Public_types_are_sealed_or_static()
    {
        var open = new[] { typeof(Compliance.Language.CelExpression), typeof(Compliance.Engine.Evaluation.Evaluator) }
            .SelectMany(t => t.Assembly.GetExportedTypes())
            .Where(t => t is { IsClass: true, IsSealed: false });
        Assert.Empty(open);
    }

    private static void AssertOneWay(string project, string[] rooms)
    {
        var wrong = new List<string>();
        foreach (var file in SourceFiles("src/" + project))
        {
            var room = Path.GetRelativePath(Repository.PathOf("src", project), file).Split(Path.DirectorySeparatorChar)[0];
            if (room.EndsWith(".cs", StringComparison.Ordinal))
            {
                continue;
            }

            Assert.Contains(room, rooms);
            var used = File.ReadLines(file).Select(l => Regex.Match(l, $@"^using {Regex.Escape(project)}\.(\w+);")).Where(m => m.Success).Select(m => m.Groups[1].Value);
            wrong.AddRange(used.Where(u => Array.IndexOf(rooms, u) > Array.IndexOf(rooms, room)).Select(u => $"{room} uses {u} in {Path.GetFileName(file)}"));
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> SourceFiles(params string[] folders) =>
        folders.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.cs", SearchOption.AllDirectories));

    [GeneratedRegex("(Manager|Helper|Util|Utils|Misc|Common)$")]
    private static partial Regex VagueName();
}
