namespace Compliance.Bulk.Tables;

/// <summary>One of a closed list of words, or nothing.</summary>
internal sealed class WordColumn(string name, IReadOnlyList<string> words, int capacity) : Column(name)
{
    private readonly byte[][] _bytes = [.. words.Select(System.Text.Encoding.UTF8.GetBytes)];

    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>The word of a row in UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes(int row) => BytesOf(Codes[row]);

    /// <summary>The word of a code in UTF-8.</summary>
    public ReadOnlySpan<byte> BytesOf(int code) => _bytes[code - 1];

    /// <summary>The place of the word in the list, from one; zero is nothing.</summary>
    public ushort[] Codes { get; } = new ushort[capacity];

    public string? this[int row] => Codes[row] == 0 ? null : Words[Codes[row] - 1];

    /// <summary>The code of a word.</summary>
    public bool TryFind(ReadOnlySpan<byte> word, out ushort code)
    {
        code = 0;
        for (var i = 0; i < _bytes.Length; i++)
        {
            if (word.SequenceEqual(_bytes[i]))
            {
                code = (ushort)(i + 1);
                return true;
            }
        }

        return false;
    }

    public override void Clear() => Array.Clear(Codes);

    public override bool IsStated(int row) => Codes[row] != 0;

    public override void Clear(int row) => Codes[row] = 0;

    public override Column Like(int capacity) => new WordColumn(Name, Words, capacity);
}
