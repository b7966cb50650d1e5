using System.Numerics;

namespace Compliance.Engine.Columnar;

/// <summary>For each profile the weights of the planes in which its bit is set, added up.</summary>
/// <param name="Terms">Nodes and their weights, all above zero.</param>
internal sealed record PlaneSum(IReadOnlyList<(int Node, long Weight)> Terms)
{
    /// <summary>How many bits the greatest sum has.</summary>
    public int Width { get; } = 64 - BitOperations.LeadingZeroCount((ulong)Terms.Sum(t => t.Weight));

    /// <summary>The nodes of a weight that has a bit.</summary>
    public IEnumerable<int> NodesOf(int bit) => Terms.Where(t => ((t.Weight >> bit) & 1) != 0).Select(t => t.Node);

    /// <summary>Equal for equal sums.</summary>
    public string Key => string.Join(' ', Terms);
}
