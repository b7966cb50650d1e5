using System.Text.RegularExpressions;

namespace Compliance.Tests.Packages;

/// <summary>A page that tells a user what to do, as the steps that it tells.</summary>
internal static partial class GuidePage
{
    /// <summary>The fenced blocks of a page, in order: commands, files (the last name in back-ticks before the block), and what a command writes.</summary>
    public static IEnumerable<GuideStep> StepsOf(string markdown)
    {
        var told = 0;
        foreach (Match block in Fence().Matches(markdown))
        {
            var before = markdown[told..block.Index];
            told = block.Index + block.Length;
            var content = block.Groups["content"].Value;
            yield return block.Groups["language"].Value switch
            {
                "sh" => new GuideCommands(content.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
                "text" => new GuideOutput(content.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
                _ => new GuideFile(FileName().Matches(before)[^1].Groups[1].Value, content),
            };
        }
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<content>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`]+)`:\n")]
    private static partial Regex FileName();
}

internal abstract record GuideStep;

internal sealed record GuideCommands(IReadOnlyList<string> Lines) : GuideStep;

internal sealed record GuideFile(string Name, string Content) : GuideStep;

internal sealed record GuideOutput(IReadOnlyList<string> Lines) : GuideStep;
