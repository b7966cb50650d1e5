using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Json;

/// <summary>Reads one string, remembering where each of its characters stands.</summary>
internal sealed class JsonStringReader(SourceText source, DiagnosticBag diagnostics)
{
    private readonly string _text = source.Content;

    /// <summary>The string that starts at a quote; <paramref name="end"/> is just after it. Null where it never closes.</summary>
    public JsonString? Read(int start, out int end)
    {
        var plainEnd = start + 1;
        while (plainEnd < _text.Length && _text[plainEnd] is not ('"' or '\\') && _text[plainEnd] >= ' ' && !char.IsSurrogate(_text[plainEnd]))
        {
            plainEnd++;
        }

        if (plainEnd < _text.Length && _text[plainEnd] == '"')
        {
            end = plainEnd + 1;
            return new JsonString(TextSpan.FromBounds(start, end), _text.Substring(start + 1, plainEnd - start - 1), null);
        }

        return ReadEscaped(start, out end);
    }

    private JsonString? ReadEscaped(int start, out int end)
    {
        var value = new StringBuilder();
        var offsets = new List<int>();
        var i = start + 1;
        while (i < _text.Length && _text[i] != '"')
        {
            var at = i;
            var c = ReadCharacter(ref i);
            if (c is null)
            {
                end = i;
                return null;
            }

            value.Append(c.Value);
            offsets.Add(at);
        }

        end = i + 1;
        if (i >= _text.Length)
        {
            end = i;
            diagnostics.Add(JsonDiagnostics.Truncated.At(source, new TextSpan(i, 0), "a string"));
            return null;
        }

        offsets.Add(i);
        ReportLoneSurrogates(value, offsets);
        return new JsonString(TextSpan.FromBounds(start, end), value.ToString(), offsets.ToArray());
    }

    private char? ReadCharacter(ref int i)
    {
        var c = _text[i];
        if (c < ' ')
        {
            diagnostics.Add(JsonDiagnostics.BadEscape.At(source, new TextSpan(i, 1), c.ToString(), "an escaped control character"));
            return null;
        }

        if (c != '\\')
        {
            i++;
            return c;
        }

        if (i + 1 >= _text.Length)
        {
            i = _text.Length;
            diagnostics.Add(JsonDiagnostics.Truncated.At(source, new TextSpan(i, 0), "a string"));
            return null;
        }

        var escape = _text[i + 1];
        var plain = "\"\\/bfnrt".IndexOf(escape);
        if (plain >= 0)
        {
            i += 2;
            return "\"\\/\b\f\n\r\t"[plain];
        }

        if (escape == 'u' && i + 6 <= _text.Length
            && AreHexDigits(i + 2)
            && ushort.TryParse(_text.Substring(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            i += 6;
            return (char)unit;
        }

        diagnostics.Add(JsonDiagnostics.BadEscape.At(source, new TextSpan(i, 2), _text.Substring(i, 2), "an escape of JSON"));
        return null;
    }

    // The number parser of .NET is no judge of this: it takes U+0000 after the digits.
    private bool AreHexDigits(int start)
    {
        for (var i = start; i < start + 4; i++)
        {
            if (_text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    private void ReportLoneSurrogates(StringBuilder value, List<int> offsets)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            // Both halves escaped, or neither: one of each is no Unicode text, and joining them would hide it.
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) && offsets[i + 1] - offsets[i] == offsets[i + 2] - offsets[i + 1])
            {
                i++;
                continue;
            }

            var unit = ((int)value[i]).ToString("x4", CultureInfo.InvariantCulture);
            diagnostics.Add(JsonDiagnostics.LoneSurrogate.At(source, TextSpan.FromBounds(offsets[i], offsets[i + 1]), unit));
        }
    }
}
