using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the lists extension.</summary>
internal static class ListFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Member("list_distinct", "distinct", [CelType.ListOf(T)], CelType.ListOf(T), Kernel.Of<CelList, CelList>(ListKernels.ListDistinct), "x without elements that occurred before", "[2, 1, 2].distinct() ⇶ [2, 1]", CostKind.Linear),
        Row.Member("list_flatten", "flatten", [CelType.ListOf(CelType.ListOf(T))], CelType.ListOf(T), Kernel.Of<CelList, CelList>(ListKernels.ListFlatten), "the elements of the lists in x", "[[1], [2, 3]].flatten() ⇶ [1, 2, 3]", CostKind.Linear),
        Row.Member("list_flatten_int", "flatten", [CelType.ListOf(CelType.Dyn), CelType.Int], CelType.ListOf(CelType.Dyn), Kernel.Fallible<CelList, long, CelList>(ListKernels.ListFlattenInt), "x with lists in it replaced by their elements, y levels deep", "[[1], [[2], 3]].flatten(2) ⇶ [1, 2, 3]", CostKind.Linear),
        Row.Global("lists_range", "lists.range", [CelType.Int], CelType.ListOf(CelType.Int), Kernel.Fallible<long, CelList>(ListKernels.ListsRange), "the ints from 0 up to, without, x; none where x is below 1", "lists.range(3) ⇶ [0, 1, 2]", CostKind.Count),
        Row.Member("list_reverse", "reverse", [CelType.ListOf(T)], CelType.ListOf(T), Kernel.Of<CelList, CelList>(ListKernels.ListReverse), "the elements of x, last first", "[1, 2].reverse() ⇶ [2, 1]", CostKind.Linear),
        Row.Member("list_slice", "slice", [CelType.ListOf(T), CelType.Int, CelType.Int], CelType.ListOf(T), Kernel.Fallible<CelList, long, long, CelList>(ListKernels.ListSlice), "the elements of x from the index y up to, without, the index z", "[1, 2, 3, 4].slice(1, 3) ⇶ [2, 3]", CostKind.Linear),
        Row.Member("list_sort", "sort", [CelType.ListOf(T)], CelType.ListOf(T), Kernel.Fallible<CelList, CelList>(ListKernels.ListSort), "the elements of x, which are of one type that has an order, least first", "[3, 1, 2].sort() ⇶ [1, 2, 3]", CostKind.Linear),
        Row.Global("sort_by_keys", "@sort_by_keys", [CelType.ListOf(T), CelType.ListOf(U)], CelType.ListOf(T), Kernel.Fallible<CelList, CelList, CelList>(ListKernels.SortByKeys), "the elements of x in the order of the keys y, one for each; the macro sortBy expands to it", "['bb', 'a'].sortBy(s, size(s)) ⇶ ['a', 'bb']", CostKind.Linear),
        Row.Member("list_first", "first", [CelType.ListOf(T)], CelType.OptionalOf(T), Kernel.Of<CelList, CelOptional>(ListKernels.ListFirst), "the first element of x, if any", "[1, 2].first() ⇶ optional.of(1)"),
        Row.Member("list_last", "last", [CelType.ListOf(T)], CelType.OptionalOf(T), Kernel.Of<CelList, CelOptional>(ListKernels.ListLast), "the last element of x, if any", "[1, 2].last() ⇶ optional.of(2)"),
    ];

    private static CelType T => CelType.Parameter("T");

    private static CelType U => CelType.Parameter("U");
}
