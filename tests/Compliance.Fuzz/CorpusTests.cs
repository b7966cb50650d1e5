namespace Compliance.Fuzz;

/// <summary>Every input that fuzzing found worth keeping, through every target that takes its kind.</summary>
public class CorpusTests
{
    public static TheoryData<string> Targets => new(FuzzTarget.All.Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Targets))]
    public void No_kept_input_breaks_an_invariant(string target)
    {
        var inputs = Corpus.For(target).ToArray();
        Assert.True(inputs.Length > 100, $"only {inputs.Length} inputs are kept");
        var run = FuzzTarget.Find(target).Run;
        var tried = "";
        var broken = ScarceStack.Record(() =>
        {
            foreach (var input in inputs)
            {
                tried = Corpus.Escape(input);
                run(input);
            }
        });
        Assert.True(broken is null, tried + "\n" + broken);
    }

    [Fact]
    public void An_input_is_kept_byte_for_byte()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        Assert.Equal(all, Corpus.Unescape(Corpus.Escape(all)));
    }
}
