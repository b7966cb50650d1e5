using System;
using System.Globalization;
using System.Linq;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Sizes, elements and parts of strings, bytes, lists and maps.</summary>
internal static class CollectionKernels
{
    public static long SizeString(string x) => CodePoints.Count(x);

    public static long SizeBytes(byte[] x) => x.Length;

    public static long SizeList(CelList x) => x.Items.Count;

    public static long SizeMap(CelMap x) => x.Entries.Count;

    public static bool StartsWithString(string x, string y) => x.StartsWith(y, StringComparison.Ordinal);

    public static bool EndsWithString(string x, string y) => x.EndsWith(y, StringComparison.Ordinal);

    public static Fallible<CelValue> IndexList(CelList list, CelValue index)
    {
        var position = index.Kind switch
        {
            CelKind.Int => (double)index.AsInt(),
            CelKind.Uint => index.AsUint(),
            CelKind.Double => index.AsDouble(),
            _ => double.NaN,
        };
        if (double.IsNaN(position) || position != Math.Floor(position))
        {
            return Errors.NoSuchOverload("[]", "list, " + CelFormat.TypeName(index));
        }

        return position >= 0 && position < list.Items.Count
            ? list.Items[(int)position]
            : Errors.IndexOutOfRange(position.ToString(CultureInfo.InvariantCulture), list.Items.Count);
    }

    public static Fallible<CelValue> IndexMap(CelMap map, CelValue key) =>
        map.TryGet(key, out var value) ? value : Errors.NoSuchKey(key);

    public static Fallible<CelValue> SelectField(CelMap map, string field) => IndexMap(map, CelValue.Of(field));

    public static bool HasField(CelMap map, string field) => map.TryGet(CelValue.Of(field), out _);
}
