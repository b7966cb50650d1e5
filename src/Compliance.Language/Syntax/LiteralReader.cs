using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Syntax;

/// <summary>Reads one string or bytes literal (CEL language definition, "String and Bytes Values").</summary>
internal sealed class LiteralReader(ExpressionSource source, DiagnosticBag diagnostics, bool raw, bool bytes)
{
    private const string SimpleEscapes = "\\?\"'`abfnrtv";
    private const string SimpleValues = "\\?\"'`\a\b\f\n\r\t\v";

    private readonly string _text = source.Text;
    private readonly StringBuilder _characters = new();
    private readonly List<byte> _bytes = [];

    /// <summary>A string, or an array of bytes; null after a mistake.</summary>
    public object? Read(int tokenStart, int quoteStart, out int end)
    {
        var quote = _text[quoteStart];
        var triple = string.CompareOrdinal(_text, quoteStart, new string(quote, 3), 0, 3) == 0;
        var close = new string(quote, triple ? 3 : 1);
        var sound = true;
        var i = quoteStart + close.Length;
        while (true)
        {
            if (i >= _text.Length || (!triple && (_text[i] is '\n' or '\r')))
            {
                end = i;
                diagnostics.Add(Unterminated(tokenStart, quoteStart + close.Length, i, close));
                return null;
            }

            if (string.CompareOrdinal(_text, i, close, 0, close.Length) == 0)
            {
                end = i + close.Length;
                return !sound ? null : bytes ? _bytes.ToArray() : _characters.ToString();
            }

            if (_text[i] == '\\' && !raw)
            {
                sound &= ReadEscape(ref i);
            }
            else
            {
                ReadPlain(ref i);
            }
        }
    }

    private Diagnostic Unterminated(int start, int content, int end, string close)
    {
        var opener = _text.Substring(start, content - start);
        var mistake = source.Report(SyntaxDiagnostics.UnterminatedString, TextSpan.FromBounds(start, content), opener)
            .Labelled(source.PlaceOf(new TextSpan(end, 0)), end < _text.Length ? "the line ends here" : "the expression ends here");
        var other = _text.IndexOf(close[0] == '"' ? '\'' : '"', content, end - content);
        return end < _text.Length && close.Length == 1 ? mistake.Noting(DiagnosticNote.Remark, "a string over several lines stands in three quotes at either end")
            : other < 0 ? mistake
            : mistake.Suggesting(opener + _text.Substring(content, other - content) + close);
    }

    private void ReadPlain(ref int i)
    {
        // SPEC: langdef "String and Bytes Values": a line end is read as a line feed, whatever the file has.
        if (_text[i] == '\r')
        {
            i += i + 1 < _text.Length && _text[i + 1] == '\n' ? 2 : 1;
            Append('\n');
            return;
        }

        var length = CodePointPositions.WidthAt(_text, i);
        Append(length == 2 ? char.ConvertToUtf32(_text[i], _text[i + 1]) : _text[i]);
        i += length;
    }

    private bool ReadEscape(ref int i)
    {
        var start = i;
        var c = i + 1 < _text.Length ? _text[i + 1] : '\0';
        var simple = c == '\0' ? -1 : SimpleEscapes.IndexOf(c);
        if (simple >= 0)
        {
            i += 2;
            Append(SimpleValues[simple]);
            return true;
        }

        var digits = c switch
        {
            'x' or 'X' => Digits(i + 2, 2, 16),
            'u' when !bytes => Digits(i + 2, 4, 16),
            'U' when !bytes => Digits(i + 2, 8, 16),
            >= '0' and <= '3' => Digits(i + 1, 3, 8),
            _ => null,
        };
        var isText = digits is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
        if (digits is null || (!bytes && !isText))
        {
            i = Math.Min(i + 2, _text.Length);
            var written = _text.Substring(start, i - start);
            var mistake = source.Report(SyntaxDiagnostics.BadEscape, TextSpan.FromBounds(start, i), written);
            diagnostics.Add(c is 'x' or 'X' or 'u' or 'U' or (>= '0' and <= '9') ? mistake : mistake.Suggesting("\\" + written));
            return false;
        }

        i += c switch { 'x' or 'X' => 4, 'u' => 6, 'U' => 10, _ => 4 };
        if (bytes)
        {
            _bytes.Add((byte)digits.Value);
        }
        else
        {
            Append((int)digits.Value);
        }

        return true;
    }

    private long? Digits(int start, int count, int radix)
    {
        if (start + count > _text.Length)
        {
            return null;
        }

        long value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (!Uri.IsHexDigit(_text[i]))
            {
                return null;
            }

            var digit = int.Parse(_text[i].ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return value;
    }

    private void Append(int codePoint)
    {
        var isLoneSurrogate = codePoint is >= 0xD800 and <= 0xDFFF;
        var text = isLoneSurrogate ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
        if (bytes)
        {
            _bytes.AddRange(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            _characters.Append(text);
        }
    }
}
