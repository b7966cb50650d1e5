using System.Globalization;
using System.Text;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>User text as a message may show it: one line, of bounded length, control characters and lone surrogates spelled out.</summary>
internal static class Excerpt
{
    private const int MaxLength = 400;

    public static string Of(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (shown.Length >= MaxLength)
            {
                return shown.Append('…').ToString();
            }

            if (CodePointPositions.WidthAt(text, i) == 2)
            {
                shown.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]))
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString();
    }
}
