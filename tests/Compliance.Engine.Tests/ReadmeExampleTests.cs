using Compliance.Engine.Evaluation;
using Compliance.Engine.Packs;
using Compliance.Language.Profiles;
using Compliance.Tests;

namespace Compliance.Engine.Tests;

public class ReadmeExampleTests
{
    private static readonly string[] Lines =
    [
        "var pack = PackFolder.Load(\"rules/uncc\", out var mistakes)!;",
        "var profile = new ProfileBuilder(pack.Facts, \"Examplia\", \"EXA\", \"2026\")",
        "    .Set(\"criminalization.illegalAccess.established\", true).Build();",
        "var verdict = new Evaluator(pack).Evaluate(profile)[\"UNCC-7-1\"];",
        "Console.WriteLine($\"{verdict.Status}: waits for {string.Join(\", \", verdict.Missing)}\");",
    ];

    [Fact]
    public void The_five_lines_of_the_readme_print_what_it_says()
    {
        var pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out var mistakes)!;
        var profile = new ProfileBuilder(pack.Facts, "Examplia", "EXA", "2026")
            .Set("criminalization.illegalAccess.established", true).Build();
        var verdict = new Evaluator(pack).Evaluate(profile)["UNCC-7-1"];
        var printed = $"{verdict.Status}: waits for {string.Join(", ", verdict.Missing)}";

        Assert.Empty(mistakes);
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.Contains("prints `" + printed + "`", readme, StringComparison.Ordinal);
        Assert.Contains(string.Join("\n", Lines), readme, StringComparison.Ordinal);
    }
}
