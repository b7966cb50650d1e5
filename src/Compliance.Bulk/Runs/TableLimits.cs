using Compliance.Bulk.Reading;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;

namespace Compliance.Bulk.Runs;

/// <summary>What profiles say and no column holds.</summary>
internal static class TableLimits
{
    /// <summary>Rejects the profiles of a block that say more than the result can hold: no format holds lists of objects, and only JSON Lines what coders differ on.</summary>
    public static void RejectWhole(BlockFilling filling, bool holdsDisputes)
    {
        foreach (var (row, profile) in filling.Block.Whole.ToArray())
        {
            if (profile.Facts.Facts.FirstOrDefault(f => (!holdsDisputes && profile[f].Disputed.Count > 0) || (f.Kind == FactKind.ObjectList && profile[f].IsStated)) is not { } fact)
            {
                continue;
            }

            var what = fact.Kind == FactKind.ObjectList ? "is a list of objects" : "is disputed";
            filling.Reject(row, [BulkDiagnostics.NotHeldByTables.At(profile.Source!, profile[fact].Span, fact.Path, what)], profile.Source!.Content);
        }
    }
}
