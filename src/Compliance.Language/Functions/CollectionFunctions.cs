using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of equality, membership, sizes, elements, and parts of strings.</summary>
internal static class CollectionFunctions
{
    /// <summary>What <c>map.field</c> and <c>has(map.field)</c> stand for; no expression can name them.</summary>
    public const string Select = "@select";
    public const string Has = "@has";

    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("equals", Operators.EqualTo, [T, T], CelType.Bool, Kernel.Of<CelValue, CelValue, bool>(EqualityKernels.Equals), "x and y are the same value", "[1, 2] == [1, 2] ⇶ true", CostKind.Linear),
        Row.Global("not_equals", Operators.NotEqualTo, [T, T], CelType.Bool, Kernel.Of<CelValue, CelValue, bool>(EqualityKernels.NotEquals), "x and y differ", "'a' != 'b' ⇶ true", CostKind.Linear),
        Row.Global("in_list", Operators.In, [T, CelType.ListOf(T)], CelType.Bool, Kernel.Of<CelValue, CelList, bool>(EqualityKernels.InList), "x is an element of the list", "2 in [1, 2] ⇶ true", CostKind.Linear),
        Row.Global("in_map", Operators.In, [K, CelType.MapOf(K, V)], CelType.Bool, Kernel.Of<CelValue, CelMap, bool>(EqualityKernels.InMap), "x is a key of the map", "'a' in {'a': 1} ⇶ true"),
        Row.Global("index_list", Operators.Index, [CelType.ListOf(T), CelType.Int], T, Kernel.Fallible<CelList, CelValue, CelValue>(CollectionKernels.IndexList), "the element at y, from zero", "['a', 'b'][1] ⇶ 'b'"),
        Row.Global("index_map", Operators.Index, [CelType.MapOf(K, V), K], V, Kernel.Fallible<CelMap, CelValue, CelValue>(CollectionKernels.IndexMap), "the value at the key y", "{'a': 1}['a'] ⇶ 1"),
        Row.Global("select_field", Select, [CelType.MapOf(CelType.String, V), CelType.String], V, Kernel.Fallible<CelMap, string, CelValue>(CollectionKernels.SelectField), "the value at a key that is a name", "{'a': 1}.a ⇶ 1"),
        Row.Global("has_field", Has, [CelType.MapOf(CelType.String, V), CelType.String], CelType.Bool, Kernel.Of<CelMap, string, bool>(CollectionKernels.HasField), "the map has the key", "has({'a': 1}.a) ⇶ true"),
        Row.Global("size_string", "size", [CelType.String], CelType.Int, Kernel.Of<string, long>(CollectionKernels.SizeString), "the number of code points", "size('añ') ⇶ 2", CostKind.Linear),
        Row.Global("size_bytes", "size", [CelType.Bytes], CelType.Int, Kernel.Of<byte[], long>(CollectionKernels.SizeBytes), "the number of bytes", "size(b'ab') ⇶ 2"),
        Row.Global("size_list", "size", [CelType.ListOf(T)], CelType.Int, Kernel.Of<CelList, long>(CollectionKernels.SizeList), "the number of elements", "size([1, 2]) ⇶ 2"),
        Row.Global("size_map", "size", [CelType.MapOf(K, V)], CelType.Int, Kernel.Of<CelMap, long>(CollectionKernels.SizeMap), "the number of entries", "size({'a': 1}) ⇶ 1"),
        Row.Member("string_size", "size", [CelType.String], CelType.Int, Kernel.Of<string, long>(CollectionKernels.SizeString), "the number of code points", "'añ'.size() ⇶ 2", CostKind.Linear),
        Row.Member("bytes_size", "size", [CelType.Bytes], CelType.Int, Kernel.Of<byte[], long>(CollectionKernels.SizeBytes), "the number of bytes", "b'ab'.size() ⇶ 2"),
        Row.Member("list_size", "size", [CelType.ListOf(T)], CelType.Int, Kernel.Of<CelList, long>(CollectionKernels.SizeList), "the number of elements", "[1, 2].size() ⇶ 2"),
        Row.Member("map_size", "size", [CelType.MapOf(K, V)], CelType.Int, Kernel.Of<CelMap, long>(CollectionKernels.SizeMap), "the number of entries", "{'a': 1}.size() ⇶ 1"),
        Row.Member("contains_string", "contains", [CelType.String, CelType.String], CelType.Bool, Kernel.Of<string, string, bool>(StringKernels.ContainsString), "y occurs in x", "'abc'.contains('b') ⇶ true", CostKind.Linear),
        Row.Member("starts_with_string", "startsWith", [CelType.String, CelType.String], CelType.Bool, Kernel.Of<string, string, bool>(CollectionKernels.StartsWithString), "x starts with y", "'abc'.startsWith('a') ⇶ true", CostKind.Linear),
        Row.Member("ends_with_string", "endsWith", [CelType.String, CelType.String], CelType.Bool, Kernel.Of<string, string, bool>(CollectionKernels.EndsWithString), "x ends with y", "'abc'.endsWith('c') ⇶ true", CostKind.Linear),
        Row.Global("add_list", Operators.Add, [CelType.ListOf(T), CelType.ListOf(T)], CelType.ListOf(T), Kernel.Of<CelList, CelList, CelList>(ArithmeticKernels.AddList), "x followed by y", "[1] + [2] ⇶ [1, 2]", CostKind.Linear),
    ];

    private static CelType T => CelType.Parameter("T");

    private static CelType K => CelType.Parameter("K");

    private static CelType V => CelType.Parameter("V");
}
