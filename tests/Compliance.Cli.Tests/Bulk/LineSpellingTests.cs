using System.Text;
using System.Text.Json;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.JsonLines;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Writing;
using Compliance.Cli.Tests.Harness;
using Compliance.Engine.Packs;
using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>However JSON spells a profile, the lines of a file are read as the careful reader reads each by itself, and refused in the same words.</summary>
public class LineSpellingTests
{
    private const int Rows = 300;

    private static readonly RulePack Small = PackFolder.Load(Model.Pack, out _)!;
    private static readonly RulePack Real = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;

    public static TheoryData<string, bool, bool> Files => new()
    {
        { "small", true, true },
        { "small", false, false },
        { "real", true, false },
        { "real", false, true },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_any_spelling_is_read_as_its_lines_are(string name, bool hasLastFeed, bool isInPieces)
    {
        var pack = name == "small" ? Small : Real;
        var lines = Made(pack, Rows).Select((l, i) => Spelled(l, Draws.Key(i, name))).ToArray();
        var text = string.Join('\n', lines) + (hasLastFeed ? "\n" : "");
        var (filling, plain) = (new BlockFilling(new ProfileBlock(pack.Facts)), 0);
        using var source = new JsonLinesSource("lines", isInPieces ? new Trickle(Encoding.UTF8.GetBytes(text)) : new MemoryStream(Encoding.UTF8.GetBytes(text)));
        filling.Begin(1, lines.Length);
        for (var at = 0; source.Next(77) is { } part; at += part.Count)
        {
            part.Fill(filling, at);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var bag = new DiagnosticBag();
            var expected = ProfileReader.ReadUnsourced(new SourceText("lines", lines[i], i + 1), pack.Facts, bag);
            var reject = filling.Rejects.FirstOrDefault(r => r.Row == i + 1);
            Assert.Equal(bag.HasErrors ? bag.ToSorted().Select(d => d.ToString()) : [], reject?.Diagnostics.Select(d => d.ToString()) ?? []);
            Assert.Equal(!bag.HasErrors, filling.Block.IsPresent(i));
            if (!bag.HasErrors)
            {
                Assert.Equal(Shown(expected!), Shown(filling.Block.ProfileAt(i)));
            }

            plain += LineReaderTests.TryRead(new LineReader(new ProfileBlock(pack.Facts)), lines[i], 0) ? 1 : 0;
        }

        Assert.True(filling.Rejects.Count is > Rows / 20 and < Rows * 2 / 3 && plain is > Rows / 5 and < Rows * 4 / 5, $"{filling.Rejects.Count} lines were refused, {plain} read fast");
    }

    private static IEnumerable<string> Made(RulePack pack, int count)
    {
        var block = new ProfileBlock(pack.Facts);
        block.Begin(1, count);
        new ProfileMaker(pack, Marginals.Empty, 5, 0.2m).Fill(block);
        var bytes = new ByteWriter();
        new ProfileLinesFormat(pack.Facts).Write(block, [.. Enumerable.Range(0, count)], bytes);
        return BulkTool.Split(Encoding.UTF8.GetString(bytes.Written.Span));
    }

    private static string Shown(Profile profile) =>
        $"{profile.StateName} {profile.Iso3} {profile.AsOf}\n" + string.Join('\n', profile.Facts.Facts.Select(f => f.Path + " " + profile.Show(f)));

    /// <summary>The same profile in other words of JSON; now and then one that is wrong.</summary>
    private static string Spelled(string line, ulong draw)
    {
        using var document = JsonDocument.Parse(line);
        var text = new StringBuilder();
        new Speller(text, draw, (draw >> 8) % 5 == 0, (draw >> 16) % 3 == 0, (draw >> 24) % 6 == 0 ? line.Length / 40 : 0, (draw >> 32) % 5 < 2 ? line.Length / 8 : 0).Write(document.RootElement);
        return text.ToString();
    }

    private sealed class Speller(StringBuilder text, ulong key, bool isShuffled, bool isSpaced, int escapeOneIn, int wrongOneIn)
    {
        private long _drawn;

        public void Write(JsonElement value)
        {
            White();
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    var members = value.EnumerateObject().ToArray();
                    Sequence('{', '}', isShuffled ? [.. members.OrderBy(_ => Draw(1 << 20))] : members, m => Member(m));
                    break;
                case JsonValueKind.Array:
                    var items = value.EnumerateArray().ToArray();
                    Sequence('[', ']', isShuffled ? [.. items.OrderBy(_ => Draw(1 << 20))] : items, Write);
                    break;
                case JsonValueKind.String:
                    Text(value.GetString()!);
                    break;
                default:
                    text.Append(IsWrong() ? "1e0" : IsWrong() ? "null" : value.GetRawText());
                    break;
            }

            White();
        }

        private void Member(JsonProperty member)
        {
            White();
            Text(member.Name);
            White();
            text.Append(':');
            Write(member.Value);
            if (IsWrong())
            {
                text.Append(",\"").Append(member.Name).Append("\":null");
            }
        }

        private void Sequence<T>(char open, char close, T[] items, Action<T> write)
        {
            text.Append(open);
            for (var i = 0; i < items.Length; i++)
            {
                text.Append(i > 0 ? "," : "");
                write(items[i]);
            }

            White();
            text.Append(IsWrong() ? "," : "").Append(close);
        }

        private void Text(string value)
        {
            var at = escapeOneIn > 0 && Draw(escapeOneIn) == 0 && value.Length > 0 ? Draw(value.Length) : -1;
            text.Append('"').Append(at < 0 ? value : $"{value[..at]}\\u{(int)value[at]:x4}{value[(at + 1)..]}").Append(IsWrong() ? "x" : "").Append('"');
        }

        private void White() => text.Append(isSpaced ? (string[])["", " ", "\t", "  ", "\r"] is var kinds ? kinds[Draw(kinds.Length)] : "" : "");

        private bool IsWrong() => wrongOneIn > 0 && Draw(wrongOneIn) == 0;

        private int Draw(int below) => (int)(Draws.At(key, _drawn++) % (ulong)below);
    }

    /// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1009));
    }
}
