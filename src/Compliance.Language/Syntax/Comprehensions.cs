using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Syntax;

/// <summary>The comprehension macros by name and number of arguments (CEL language definition, "Macros"; two-variable comprehensions extension).</summary>
internal static class Comprehensions
{
    public readonly record struct Form(string Name, FoldKind Kind, int Variables, bool HasPredicate, bool HasTransform)
    {
        public int Arguments => Variables + (HasPredicate ? 1 : 0) + (HasTransform ? 1 : 0);
    }

    // Of several names for one form, the first is how it is printed.
    private static readonly Form[] Forms =
    [
        new("all", FoldKind.All, 1, true, false),
        new("exists", FoldKind.Exists, 1, true, false),
        new("exists_one", FoldKind.ExistsOne, 1, true, false),
        new("existsOne", FoldKind.ExistsOne, 1, true, false),
        new("map", FoldKind.Map, 1, false, true),
        new("map", FoldKind.Map, 1, true, true),
        new("filter", FoldKind.Filter, 1, true, false),
        new("all", FoldKind.All, 2, true, false),
        new("exists", FoldKind.Exists, 2, true, false),
        new("existsOne", FoldKind.ExistsOne, 2, true, false),
        new("exists_one", FoldKind.ExistsOne, 2, true, false),
        new("transformList", FoldKind.Map, 2, false, true),
        new("transformList", FoldKind.Map, 2, true, true),
        new("transformMap", FoldKind.MapValues, 2, false, true),
        new("transformMap", FoldKind.MapValues, 2, true, true),
        new("transformMapEntry", FoldKind.MapEntries, 2, false, true),
        new("transformMapEntry", FoldKind.MapEntries, 2, true, true),
    ];

    public static Form? Find(string name, int arguments)
    {
        var found = Array.FindIndex(Forms, f => f.Name == name && f.Arguments == arguments);
        return found < 0 ? null : Forms[found];
    }

    public static IEnumerable<string> Names => Forms.Select(f => f.Name).Distinct();

    /// <summary>How a macro is written, with each number of arguments it takes; empty where there is no such macro.</summary>
    public static IReadOnlyList<string> FormsOf(string name) =>
        Forms.Where(f => f.Name == name).Select(f => "`x." + name + "(" + (f.Variables == 2 ? "i, e" : "e") + (f.HasPredicate ? ", condition" : "") + (f.HasTransform ? ", value" : "") + ")`").ToArray();

    public static string NameOf(FoldExpr fold) =>
        Forms.First(f => f.Kind == fold.Kind && f.Variables == (fold.Second is null ? 1 : 2) && f.HasTransform == (fold.Transform is not null)).Name;
}
