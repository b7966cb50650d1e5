using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Oracles.Tests.Json;

/// <summary>Random documents, written by Newtonsoft.Json in each of its ways to indent and to escape.</summary>
internal static class RandomJson
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, Gen.Char['a', 'z'].Select(c => c.ToString())),
        (3, Gen.Char['\u0000', '\u007f'].Select(c => c.ToString())),
        (2, Gen.Char['\u0080', '\ud7ff'].Select(c => c.ToString())),
        (1, Gen.Char['\ue000', '\uffff'].Select(c => c.ToString())),
        (2, Gen.Int[0x10000, 0x10ffff].Select(char.ConvertFromUtf32)),
        (2, AnyOf("\"", "\\", "/", "\n", "\u2028", "'")));

    private static readonly Gen<string> Text = Piece.Array[0, 8].Select(string.Concat);

    /// <summary>Numbers as the grammar has them, not only as a program would write them.</summary>
    private static readonly Gen<string> Number = Gen.Select(
        AnyOf("", "-"),
        Gen.OneOf(Gen.Const("0"), Gen.ULong.Select(u => u.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        Gen.OneOf(Gen.Const(""), Gen.Int[0, 99999].Select(f => "." + f.ToString("d3", System.Globalization.CultureInfo.InvariantCulture))),
        Gen.OneOf(Gen.Const(""), Gen.Select(AnyOf("e", "E", "e+", "E-"), Gen.Int[0, 30], (e, n) => e + n.ToString("d2", System.Globalization.CultureInfo.InvariantCulture))),
        (sign, whole, fraction, exponent) => sign + whole + fraction + exponent);

    private static readonly Gen<JToken> Leaf = Gen.OneOf<JToken>(
        Gen.Const(() => (JToken)JValue.CreateNull()),
        Gen.Bool.Select(b => (JToken)new JValue(b)),
        Gen.Long.Select(n => (JToken)new JValue(n)),
        Gen.Double.Where(double.IsFinite).Select(d => (JToken)new JValue(d)),
        Number.Select(n => (JToken)new JRaw(n)),
        Text.Select(t => (JToken)new JValue(t)));

    public static Gen<string> Document { get; } = Gen.Select(Node(4), Gen.Bool, Gen.Enum<StringEscapeHandling>(), Write);

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<JToken> Node(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency(
            (2, Leaf),
            (2, Node(depth - 1).Array[0, 4].Select(items => (JToken)new JArray(items.Cast<object>().ToArray()))),
            (3, Gen.Select(Text, Node(depth - 1)).Array[0, 4].Select(members => (JToken)new JObject(members.DistinctBy(m => m.Item1).Select(m => new JProperty(m.Item1, m.Item2))))));

    private static string Write(JToken token, bool isIndented, StringEscapeHandling escapes)
    {
        using var text = new StringWriter();
        using var writer = new JsonTextWriter(text) { Formatting = isIndented ? Formatting.Indented : Formatting.None, StringEscapeHandling = escapes };
        token.WriteTo(writer);
        return text.ToString();
    }
}
