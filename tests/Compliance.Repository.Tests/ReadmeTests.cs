using System.Text.RegularExpressions;

namespace Compliance.Tests.House;

public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void The_readme_names_the_two_commands()
    {
        Assert.Contains("\n    dotnet run -c Release --project src/Compliance.Cli -- score rules/uncc/profiles\n", Readme, StringComparison.Ordinal);
        Assert.Contains("\n    dotnet test Compliance.sln -c Release\n", Readme, StringComparison.Ordinal);
    }

    public static TheoryData<string> Pages => new(Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.TopDirectoryOnly)
        .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Repository.PathOf("rules"), "*.md", SearchOption.AllDirectories))
        .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_to_a_file_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var broken = Link().Matches(File.ReadAllText(Repository.PathOf(page)))
            .Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(l => l.Length > 0 && !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(l => !Path.Exists(Path.Combine(folder, l)));
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
