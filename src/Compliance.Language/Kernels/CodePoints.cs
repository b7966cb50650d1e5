using Compliance.Language.Text;

namespace Compliance.Language.Kernels;

/// <summary>Strings as sequences of code points, which .NET keeps as UTF-16.</summary>
internal static class CodePoints
{
    public static long Count(string text) => CodePointPositions.NumberOf(text, text.Length);

    /// <summary>By code point: UTF-16 order puts the characters beyond U+FFFF before U+E000, so surrogates are lifted above.</summary>
    public static int Compare(string x, string y)
    {
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            if (x[i] != y[i])
            {
                return Lifted(x[i]).CompareTo(Lifted(y[i]));
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    private static int Lifted(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
