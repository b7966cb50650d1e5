using System.Text;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.JsonLines;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Synthesis;
using Compliance.Cli.Tests.Harness;
using Compliance.Engine.Packs;
using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>The reader of lines takes what the careful reader takes and reads it alike, whatever becomes of a line; and it takes no memory.</summary>
public class LineReaderTests
{
    private static readonly RulePack Small = PackFolder.Load(Model.Pack, out _)!;
    private static readonly RulePack Real = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;

    [Fact]
    public void Lines_that_were_tampered_with_are_read_as_the_careful_reader_reads_them()
    {
        var lines = BulkTool.Split(BulkTool.Lines(200)).Select(Encoding.UTF8.GetBytes).ToArray();
        var filling = new BlockFilling(new ProfileBlock(Small.Facts));
        var (taken, refused) = (0, 0);
        for (var trial = 0L; trial < 20_000; trial++)
        {
            var line = Tampered(lines[trial % lines.Length], Draws.At(11, trial));
            filling.Begin(1, 1);
            if (!TryRead(filling.Lines, Encoding.Latin1.GetString(line), 0, Encoding.Latin1) || filling.Block.Contradictions().Count > 0)
            {
                refused++;
                continue;
            }

            taken++;
            filling.Block.Accept(0);
            var text = Encoding.UTF8.GetString(line);
            var profile = ReadCarefully(text, out var mistake);
            Assert.True(mistake is null, $"the careful reader refuses `{text}`: {mistake}");
            Assert.Equal(Shown(profile!), Shown(filling.Block.ProfileAt(0)));
        }

        Assert.True(taken > 1000 && refused > 1000, $"{taken} lines were taken, {refused} refused");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\"}")]
    [InlineData("{\"state\":{\"name\":\"\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"Xaa\"},\"asOf\":\"2026\",\"facts\":{}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026-13\",\"facts\":{}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026-02-30\",\"facts\":{}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{},}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{}} x")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{},\"facts\":{}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"access\":{\"established\":1}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"access\":{\"established\":true,\"established\":null}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"access\":{\"elements\":[\"damage\",\"damage\"]}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"access\":{\"elements\":[\"damage\",]}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"sanctions\":{\"maximumYears\":101}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"sanctions\":{\"maximumYears\":01}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"sanctions\":{\"maximumYears\":-}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"sanctions\":{\"kind\":\"fines\"}}}")]
    [InlineData("{\"state\":{\"name\":\"A\\u0000\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"sanctions\":{\"kind\":null}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{},\"partial\":{\"/access/elements\":{\"includes\":[\"damage\"],\"excludes\":[\"damage\"]}}}")]
    [InlineData("{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{},\"partial\":{\"/access/established\":{\"includes\":[],\"excludes\":[]}}}")]
    public void What_is_no_profile_is_not_taken(string line)
    {
        var block = new ProfileBlock(Small.Facts);
        block.Begin(1, 1);
        Assert.False(TryRead(new LineReader(block), line, 0));
        ReadCarefully(line, out var mistake);
        Assert.NotNull(mistake);
    }

    [Fact]
    public void Reading_takes_no_memory_for_a_profile()
    {
        var block = new ProfileBlock(Real.Facts);
        var reader = new LineReader(block);
        var lines = Enumerable.Range(0, 200).Select(i => Padded(Encoding.UTF8.GetBytes(RealLine(i)))).ToArray();
        ReadAll(block, reader, lines);
        ReadAll(block, reader, lines);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(block, reader, lines);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(lines.Length, block.Profiles);
    }

    /// <summary>Reads a whole line by itself; one with a line feed in it is not taken as a whole.</summary>
    internal static bool TryRead(LineReader reader, string line, int row, Encoding? encoding = null)
    {
        var bytes = (encoding ?? Encoding.UTF8).GetBytes(line);
        reader.Begin();
        var isTaken = reader.TryRead(Padded(bytes), row, out var length);
        reader.End();
        return isTaken && length == bytes.Length;
    }

    // What comes after a line may be anything, as the next line is.
    private static byte[] Padded(byte[] line) => [.. line, (byte)'\n', .. Enumerable.Repeat((byte)'"', LineText.Slack)];

    private static void ReadAll(ProfileBlock block, LineReader reader, byte[][] lines)
    {
        block.Begin(1, lines.Length);
        reader.Begin();
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.True(reader.TryRead(lines[i], i, out _));
            block.Accept(i);
        }

        reader.End();
    }

    private static string RealLine(int row)
    {
        var block = new ProfileBlock(Real.Facts);
        block.Begin(row + 1, 1);
        new ProfileMaker(Real, Marginals.Empty, 5, 0.2m).Fill(block);
        var bytes = new Compliance.Bulk.Writing.ByteWriter();
        new Compliance.Bulk.Writing.ProfileLinesFormat(Real.Facts).Write(block, [0], bytes);
        return Encoding.UTF8.GetString(bytes.Written.Span).TrimEnd('\n');
    }

    private static byte[] Tampered(byte[] line, ulong draw)
    {
        var (place, other) = ((int)(draw % (ulong)line.Length), (int)(draw / 7 % (ulong)line.Length));
        var (from, to) = (Math.Min(place, other), Math.Max(place, other));
        const string Structure = "{}[]\",:0 tf-n\\";
        return (draw >> 60) switch
        {
            < 3 => line,
            < 6 => [.. line[..place], (byte)Structure[(int)(draw >> 33) % Structure.Length], .. line[place..]],
            < 9 => [.. line[..place], .. line[(place + 1)..]],
            < 12 => [.. line[..place], unchecked((byte)(draw >> 40)), .. line[(place + 1)..]],
            < 14 => [.. line[..to], .. line[from..]],
            _ => [.. line[..place], line[other], .. line[(place + 1)..]],
        };
    }

    private static Profile? ReadCarefully(string line, out string? mistake)
    {
        var bag = new DiagnosticBag();
        var profile = ProfileReader.ReadUnsourced(new SourceText("line", line), Small.Facts, bag);
        mistake = bag.HasErrors ? bag.ToSorted()[0].ToString() : null;
        return profile;
    }

    private static string Shown(Profile profile) =>
        $"{profile.StateName} {profile.Iso3} {profile.AsOf}\n" + string.Join('\n', profile.Facts.Facts.Select(f => f.Path + " " + profile.Show(f)));
}
