using System.Globalization;
using System.Text;
using Compliance.Tests;

namespace Compliance.Fuzz;

/// <summary>Inputs kept in one file a target, one a line: printable ASCII as it is, all other bytes and the backslash as <c>\xHH</c>.</summary>
public static class Corpus
{
    private static readonly string[] OfOwnKind = ["json", "pattern"];

    /// <summary>What was kept for a target; those that take expressions share what they learnt.</summary>
    public static IEnumerable<byte[]> For(string target) =>
        FuzzTarget.All.Where(t => OfOwnKind.Contains(target) ? t.Name == target : !OfOwnKind.Contains(t.Name))
            .Select(t => PathOf(t.Name)).Where(File.Exists).SelectMany(File.ReadLines).Distinct().Select(Unescape);

    public static string Escape(IEnumerable<byte> input) =>
        string.Concat(input.Select(b => b is >= 0x20 and < 0x7f and not (byte)'\\' ? ((char)b).ToString() : "\\x" + b.ToString("x2", CultureInfo.InvariantCulture)));

    public static byte[] Unescape(string line)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < line.Length; i++)
        {
            var isEscape = line[i] == '\\';
            bytes.Add(isEscape ? byte.Parse(line.AsSpan(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : (byte)line[i]);
            i += isEscape ? 3 : 0;
        }

        return [.. bytes];
    }

    public static void Pack(string folder, string target) =>
        File.WriteAllLines(PathOf(target), Directory.EnumerateFiles(folder).Select(f => Escape(File.ReadAllBytes(f))).Distinct().Order(StringComparer.Ordinal), new UTF8Encoding(false));

    public static void Write(IEnumerable<byte[]> inputs, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (number, input) in inputs.DistinctBy(Escape).Index())
        {
            File.WriteAllBytes(Path.Combine(folder, number.ToString("d5", CultureInfo.InvariantCulture)), input);
        }
    }

    private static string PathOf(string target) => Repository.PathOf("tests", "corpus", target + ".txt");
}
