using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace Compliance.Bulk.JsonLines;

/// <summary>A place in a line of JSON. What is not of the plain form it expects it does not take: then the careful reader has the line.</summary>
internal ref struct LineCursor(ReadOnlySpan<byte> line)
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789."u8);

    private readonly ReadOnlySpan<byte> _line = line;
    private int _at;

    public readonly ReadOnlySpan<byte> Rest => _line[_at..];

    public readonly bool IsAtEnd => _at == _line.Length;

    public void Skip(int bytes) => _at += bytes;

    public bool TryTake(byte expected)
    {
        SkipWhite();
        if (_at < _line.Length && _line[_at] == expected)
        {
            _at++;
            return true;
        }

        return false;
    }

    public bool TryTake(ReadOnlySpan<byte> expected)
    {
        SkipWhite();
        if (Rest.StartsWith(expected))
        {
            _at += expected.Length;
            return true;
        }

        return false;
    }

    /// <summary>The next member of an object: false at its end, and where something else stands.</summary>
    public bool TryNext(byte close, ref bool isFirst, out bool isClosed)
    {
        isClosed = TryTake(close);
        if (isClosed)
        {
            return false;
        }

        if (!isFirst && (!TryTake((byte)',') || TryPeek(close)))
        {
            return false;
        }

        isFirst = false;
        return true;
    }

    /// <summary>A text without escapes; what it must not hold is left to the careful reader.</summary>
    public bool TryText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!TryTake((byte)'"'))
        {
            return false;
        }

        var length = Rest.IndexOf((byte)'"');
        if (length < 0)
        {
            return false;
        }

        text = Rest[..length];
        _at += length + 1;
        return text.IndexOf((byte)'\\') < 0 && text.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0 && Utf8.IsValid(text);
    }

    /// <summary>An integer of up to 18 digits.</summary>
    public bool TryWhole(out long value)
    {
        SkipWhite();
        value = 0;
        var isNegative = TryTake((byte)'-');
        var start = _at;
        while (_at < _line.Length && _line[_at] is >= (byte)'0' and <= (byte)'9' && _at - start < 18)
        {
            value = (value * 10) + (_line[_at++] - '0');
        }

        var isPlain = _at > start && (_at - start == 1 || _line[start] != '0') && !(_at < _line.Length && _line[_at] is (byte)'.' or (byte)'e' or (byte)'E' or (>= (byte)'0' and <= (byte)'9'));
        value = isNegative ? -value : value;
        return isPlain;
    }

    /// <summary>A number with or without a fraction, and without an exponent.</summary>
    public bool TryReal(out double value)
    {
        SkipWhite();
        value = 0;
        var length = Rest.IndexOfAnyExcept(Digits);
        var text = length < 0 ? Rest : Rest[..length];
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];

        // Text that JSON does not have as a number (`01`, `.5`, `5.`), and minus zero, are left to the careful reader.
        if (whole.IsEmpty || (whole.Length > 1 && whole[0] == '0') || point == text.Length - 1 || Rest[text.Length..].StartsWith("e"u8) || Rest[text.Length..].StartsWith("E"u8)
            || !Utf8Parser.TryParse(text, out value, out var used) || used != text.Length)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    public void SkipWhite()
    {
        while (_at < _line.Length && _line[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }
    }

    private bool TryPeek(byte expected)
    {
        SkipWhite();
        return _at < _line.Length && _line[_at] == expected;
    }
}
