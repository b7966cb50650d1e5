using System.Text;
using Compliance.Bulk.Reading;

namespace Compliance.Bulk.Writing;

/// <summary>Rejected rows in JSON, one to a line: the number of the row, what is wrong, and the line itself where there is one.</summary>
internal static class RejectLines
{
    public static void Write(IEnumerable<Reject> rejects, ByteWriter into)
    {
        foreach (var reject in rejects.OrderBy(r => r.Row))
        {
            into.Write("{\"row\":"u8);
            into.Write(reject.Row);
            into.Write(",\"diagnostics\":["u8);
            for (var i = 0; i < reject.Diagnostics.Count; i++)
            {
                var diagnostic = reject.Diagnostics[i];
                into.Write(i > 0 ? ",{\"id\":"u8 : "{\"id\":"u8);
                Text(diagnostic.Id, into);
                into.Write(",\"file\":"u8);
                Text(diagnostic.Source.Path, into);
                into.Write(",\"line\":"u8);
                into.Write(diagnostic.Position.Line);
                into.Write(",\"column\":"u8);
                into.Write(diagnostic.Position.Column);
                into.Write(",\"message\":"u8);
                Text(diagnostic.Message, into);
                into.Write((byte)'}');
            }

            into.Write((byte)']');
            if (reject.Text is { } text)
            {
                into.Write(",\"text\":"u8);
                Text(text, into);
            }

            into.Write("}\n"u8);
        }
    }

    private static void Text(string text, ByteWriter into) => JsonText.Write(Encoding.UTF8.GetBytes(text), into);
}
