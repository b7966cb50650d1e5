using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Writing;

/// <summary>What every format of text writes alike: numbers, and what is true or false.</summary>
internal static class PlainText
{
    public static void Write(Column column, int row, ByteWriter into)
    {
        switch (column)
        {
            case TruthColumn truth:
                into.Write(truth[row] == true ? "true"u8 : "false"u8);
                break;
            case WholeColumn whole:
                into.Write(whole.Values[row]);
                break;
            case ShareColumn share:
                into.WriteShare(share.Values[row]);
                break;
            case RealColumn real:
                into.Write(real.Values[row]);
                break;
        }
    }
}
