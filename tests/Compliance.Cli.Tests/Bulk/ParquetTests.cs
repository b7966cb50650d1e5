using System.IO.Compression;
using System.Numerics;
using System.Text;
using Apache.Arrow;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Cli.Tests.Harness;
using Compliance.Tests;
using Parquet;
using Parquet.Schema;

namespace Compliance.Cli.Tests.Bulk;

public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 1, false, false, CompressionMethod.None)]
    [InlineData(200, 1, true, true, CompressionMethod.Snappy)]
    [InlineData(63, 64, true, false, CompressionMethod.Zstd)]
    [InlineData(64, 64, false, true, CompressionMethod.Gzip)]
    [InlineData(65, 63, false, false, CompressionMethod.Snappy)]
    [InlineData(1000, 127, true, true, CompressionMethod.Zstd)]
    [InlineData(5000, 3000, false, true, CompressionMethod.None)]
    [InlineData(5000, 2048, true, false, CompressionMethod.Snappy)]
    [InlineData(4100, 100_000, false, true, CompressionMethod.Zstd)]
    public void A_file_of_others_says_what_the_same_table_in_text_says(int rows, int groupRows, bool isNarrow, bool hasDictionaries, CompressionMethod packing)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var table = new ForeignTable(new Random((rows * 31) + seed), rows);
            var csv = _folder.Write("t.csv", table.Csv());
            File.WriteAllBytes(_folder["t.parquet"], table.Parquet(groupRows, isNarrow, hasDictionaries, packing));
            Assert.Equal(Encoding.UTF8.GetString(BulkTool.Done("convert", csv)), Encoding.UTF8.GetString(BulkTool.Done("convert", _folder["t.parquet"], "--threads", seed % 2 == 0 ? "1" : "3")));
        }
    }

    [Fact]
    public void A_part_of_the_rows_is_read_from_the_groups_that_have_them()
    {
        var table = new ForeignTable(new Random(5), 9000);
        var csv = _folder.Write("t.csv", table.Csv());
        File.WriteAllBytes(_folder["t.parquet"], table.Parquet(700, isNarrow: false, hasDictionaries: true, CompressionMethod.Zstd));
        foreach (var part in new[] { "1/3", "2/3", "3/3" })
        {
            BulkTool.Done("convert", csv, "--shard", part, "--out", _folder["a.jsonl"]);
            BulkTool.Done("convert", _folder["t.parquet"], "--shard", part, "--out", _folder["b.jsonl"]);
            Assert.Equal(File.ReadAllText(_folder["a.jsonl"]), File.ReadAllText(_folder["b.jsonl"]));
        }
    }

    [Fact]
    public void Parquet_from_a_pipe_or_packed_is_read_as_from_a_file()
    {
        var table = new ForeignTable(new Random(6), 3000);
        var parquet = table.Parquet(1000, isNarrow: true, hasDictionaries: false, CompressionMethod.Snappy);
        File.WriteAllBytes(_folder["t.parquet"], parquet);
        var expected = BulkTool.Done("convert", _folder["t.parquet"]);
        Assert.Equal(expected, BulkTool.Run(parquet, "convert", "-", "--input-format", "parquet").Out);
        using (var packed = new GZipStream(File.Create(_folder["t.parquet.gz"]), CompressionMode.Compress))
        {
            packed.Write(parquet);
        }

        Assert.Equal(expected, BulkTool.Done("convert", _folder["t.parquet.gz"]));
    }

    [Fact]
    public void The_copy_of_a_pipe_is_gone_when_it_is_closed()
    {
        string name;
        using (var copy = SeekableFile.Of("-", new MemoryStream([1, 2, 3])))
        {
            name = copy.Name;
            Assert.Equal((3L, 0L, 1), (copy.Length, copy.Position, copy.ReadByte()));
        }

        Assert.False(File.Exists(name));
    }

    [Theory]
    [InlineData("sanctions.kind", "fines", "error CPL4003: `fines` is no value of `sanctions.kind`")]
    [InlineData("sanctions.inForceSince", "2025-02-29", "error CPL4205: ")]
    [InlineData("access.elements:harm", "x", "error CPL4201: ")]
    [InlineData("access.established", "true", "error CPL4204: the column `access.established` is of type utf8, where bool was expected")]
    public void Texts_are_rejected_as_they_are_from_other_formats(string column, string text, string error)
    {
        foreach (var hasDictionary in new[] { false, true })
        {
            var field = new DataField<string>(column, true);
            var bytes = Write(field, g => g.WriteAsync(field, [null, text, null, text, null]), hasDictionary);
            var (exit, _, said) = BulkTool.Run(null, "convert", Put(bytes));
            Assert.Equal(ExitCode.BadInput, exit);
            Assert.Contains(error, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_type_that_no_fact_is_read_from_is_told_by_its_name()
    {
        var field = new DataField<DateTime>("sanctions.inForceSince");
        var (exit, _, error) = BulkTool.Run(null, "convert", Put(Write(field, g => g.WriteAsync<DateTime>(field, new DateTime[5]), hasDictionary: false)));
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("error CPL4204: the column `sanctions.inForceSince` is of type DateTime, where utf8 was expected", error, StringComparison.Ordinal);
    }

    // The file is one of three profiles that Arrow's C++ library wrote: true, nothing, false.
    [Fact]
    public void Booleans_that_would_be_read_wrong_are_refused()
    {
        var (exit, _, error) = BulkTool.Run(null, "convert", Repository.PathOf("tests", "Compliance.Cli.Tests", "Bulk", "run-length-booleans.parquet"));
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("cannot be read as Parquet: the Booleans of the column `access.established` are run-length encoded", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_damaged_inside_is_told_the_same_on_any_number_of_threads()
    {
        var table = new ForeignTable(new Random(7), 3000);
        var bytes = table.Parquet(1000, isNarrow: false, hasDictionaries: false, CompressionMethod.Zstd);
        bytes.AsSpan(bytes.Length / 8, bytes.Length / 2).Fill(0xFF);
        string? first = null;
        foreach (var threads in new[] { "1", "2", "4" })
        {
            var (exit, _, error) = BulkTool.Run(null, "convert", Put(bytes), "--threads", threads);
            Assert.Equal(ExitCode.BadInput, exit);
            Assert.Contains("error CPL9101: ", error, StringComparison.Ordinal);
            Assert.Equal(first ??= error, error);
        }
    }

    [Fact]
    public void Words_written_out_and_words_of_a_dictionary_give_the_same_bytes()
    {
        var words = new WordColumn("word", ["a", "\u00E9\u6771", "c"], 200);
        for (var row = 0; row < 200; row++)
        {
            words.Codes[row] = (ushort)(row * row % 7 % 4);
        }

        byte[] Made(bool hasDictionaries)
        {
            var (bytes, format) = (new ByteWriter(), new ArrowFormat(hasDictionaries));
            format.Begin([words], bytes);
            format.Write(new TableBlock([words], [.. Enumerable.Range(0, 130)]), bytes);
            format.Write(new TableBlock([words], [.. Enumerable.Range(130, 70).Where(r => r % 3 != 0)]), bytes);
            format.End(bytes);
            File.WriteAllBytes(_folder["words.arrow"], bytes.Written.ToArray());
            ParquetFile.Make(_folder["words.arrow"], _folder["words.parquet"]);
            return File.ReadAllBytes(_folder["words.parquet"]);
        }

        Assert.Equal(Made(hasDictionaries: false), Made(hasDictionaries: true));
        using var table = new ParquetTable(File.OpenRead(_folder["words.parquet"]));
        var read = Assert.IsType<DictionaryArray>(table.Read(0, threads: 2).Single());
        string?[] expected = [.. Enumerable.Range(0, 200).Where(r => r < 130 || r % 3 != 0).Select(r => words[r])];
        Assert.Equal(expected, Enumerable.Range(0, read.Length).Select(r => ((Int32Array)read.Indices).GetValue(r) is { } place ? ((StringArray)read.Dictionary).GetString(place) : null));
    }

    [Fact]
    public void Bits_are_spread_alike_with_and_without_an_instruction_for_it()
    {
        var random = new Random(8);
        for (var i = 0; i < 10_000; i++)
        {
            var (bits, mask) = ((ulong)random.NextInt64() << random.Next(2), (ulong)random.NextInt64() & (ulong)random.NextInt64());
            var spread = PackedBits.SpreadOneByOne(bits, mask);
            Assert.Equal(spread, PackedBits.Spread(bits, mask));
            Assert.Equal(0UL, spread & ~mask);
            Assert.Equal(BitOperations.PopCount(bits & (mask == 0 ? 0 : ulong.MaxValue >> (64 - BitOperations.PopCount(mask)))), BitOperations.PopCount(spread));
        }

        bool[] truths = [.. Enumerable.Range(0, 64).Select(_ => random.Next(2) == 0)];
        for (var i = 0; i < 64; i++)
        {
            Assert.Equal(truths[i], (PackedBits.Of(truths) >> i & 1) != 0);
            Assert.Equal(truths[i], (PackedBits.Of(System.Array.ConvertAll(truths, t => t ? 1 : 0)) >> i & 1) != 0);
        }
    }

    private string Put(byte[] bytes)
    {
        File.WriteAllBytes(_folder["x.parquet"], bytes);
        return _folder["x.parquet"];
    }

    /// <summary>Five profiles with one more column.</summary>
    private static byte[] Write(DataField field, Func<ParquetRowGroupWriter, Task> write, bool hasDictionary)
    {
        DataField[] names = [new DataField<string>("state", false), new DataField<string>("iso3", false), new DataField<string>("asOf", false)];
        var options = new ParquetOptions();
        options.ColumnEncodingHints[field.Name] = hasDictionary ? EncodingHint.Dictionary : EncodingHint.Default;
        var file = new MemoryStream();
        Run().GetAwaiter().GetResult();
        return file.ToArray();

        async Task Run()
        {
            await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. names, field]), file, options);
            using var group = writer.CreateRowGroup();
            foreach (var (name, text) in names.Zip(["A", "XAA", "2026"]))
            {
                await group.WriteAsync(name, Enumerable.Repeat(text, 5).ToArray());
            }

            await write(group);
        }
    }
}
