using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The sets extension: lists without regard to order and repetition.</summary>
internal static class SetKernels
{
    public static bool ListSetsContainsList(CelList list, CelList sought) => SetOf(list).IsSupersetOf(sought.Items);

    public static bool ListSetsEquivalentList(CelList x, CelList y) => SetOf(x).SetEquals(y.Items);

    public static bool ListSetsIntersectsList(CelList x, CelList y) => SetOf(x).Overlaps(y.Items);

    private static HashSet<CelValue> SetOf(CelList list) => new(list.Items, ValueComparer.Instance);
}
