namespace Compliance.Language.Values;

internal static class ByteArrays
{
    public static int Compare(byte[] a, byte[] b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] != b[i])
            {
                return a[i] < b[i] ? -1 : 1;
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
