using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the optional values extension. What is selected from an optional value is optional itself.</summary>
internal static class OptionalFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("optional_of", "optional.of", [T], CelType.OptionalOf(T), Kernel.Of<CelValue, CelOptional>(OptionalKernels.OptionalOf), "an optional value that has x", "optional.of(1).hasValue() ⇶ true"),
        Row.Global("optional_none", "optional.none", [], CelType.OptionalOf(T), Kernel.Of<CelOptional>(OptionalKernels.OptionalNone), "an optional value that has none", "optional.none().hasValue() ⇶ false"),
        Row.Global("optional_ofNonZeroValue", "optional.ofNonZeroValue", [T], CelType.OptionalOf(T), Kernel.Of<CelValue, CelOptional>(OptionalKernels.OptionalOfNonZeroValue), "an optional value that has x, unless x is null, false, zero or empty", "optional.ofNonZeroValue('') ⇶ optional.none()"),
        Row.Member("optional_hasValue", "hasValue", [CelType.OptionalOf(T)], CelType.Bool, Kernel.Of<CelOptional, bool>(OptionalKernels.OptionalHasValue), "x has a value", "[1][?1].hasValue() ⇶ false"),
        Row.Member("optional_value", "value", [CelType.OptionalOf(T)], T, Kernel.Fallible<CelOptional, CelValue>(OptionalKernels.OptionalValue), "the value of x", "optional.of(1).value() ⇶ 1"),
        Row.Global("optional_unwrap", "optional.unwrap", [CelType.ListOf(CelType.OptionalOf(T))], CelType.ListOf(T), Kernel.Fallible<CelList, CelList>(OptionalKernels.OptionalUnwrap), "the values of those elements that have one", "optional.unwrap([optional.of(1), optional.none()]) ⇶ [1]", CostKind.Linear),
        Row.Member("optional_unwrapOpt", "unwrapOpt", [CelType.ListOf(CelType.OptionalOf(T))], CelType.ListOf(T), Kernel.Fallible<CelList, CelList>(OptionalKernels.OptionalUnwrapOpt), "the values of those elements that have one", "[optional.of(1), optional.none()].unwrapOpt() ⇶ [1]", CostKind.Linear),
        Row.Global("optional_select_field", Operators.OptionalSelect, [CelType.MapOf(CelType.String, V), CelType.String], CelType.OptionalOf(V), Kernel.Of<CelMap, string, CelOptional>(OptionalKernels.OptionalSelectField), "the value at a key that is a name, if there", "{'a': 1}.?a ⇶ optional.of(1)"),
        Row.Global("optional_select_optional_field", Operators.OptionalSelect, [CelType.OptionalOf(CelType.MapOf(CelType.String, V)), CelType.String], CelType.OptionalOf(V), Kernel.Fallible<CelOptional, string, CelOptional>(OptionalKernels.OptionalSelectOptionalField), "the value at a key that is a name, if map and key are there", "optional.of({'a': 1}).?a ⇶ optional.of(1)"),
        Row.Global("select_optional_field", CollectionFunctions.Select, [CelType.OptionalOf(CelType.MapOf(CelType.String, V)), CelType.String], CelType.OptionalOf(V), Kernel.Fallible<CelOptional, string, CelOptional>(OptionalKernels.SelectOptionalField), "the value at a key that is a name, if map and key are there", "optional.of({'a': 1}).a ⇶ optional.of(1)"),
        Row.Global("has_optional_field", CollectionFunctions.Has, [CelType.OptionalOf(CelType.MapOf(CelType.String, V)), CelType.String], CelType.Bool, Kernel.Fallible<CelOptional, string, bool>(OptionalKernels.HasOptionalField), "the map is there and has the key", "has({'a': {'b': 1}}.?a.c) ⇶ false"),
        Row.Global("list_optindex_optional_int", Operators.OptionalIndex, [CelType.ListOf(T), CelType.Int], CelType.OptionalOf(T), Kernel.Fallible<CelList, CelValue, CelOptional>(OptionalKernels.ListOptindexOptionalInt), "the element at y, if there", "['a'][?1] ⇶ optional.none()"),
        Row.Global("optional_list_optindex_optional_int", Operators.OptionalIndex, [CelType.OptionalOf(CelType.ListOf(T)), CelType.Int], CelType.OptionalOf(T), Kernel.Fallible<CelOptional, CelValue, CelOptional>(OptionalKernels.OptionalListOptindexOptionalInt), "the element at y, if list and element are there", "optional.of(['a'])[?0] ⇶ optional.of('a')"),
        Row.Global("map_optindex_optional_value", Operators.OptionalIndex, [CelType.MapOf(K, V), K], CelType.OptionalOf(V), Kernel.Of<CelMap, CelValue, CelOptional>(OptionalKernels.MapOptindexOptionalValue), "the value at the key y, if there", "{'a': 1}[?'b'] ⇶ optional.none()"),
        Row.Global("optional_map_optindex_optional_value", Operators.OptionalIndex, [CelType.OptionalOf(CelType.MapOf(K, V)), K], CelType.OptionalOf(V), Kernel.Fallible<CelOptional, CelValue, CelOptional>(OptionalKernels.OptionalMapOptindexOptionalValue), "the value at the key y, if map and key are there", "optional.of({'a': 1})[?'a'] ⇶ optional.of(1)"),
        Row.Global("optional_list_index_int", Operators.Index, [CelType.OptionalOf(CelType.ListOf(T)), CelType.Int], CelType.OptionalOf(T), Kernel.Fallible<CelOptional, CelValue, CelOptional>(OptionalKernels.OptionalListIndexInt), "the element at y, if list and element are there", "optional.of(['a'])[0] ⇶ optional.of('a')"),
        Row.Global("optional_map_index_value", Operators.Index, [CelType.OptionalOf(CelType.MapOf(K, V)), K], CelType.OptionalOf(V), Kernel.Fallible<CelOptional, CelValue, CelOptional>(OptionalKernels.OptionalMapIndexValue), "the value at the key y, if map and key are there", "optional.of({'a': 1})['a'] ⇶ optional.of(1)"),
    ];

    private static CelType T => CelType.Parameter("T");

    private static CelType K => CelType.Parameter("K");

    private static CelType V => CelType.Parameter("V");
}
