using System;
using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The order of a list's values, which are of one type that has an order.</summary>
internal static class Sorting
{
    /// <summary>Why the values have no order, or null.</summary>
    public static CelError? Unsortable(CelList list)
    {
        foreach (var item in list.Items)
        {
            if (item.Kind != list.Items[0].Kind || item.Kind is not (>= CelKind.Bool and <= CelKind.Duration))
            {
                return Errors.NoSuchOverload("sort", "list of " + CelFormat.TypeName(list.Items[0]) + ", " + CelFormat.TypeName(item));
            }

            if (item.Kind == CelKind.Double && double.IsNaN(item.AsDouble()))
            {
                return Errors.Unordered;
            }
        }

        return null;
    }

    /// <summary>The places of the values, least first, equal ones in their order.</summary>
    public static int[] Order(CelList list)
    {
        var places = new int[list.Items.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(places, Comparer<int>.Create((a, b) => Compare(list.Items[a], list.Items[b]) is not 0 and var compared ? compared : a.CompareTo(b)));
        return places;
    }

    private static int Compare(CelValue x, CelValue y) => x.Kind switch
    {
        CelKind.Bool => x.AsBool().CompareTo(y.AsBool()),
        CelKind.Int => x.AsInt().CompareTo(y.AsInt()),
        CelKind.Uint => x.AsUint().CompareTo(y.AsUint()),
        CelKind.Double => x.AsDouble().CompareTo(y.AsDouble()),
        CelKind.String => CodePoints.Compare(x.AsString(), y.AsString()),
        CelKind.Bytes => ByteArrays.Compare(x.BytesNoCopy(), y.BytesNoCopy()),
        CelKind.Timestamp => x.AsTimestamp().CompareTo(y.AsTimestamp()),
        _ => x.AsDuration().Nanoseconds.CompareTo(y.AsDuration().Nanoseconds),
    };
}
