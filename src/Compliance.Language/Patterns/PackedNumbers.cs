namespace Compliance.Language.Patterns;

/// <summary>Numbers written in 64 characters, five bits each, the least first; a sixth bit says that the number goes on.</summary>
internal struct PackedNumbers(string text)
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private int _position;

    public readonly bool IsAtEnd => _position >= text.Length;

    public int Next()
    {
        var number = 0;
        for (var shift = 0; ; shift += 5)
        {
            var digit = Digits.IndexOf(text[_position++]);
            number |= (digit & 31) << shift;
            if (digit < 32)
            {
                return number;
            }
        }
    }

    /// <summary>A number that may be negative: 0, -1, 1, -2 and so on are written 0, 1, 2, 3.</summary>
    public int NextSigned()
    {
        var number = Next();
        return (number >> 1) ^ -(number & 1);
    }
}
