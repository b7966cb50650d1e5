using Compliance.Language.Patterns;

namespace Compliance.Fuzz.Targets;

/// <summary>Matching by its definition, on the tree and with no automaton: from which places of a text a part leads to which.</summary>
internal static class PatternMeaning
{
    public static bool IsFound(PatternNode root, string text)
    {
        var points = new List<int>();
        for (var unit = 0; unit < text.Length;)
        {
            points.Add(TextWalk.At(text, unit, out var length));
            unit += length;
        }

        return Ends(root, [.. Enumerable.Range(0, points.Count + 1)], points).Count > 0;
    }

    private static HashSet<int> Ends(PatternNode node, HashSet<int> starts, List<int> points)
    {
        switch (node)
        {
            case EmptyNode:
                return starts;
            case SetNode consumed:
                return [.. starts.Where(s => s < points.Count && consumed.Set.Contains(points[s])).Select(s => s + 1)];
            case AssertionNode asserted:
                return [.. starts.Where(s => TextWalk.Holds(asserted.Assertion, s == 0 ? TextWalk.None : points[s - 1], s == points.Count ? TextWalk.None : points[s]))];
            case SequenceNode sequence:
                return sequence.Parts.Aggregate(starts, (at, part) => Ends(part, at, points));
            case ChoiceNode choice:
                return [.. choice.Choices.SelectMany(c => Ends(c, starts, points))];
            case RepeatNode repeat:
                return Repeated(repeat, starts, points);
            default:
                throw new InvalidOperationException("a kind of node without a meaning");
        }
    }

    private static HashSet<int> Repeated(RepeatNode repeat, HashSet<int> starts, List<int> points)
    {
        for (var i = 0; i < repeat.Least; i++)
        {
            starts = Ends(repeat.Repeated, starts, points);
        }

        var all = new HashSet<int>(starts);
        for (var i = repeat.Least; starts.Count > 0 && (repeat.Most is null || i < repeat.Most); i++)
        {
            // Places that were reached before lead nowhere new.
            starts = [.. Ends(repeat.Repeated, starts, points).Where(all.Add)];
        }

        return all;
    }
}
