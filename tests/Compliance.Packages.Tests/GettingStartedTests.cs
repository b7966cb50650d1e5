namespace Compliance.Tests.Packages;

/// <summary>The page that a new user follows is followed, from an empty folder and with the packages.</summary>
[Collection(PackedPackages.Collection)]
public class GettingStartedTests(PackedPackages packages)
{
    [Fact]
    public void What_the_page_says_is_what_happens()
    {
        var consumer = packages.NewConsumer();
        var steps = GuidePage.StepsOf(File.ReadAllText(Repository.PathOf("docs", "getting-started.md")).ReplaceLineEndings("\n")).ToArray();
        var output = "";
        for (var i = 0; i < steps.Length; i++)
        {
            switch (steps[i])
            {
                case GuideFile file:
                    consumer.With(file.Name, file.Content);
                    break;
                case GuideOutput told:
                    Assert.All(told.Lines, l => Assert.True(output.Contains(l, StringComparison.Ordinal), $"`{l}` is not in\n{output}"));
                    break;
                case GuideCommands commands:
                    var isToFail = i + 1 < steps.Length && steps[i + 1] is GuideOutput next && next.Lines.Any(l => l.Contains(": error ", StringComparison.Ordinal));
                    (consumer, output) = Follow(consumer, commands, isToFail);
                    break;
            }
        }
    }

    private (Consumer Consumer, string Output) Follow(Consumer consumer, GuideCommands commands, bool isToFail)
    {
        var output = "";
        foreach (var line in commands.Lines)
        {
            if (line.StartsWith("cd ", StringComparison.Ordinal))
            {
                consumer = consumer with { Folder = consumer.PathOf(line["cd ".Length..]) };
                continue;
            }

            // Only released versions are found without being named, and those of this run are none.
            var words = line.Split(' ')[1..];
            var run = consumer.Dotnet(words is ["add", "package", ..] ? [.. words, "--version", packages.Version] : words);
            Assert.True(run.ExitCode == 0 != isToFail, $"{run.Line} ended with {run.ExitCode}:\n{run.Output}");
            output += run.Output;
        }

        return (consumer, output);
    }
}
