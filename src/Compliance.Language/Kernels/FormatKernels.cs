using System.Globalization;
using System.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The function <c>format</c> of the strings extension: a text whose clauses, such as <c>%s</c> and <c>%.2f</c>, stand for the values of a list in order.</summary>
internal static class FormatKernels
{
    private const int DefaultPrecision = 6;
    private const int LargestPrecision = 100;

    public static Fallible<string> StringFormat(string text, CelList values)
    {
        var written = new StringBuilder();
        var used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                written.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '%')
            {
                written.Append(text[++i]);
            }
            else if (!TryPrecision(text, ref i, out var precision) || i == text.Length)
            {
                return Errors.BadArgument("the text to format ends within a clause, or asks for more than " + LargestPrecision.ToString(CultureInfo.InvariantCulture) + " digits");
            }
            else if (used == values.Items.Count)
            {
                return Errors.IndexOutOfRange(used.ToString(CultureInfo.InvariantCulture), used);
            }
            else
            {
                var clause = FormatClauses.Write(text[i], precision, values.Items[used++]);
                if (clause.Error is { } error)
                {
                    return error;
                }

                written.Append(clause.Value);
            }
        }

        return written.ToString();
    }

    /// <summary>Leaves the place at the letter of the clause.</summary>
    private static bool TryPrecision(string text, ref int place, out int precision)
    {
        precision = DefaultPrecision;
        if (++place == text.Length || text[place] != '.')
        {
            return true;
        }

        var start = ++place;
        while (place < text.Length && text[place] is >= '0' and <= '9')
        {
            place++;
        }

        return int.TryParse(text.Substring(start, place - start), NumberStyles.None, CultureInfo.InvariantCulture, out precision) && precision <= LargestPrecision;
    }
}
