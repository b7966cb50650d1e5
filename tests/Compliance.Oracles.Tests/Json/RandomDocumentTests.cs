using CsCheck;

namespace Compliance.Oracles.Tests.Json;

/// <summary>Random documents and documents with one character wrong.</summary>
public sealed class RandomDocumentTests
{
    private const string Marks = "{}[]:,\"\\/'0123456789eE+-.tfnu \t\n\u0000\u00a0\ud83d\ude00#";

    private static readonly Gen<string> Mutant = Gen.Select(RandomJson.Document, Gen.Int[0, 2], Gen.Int[0, int.MaxValue], Gen.Char[Marks], (text, how, where, mark) =>
    {
        var at = where % Math.Max(1, text.Length);
        return how switch
        {
            0 => text.Remove(at, Math.Min(1, text.Length - at)),
            1 => text.Insert(at, mark.ToString()),
            _ => text.Remove(at, Math.Min(1, text.Length - at)).Insert(at, mark.ToString()),
        };
    });

    [Fact]
    public void What_Newtonsoft_writes_we_read_to_the_same_value() => RandomJson.Document.Sample(
        text =>
        {
            var ours = OurJson.ValueOf(text);
            Assert.NotNull(ours);
            Assert.Equal(NewtonsoftJson.ValueOf(text), ours);
            Assert.Equal(SystemTextJson.ValueOf(text), ours);
        },
        iter: 3000);

    [Fact]
    public void What_we_accept_of_a_document_with_one_character_changed_Newtonsoft_accepts_with_the_same_value() => Mutant.Sample(
        text =>
        {
            if (OurJson.ValueOf(text) is { } ours)
            {
                Assert.Equal(NewtonsoftJson.ValueOf(text), ours);
            }
        },
        iter: 10000);

    [Fact]
    public void A_strict_reader_gives_our_answer_on_every_document_with_one_character_changed() => Mutant.Sample(
        text => Assert.Equal(SystemTextJson.ValueOf(text), OurJson.ValueOf(text)),
        iter: 10000);
}
