using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the sets extension.</summary>
internal static class SetFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("list_sets_contains_list", "sets.contains", [CelType.ListOf(T), CelType.ListOf(T)], CelType.Bool, Kernel.Of<CelList, CelList, bool>(SetKernels.ListSetsContainsList), "every element of y is one of x", "sets.contains([1, 2, 3], [2, 2]) ⇶ true", CostKind.Linear),
        Row.Global("list_sets_equivalent_list", "sets.equivalent", [CelType.ListOf(T), CelType.ListOf(T)], CelType.Bool, Kernel.Of<CelList, CelList, bool>(SetKernels.ListSetsEquivalentList), "x and y have the same elements, in whatever order and however often", "sets.equivalent([1, 2], [2, 1, 1]) ⇶ true", CostKind.Linear),
        Row.Global("list_sets_intersects_list", "sets.intersects", [CelType.ListOf(T), CelType.ListOf(T)], CelType.Bool, Kernel.Of<CelList, CelList, bool>(SetKernels.ListSetsIntersectsList), "x and y have an element in common", "sets.intersects([1, 2], [2, 3]) ⇶ true", CostKind.Linear),
    ];

    private static CelType T => CelType.Parameter("T");
}
