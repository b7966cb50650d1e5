namespace Json.Pointer;

/// <summary>Asked for by the format <c>relative-json-pointer</c> alone.</summary>
public readonly struct RelativeJsonPointer
{
    public static bool TryParse(string source, out RelativeJsonPointer pointer)
    {
        pointer = default;
        var digits = source.TakeWhile(char.IsAsciiDigit).Count();
        var rest = source[digits..];
        return digits > 0 && (digits == 1 || source[0] != '0') && (rest == "#" || (!rest.StartsWith('#') && JsonPointer.TryParse(rest, out _)));
    }
}
