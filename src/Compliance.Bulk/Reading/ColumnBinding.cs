using Compliance.Bulk.Blocks;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Which column of a block a column of a file fills.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Place">The place among the columns of a block; -1 where it is a whole set.</param>
/// <param name="Set">The set that it is as a whole, or null.</param>
internal sealed record ColumnBinding(string Name, int Place, Fact? Set)
{
    private static readonly string[] Required = [ProfileBlock.StateName, ProfileBlock.Iso3Name, ProfileBlock.AsOfName];

    /// <summary>Binds the head of a table.</summary>
    /// <exception cref="BadTableException">A name is unknown or comes twice, or one that is needed is missing.</exception>
    public static ColumnBinding[] Bind(IReadOnlyList<string> names, FactDictionary facts, string path)
    {
        var source = new SourceText(path, "");
        var columns = new ProfileBlock(facts, capacity: 0).Columns.Select(c => c.Name).ToArray();
        var places = columns.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        var mistakes = new List<Diagnostic>();
        var bound = new List<ColumnBinding>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (places.TryGetValue(name, out var place))
            {
                bound.Add(new ColumnBinding(name, place, null));
            }
            else if (facts.Find(name) is { Kind: FactKind.Set } set)
            {
                bound.Add(new ColumnBinding(name, -1, set));
            }
            else
            {
                mistakes.Add(BulkDiagnostics.UnknownColumn.At(source, default, name).Suggesting(Spelling.Nearest(name, columns)));
            }

            // A set that is given as a whole leaves no room for columns of its values.
            var owner = name.Split(FactColumns.MemberMark)[0];
            if (!taken.Add(name) || (owner != name && taken.Contains(owner)))
            {
                mistakes.Add(BulkDiagnostics.ColumnTwice.At(source, default, owner == name || !taken.Contains(owner) ? name : owner));
            }
        }

        mistakes.AddRange(Required.Where(r => !taken.Contains(r)).Select(r => BulkDiagnostics.MissingColumn.At(source, default, r)));
        return mistakes.Count == 0 ? [.. bound] : throw new BadTableException(mistakes);
    }
}
