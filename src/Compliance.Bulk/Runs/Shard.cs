using System.Globalization;

namespace Compliance.Bulk.Runs;

/// <summary>One part of a run in several: every <see cref="Of"/>-th block, from the <see cref="Number"/>-th.</summary>
/// <param name="Number">From one.</param>
/// <param name="Of">How many parts there are.</param>
internal sealed record Shard(int Number, int Of)
{
    public static readonly Shard Whole = new(1, 1);

    public bool Has(long block) => block % Of == Number - 1;

    public override string ToString() => $"{Number}/{Of}";

    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            && number >= 1 && number <= of ? new Shard(number, of) : null;
    }
}
