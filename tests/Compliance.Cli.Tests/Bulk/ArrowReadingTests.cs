using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Engine.Packs;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Tests;
using Column = Compliance.Bulk.Tables.Column;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>A profile is the same whichever of Arrow's types says it, and wherever its batch is cut.</summary>
public class ArrowReadingTests
{
    private const int Rows = 700;

    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;
    private static readonly ProfileBlock Made = Make();

    private static readonly Dictionary<string, Func<WordColumn, TableBlock, IArrowArray>> Words = new()
    {
        ["texts"] = (column, rows) => ArrowColumns.ArrayOf(column, rows, hasDictionaries: false),
        ["dictionary"] = (column, rows) => ArrowColumns.ArrayOf(column, rows, hasDictionaries: true),
        ["reversed"] = (column, rows) => Dictionary(column, rows, [.. column.Words.Reverse()], Int8Type.Default),
        ["two bytes"] = (column, rows) => Dictionary(column, rows, column.Words, Int16Type.Default),
        ["with words that none has"] = (column, rows) => Dictionary(column, rows, ["?", .. column.Words, ""], Int32Type.Default),
        ["a word that is none"] = (column, rows) => Dictionary(column, rows, [.. column.Words.Skip(1), "?"], Int8Type.Default),
        ["beyond the dictionary"] = (column, rows) => Dictionary(column, rows, column.Words, Int8Type.Default, shift: 100),
        ["before the dictionary"] = (column, rows) => Dictionary(column, rows, column.Words, Int8Type.Default, shift: -100),
    };

