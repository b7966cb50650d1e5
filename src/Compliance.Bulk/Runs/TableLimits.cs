using Compliance.Bulk.Reading;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Runs;

/// <summary>What profiles say and no column holds.</summary>
internal static class TableLimits
{
    /// <summary>Rejects the profiles of a block that say more than a table holds.</summary>
    public static void RejectWhole(BlockFilling filling)
    {
        foreach (var (row, profile) in filling.Block.Whole.ToArray())
        {
            var fact = profile.Facts.Facts.First(f => profile[f].Disputed.Count > 0 || (f.Kind == FactKind.ObjectList && profile[f].IsStated));
            var (what, source) = (profile[fact].Disputed.Count > 0 ? "is disputed" : "is a list of objects", profile.Source ?? new SourceText(profile.StateName, ""));
            filling.Reject(row, [BulkDiagnostics.NotHeldByTables.At(source, profile[fact].Span, fact.Path, what, "CSV, Parquet or Arrow")], profile.Source?.Content);
        }
    }
}
