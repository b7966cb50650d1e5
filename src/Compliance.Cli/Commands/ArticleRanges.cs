using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Compliance.Cli.Commands;

/// <summary>The option that names articles: <c>7-21,25</c>.</summary>
internal static class ArticleRanges
{
    private const int HighestNumber = 9999;

    public static Option<IReadOnlySet<int>?> Create() => new("--articles")
    {
        Description = "Only these articles, by article: numbers and ranges, such as 7-21,25.",
        HelpName = "RANGES",
        CustomParser = Parse,
    };

    private static SortedSet<int>? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var articles = new SortedSet<int>();
        foreach (var range in text.Split(','))
        {
            var ends = range.Split('-').Select(Number).ToArray();
            if (ends.Length > 2 || ends.Any(e => e is null) || ends[0] > ends[^1])
            {
                argument.AddError($"`{text}` names no articles: expected numbers and ranges such as `7-21,25`");
                return null;
            }

            articles.UnionWith(Enumerable.Range(ends[0]!.Value, ends[^1]!.Value - ends[0]!.Value + 1));
        }

        return articles;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= HighestNumber ? number : null;
}
