using System.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>User text as a message may show it: one line, of bounded length, nothing in it that a terminal would obey.</summary>
internal static class Excerpt
{
    private const int MaxLength = 400;

    public static string Of(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (shown.Length >= MaxLength)
            {
                return shown.Append('…').ToString();
            }

            var glyph = Glyph.At(text, i);
            shown.Append(glyph.Text);
            i += glyph.Length;
        }

        return shown.ToString();
    }
}
