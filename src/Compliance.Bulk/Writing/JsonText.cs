using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Bulk.Writing;

/// <summary>Texts in JSON.</summary>
internal static class JsonText
{
    /// <summary>The name of a member, quoted, and the colon.</summary>
    public static byte[] Member(string name) => [.. Quoted(name), (byte)':'];

    public static byte[] Quoted(string text) => Encoding.UTF8.GetBytes("\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"");

    /// <summary>Writes a text that may be anything.</summary>
    public static void Write(ReadOnlySpan<byte> text, ByteWriter into)
    {
        into.Write((byte)'"');
        if (text.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0 && text.IndexOfAny((byte)'"', (byte)'\\', (byte)0x7F) < 0)
        {
            into.Write(text);
        }
        else
        {
            into.Write(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        }

        into.Write((byte)'"');
    }
}
