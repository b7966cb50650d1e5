using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The sets extension: lists without regard to order and repetition.</summary>
internal static class SetKernels
{
    public static bool ListSetsContainsList(CelList list, CelList sought)
    {
        var elements = new HashSet<CelValue>(list.Items, ValueComparer.Instance);
        foreach (var item in sought.Items)
        {
            if (!elements.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    public static bool ListSetsEquivalentList(CelList x, CelList y) => ListSetsContainsList(x, y) && ListSetsContainsList(y, x);

    public static bool ListSetsIntersectsList(CelList x, CelList y)
    {
        var elements = new HashSet<CelValue>(x.Items, ValueComparer.Instance);
        foreach (var item in y.Items)
        {
            if (elements.Contains(item))
            {
                return true;
            }
        }

        return false;
    }
}
