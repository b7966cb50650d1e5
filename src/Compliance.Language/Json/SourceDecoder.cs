using System;
using System.Text;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Json;

/// <summary>Turns the bytes of a file into text: UTF-8, a byte order mark tolerated, and nothing else.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SourceText? Decode(string path, byte[] bytes, DiagnosticBag diagnostics, int firstLine = 1)
    {
        var start = StartsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var other = start > 0 ? null : OtherEncodingOf(bytes);
        if (other is not null)
        {
            var empty = new SourceText(path, "", firstLine);
            diagnostics.Add(JsonDiagnostics.NotUtf8.At(empty, default, other));
            return null;
        }

        try
        {
            return new SourceText(path, Strict.GetString(bytes, start, bytes.Length - start), firstLine);
        }
        catch (DecoderFallbackException invalid)
        {
            var readable = Encoding.UTF8.GetString(bytes, start, Math.Max(0, invalid.Index));
            var text = new SourceText(path, readable, firstLine);
            diagnostics.Add(JsonDiagnostics.NotUtf8.At(text, new TextSpan(readable.Length, 0), "not valid UTF-8 at byte " + (start + invalid.Index)));
            return null;
        }
    }

    private static string? OtherEncodingOf(byte[] bytes)
    {
        if (StartsWith(bytes, 0xFF, 0xFE, 0x00, 0x00) || StartsWith(bytes, 0x00, 0x00, 0xFE, 0xFF))
        {
            return "UTF-32";
        }

        // A JSON text starts with an ASCII character, so a zero beside it betrays UTF-16 without a mark.
        var utf16 = StartsWith(bytes, 0xFF, 0xFE) || StartsWith(bytes, 0xFE, 0xFF)
            || (bytes.Length >= 2 && (bytes[0] == 0) != (bytes[1] == 0));
        return utf16 ? "UTF-16" : null;
    }

    private static bool StartsWith(byte[] bytes, params byte[] mark)
    {
        if (bytes.Length < mark.Length)
        {
            return false;
        }

        for (var i = 0; i < mark.Length; i++)
        {
            if (bytes[i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
