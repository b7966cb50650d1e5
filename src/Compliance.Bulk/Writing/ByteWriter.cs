namespace Compliance.Bulk.Writing;

/// <summary>Bytes that are being written, used again and again.</summary>
internal sealed class ByteWriter
{
    private const int PartsOfOne = 10_000;

    private byte[] _bytes = new byte[1 << 16];
    private int _end;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _end);

    public void Clear() => _end = 0;

    /// <summary>Takes back the last byte.</summary>
    public void Back() => _end--;

    public byte Last => _bytes[_end - 1];

    public void Write(byte value)
    {
        if (_end == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[_end++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _end < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    public void Write(long value) => Format(value);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public void Write(double value) => Format(value);

    /// <summary>A share, to four decimals.</summary>
    public void WriteShare(double value)
    {
        var share = Math.Round(value, 4, MidpointRounding.AwayFromZero);
        var parts = share is >= 0 and <= 1 ? (int)Math.Round(share * PartsOfOne) : -1;
        if (parts < 0 || parts / (double)PartsOfOne != share || double.IsNegative(share))
        {
            Format(share);
            return;
        }

        // So few digits are the shortest that read back as the same number.
        Write((byte)('0' + (parts / PartsOfOne)));
        var rest = parts % PartsOfOne;
        if (rest > 0)
        {
            Write((byte)'.');
        }

        for (var place = PartsOfOne / 10; rest > 0; rest %= place, place /= 10)
        {
            Write((byte)('0' + (rest / place)));
        }
    }

    /// <summary>Room for some bytes, of which as many are kept as the caller says by <see cref="Keep"/>.</summary>
    public Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _end < bytes)
        {
            Grow(bytes);
        }

        return _bytes.AsSpan(_end, bytes);
    }

    public void Keep(int bytes) => _end += bytes;

    private void Format<T>(T value)
        where T : IUtf8SpanFormattable
    {
        const int longest = 32;
        value.TryFormat(Room(longest), out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        Keep(length);
    }

    private void Grow(int more) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + more));
}
