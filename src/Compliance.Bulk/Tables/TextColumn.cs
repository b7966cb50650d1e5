using System.Text;

namespace Compliance.Bulk.Tables;

/// <summary>Texts in UTF-8, one after another. Rows are set in any order; what a row had before stays behind until the column is cleared.</summary>
internal sealed class TextColumn(string name, int capacity) : Column(name)
{
    private readonly (int Start, int Length)[] _places = new (int Start, int Length)[capacity];
    private byte[] _bytes = new byte[capacity * 16];
    private int _end;

    public ReadOnlySpan<byte> this[int row] => _bytes.AsSpan(_places[row].Start, _places[row].Length);

    public string TextAt(int row) => Encoding.UTF8.GetString(this[row]);

    public void Set(int row, ReadOnlySpan<byte> text)
    {
        if (_end + text.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + text.Length));
        }

        text.CopyTo(_bytes.AsSpan(_end));
        _places[row] = (_end, text.Length);
        _end += text.Length;
    }

    public void Set(int row, string text) => Set(row, Encoding.UTF8.GetBytes(text));

    public override void Clear()
    {
        Array.Clear(_places);
        _end = 0;
    }

    public override bool IsStated(int row) => _places[row].Length > 0;

    public override void Clear(int row) => _places[row] = default;

    public override Column Like(int capacity) => new TextColumn(Name, capacity);
}