    public static TheoryData<string, int, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, int, bool>();
            foreach (var words in new[] { "texts", "dictionary", "reversed", "two bytes", "with words that none has" })
            {
                ways.Add(words, Rows, false);
                ways.Add(words, 77, true);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Profiles_are_read_as_they_were_made(string words, int rowsOfBatch, bool isPacked)
    {
        var filling = Read(Written(words, rowsOfBatch, isPacked), most: 129);
        Assert.Empty(filling.Rejects);
        for (var row = 0; row < Rows; row++)
        {
            Assert.Equal(Shown(Made, row), Shown(filling.Block, row));
        }
    }

    [Fact]
    public void A_word_of_a_dictionary_that_is_none_of_its_column_is_a_mistake_of_the_rows_that_have_it()
    {
        var filling = Read(Written("a word that is none", Rows, false), Rows);
        Assert.InRange(filling.Rejects.Count, 1, Rows);
        Assert.Equal(Rows, filling.Rejects.Count + filling.Block.Profiles);
        Assert.All(filling.Rejects, r => Assert.Contains("`?`", r.Diagnostics[0].Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("beyond the dictionary")]
    [InlineData("before the dictionary")]
    public void A_place_outside_the_dictionary_is_told(string words)
    {
        var problem = Assert.Throws<BadTableException>(() => Read(Written(words, Rows, false), Rows));
        Assert.Contains("where the dictionary has", problem.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_none_is_told_of_each_row_that_has_it()
    {
        string[] dates = ["2026-02-30", "2026-02-30", "2026-02-03", "2026-02-03", "2026-02-30"];
        var fact = Pack.Facts.Facts.First(f => f.Kind == FactKind.Date);
        string[] names = [ProfileBlock.StateName, ProfileBlock.Iso3Name, ProfileBlock.AsOfName, fact.Path];
        var schema = new Schema(names.Select(n => new Field(n, StringType.Default, nullable: true)), null);
        IArrowArray Texts(IEnumerable<string> texts) => new StringArray.Builder().AppendRange(texts).Build();
        using var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(new RecordBatch(schema, [Texts(dates.Select(_ => "X")), Texts(dates.Select(_ => "XXX")), Texts(dates.Select(_ => "2026")), Texts(dates)], dates.Length));
            writer.WriteEnd();
        }

        stream.Position = 0;
        var filling = new BlockFilling(new ProfileBlock(Pack.Facts));
        filling.Begin(1, dates.Length);
        using var source = new ArrowSource("profiles.arrow", stream, Pack.Facts);
        source.Next(dates.Length)!.Fill(filling, 0);
        Assert.Equal([1L, 2, 5], filling.Rejects.Select(r => r.Row));
        Assert.All(filling.Rejects, r => Assert.Contains("2026-02-30", r.Diagnostics[0].Message, StringComparison.Ordinal));
    }

    private static ProfileBlock Make()
    {
        var block = new ProfileBlock(Pack.Facts);
        block.Begin(1, Rows);
        new ProfileMaker(Pack, Marginals.Read(Repository.PathOf("rules", "uncc", Marginals.FileName)), 4, 0.3m).Fill(block);
        return block;
    }

    private static BlockFilling Read(byte[] bytes, int most)
    {
        var filling = new BlockFilling(new ProfileBlock(Pack.Facts));
        filling.Begin(1, Rows);
        using var source = new ArrowSource("profiles.arrow", new MemoryStream(bytes), Pack.Facts);
        var parts = new List<RawPart>();
        while (source.Next(most) is { } part)
        {
            parts.Add(part);
        }

        // All parts are taken before the first is read: none may have the memory of another.
        var at = 0;
        foreach (var part in parts)
        {
            part.Fill(filling, at);
            at += part.Count;
        }

        Assert.Equal(Rows, at);
        return filling;
    }

    private static byte[] Written(string words, int rowsOfBatch, bool isPacked)
    {
        IArrowArray ArrayOf(Column column, TableBlock rows) => column is WordColumn word ? Words[words](word, rows) : ArrowColumns.ArrayOf(column, rows, hasDictionaries: false);
        TableBlock Of(int from) => new(Made.Columns, [.. Enumerable.Range(from, Math.Min(rowsOfBatch, Rows - from))]);
        var schema = new Schema(Made.Columns.Select(c => new Field(c.Name, ArrayOf(c, Of(0)).Data.DataType, nullable: true)), null);
        using var stream = new MemoryStream();
        var options = new IpcOptions { CompressionCodecFactory = new CompressionCodecFactory(), CompressionCodec = isPacked ? CompressionCodecType.Zstd : null };
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true, options))
        {
            for (var from = 0; from < Rows; from += rowsOfBatch)
            {
                var rows = Of(from);
                writer.WriteRecordBatch(new RecordBatch(schema, Made.Columns.Select(c => ArrayOf(c, rows)), rows.Rows.Count));
            }

            writer.WriteEnd();
        }

        return stream.ToArray();
    }

    private static DictionaryArray Dictionary(WordColumn column, TableBlock rows, IReadOnlyList<string> words, IArrowType type, int shift = 0)
    {
        var indices = rows.Rows.Select(r => column[r] is { } word ? words.ToList().IndexOf(word) is >= 0 and var place ? place + shift : words.Count - 1 : (int?)null).ToArray();
        IArrowArray places = type switch
        {
            Int8Type => Built<sbyte, Int8Array, Int8Array.Builder>(new Int8Array.Builder(), indices),
            Int16Type => Built<short, Int16Array, Int16Array.Builder>(new Int16Array.Builder(), indices),
            _ => Built<int, Int32Array, Int32Array.Builder>(new Int32Array.Builder(), indices),
        };
        return new DictionaryArray(new DictionaryType(type, StringType.Default, ordered: false), places, new StringArray.Builder().AppendRange(words).Build());
    }

    private static TArray Built<T, TArray, TBuilder>(TBuilder builder, int?[] numbers)
        where T : struct, System.Numerics.INumber<T>
        where TArray : IArrowArray
        where TBuilder : PrimitiveArrayBuilder<T, TArray, TBuilder>
    {
        foreach (var number in numbers)
        {
            _ = number is { } value ? builder.Append(T.CreateChecked(value)) : builder.AppendNull();
        }

        return builder.Build();
    }

    private static string Shown(ProfileBlock block, int row)
    {
        var profile = block.ProfileAt(row);
        return $"{profile.StateName} {profile.Iso3} {profile.AsOf}\n" + string.Join('\n', profile.Facts.Facts.Select(f => f.Path + " " + profile.Show(f)));
    }
}
