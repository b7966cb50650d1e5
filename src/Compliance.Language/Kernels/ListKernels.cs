using System;
using System.Collections.Generic;
using System.Globalization;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The lists extension.</summary>
internal static class ListKernels
{
    private const long LongestRange = 1_000_000;

    public static CelList ListDistinct(CelList list)
    {
        var seen = new HashSet<CelValue>(ValueComparer.Instance);
        var distinct = new List<CelValue>();
        foreach (var item in list.Items)
        {
            if (seen.Add(item))
            {
                distinct.Add(item);
            }
        }

        return CelList.Owning(distinct.ToArray());
    }

    public static CelList ListFlatten(CelList list) => Flattened(list, 1);

    public static Fallible<CelList> ListFlattenInt(CelList list, long depth) =>
        depth < 0 ? Errors.BadArgument("a depth of " + depth.ToString(CultureInfo.InvariantCulture)) : Flattened(list, depth);

    public static Fallible<CelList> ListsRange(long count)
    {
        if (count > LongestRange)
        {
            return Errors.BadArgument("a list of " + count.ToString(CultureInfo.InvariantCulture) + " elements");
        }

        var numbers = new CelValue[(int)Math.Max(0, count)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = CelValue.Of((long)i);
        }

        return CelList.Owning(numbers);
    }

    public static CelList ListReverse(CelList list)
    {
        var reversed = new CelValue[list.Items.Count];
        for (var i = 0; i < reversed.Length; i++)
        {
            reversed[i] = list.Items[reversed.Length - 1 - i];
        }

        return CelList.Owning(reversed);
    }

    public static Fallible<CelList> ListSlice(CelList list, long start, long end)
    {
        if (start < 0 || end < 0 || end > list.Items.Count)
        {
            return Errors.IndexOutOfRange((start < 0 ? start : end).ToString(CultureInfo.InvariantCulture), list.Items.Count);
        }

        if (start > end)
        {
            return Errors.Reversed(start, end);
        }

        var slice = new CelValue[(int)(end - start)];
        for (var i = 0; i < slice.Length; i++)
        {
            slice[i] = list.Items[(int)start + i];
        }

        return CelList.Owning(slice);
    }

    public static CelOptional ListFirst(CelList list) => list.Items.Count == 0 ? CelOptional.None : new CelOptional(list.Items[0]);

    public static CelOptional ListLast(CelList list) => list.Items.Count == 0 ? CelOptional.None : new CelOptional(list.Items[list.Items.Count - 1]);

    public static Fallible<CelList> ListSort(CelList list) => SortByKeys(list, list);

    /// <summary>Orders a list by other values, one for each element; elements with equal keys stay in order.</summary>
    public static Fallible<CelList> SortByKeys(CelList list, CelList keys)
    {
        if (list.Items.Count != keys.Items.Count)
        {
            return Errors.BadArgument("as many keys as elements are needed");
        }

        if (Sorting.Unsortable(keys) is { } error)
        {
            return error;
        }

        var places = Sorting.Order(keys);
        return CelList.Owning(Array.ConvertAll(places, place => list.Items[place]));
    }

    private static CelList Flattened(CelList list, long depth)
    {
        var items = new List<CelValue>();
        Flatten(list, depth, items);
        return CelList.Owning(items.ToArray());
    }

    private static void Flatten(CelList list, long depth, List<CelValue> items)
    {
        foreach (var item in list.Items)
        {
            if (item.Kind == CelKind.List && depth > 0)
            {
                Flatten(item.AsCelList(), depth - 1, items);
            }
            else
            {
                items.Add(item);
            }
        }
    }
}
