using System.Globalization;
using Compliance.Benchmarks.Workload;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Language.Facts;
using Compliance.Language.Rules;

namespace Compliance.Benchmarks.Bulk;

/// <summary>Profiles of the workload as a table in a file.</summary>
internal static class WorkloadTable
{
    /// <summary>Writes a stream of Arrow, the form from which a Parquet file is made.</summary>
    public static void Write(string path, RulePack pack, int profiles)
    {
        var (block, format, bytes) = (new ProfileBlock(pack.Facts), new ArrowFormat(), new ByteWriter());
        var facts = WorkloadFact.MakeAll().Select(f => (f, pack.Facts.Find(f.Name)!)).ToArray();
        using var file = File.Create(path);
        format.Begin(block.Columns, bytes);
        for (var first = 0; first < profiles; first += ProfileBlock.Rows)
        {
            Fill(block, facts, first, Math.Min(ProfileBlock.Rows, profiles - first));
            format.Write(new TableBlock(block.Columns, [.. Enumerable.Range(0, block.Count)]), bytes);
            file.Write(bytes.Written.Span);
            bytes.Clear();
        }

        format.End(bytes);
        file.Write(bytes.Written.Span);
    }

    private static void Fill(ProfileBlock block, (WorkloadFact Told, Fact Fact)[] facts, int first, int count)
    {
        block.Begin(first + 1, count);
        for (var row = 0; row < count; row++)
        {
            block.State.Set(row, string.Create(CultureInfo.InvariantCulture, $"State {first + row}"));
            block.Iso3.Set(row, "XXX"u8);
            block.AsOf.TrySet(row, "2026"u8);
            foreach (var (told, fact) in facts)
            {
                Set(block.Of(fact), row, told, told.ValueIn(first + row, isPartial: true));
            }

            block.Accept(row);
        }
    }

    private static void Set(Column[] columns, int row, WorkloadFact told, int value)
    {
        switch (columns[0])
        {
            case var _ when value == WorkloadFact.Unknown:
                break;
            case WordColumn words:
                words.Codes[row] = (ushort)(value + 1);
                break;
            case WholeColumn whole:
                whole.Set(row, value);
                break;
            default:
                for (var i = 0; i < columns.Length; i++)
                {
                    ((TruthColumn)columns[i]).Set(row, told.Sort == FactSort.Boolean ? value == 1 : ((value >> i) & 1) != 0);
                }

                break;
        }
    }
}
