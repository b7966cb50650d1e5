using System;
using System.Collections.Generic;

namespace Compliance.Language.Checking;

/// <summary>Names that other languages have for what is called differently here.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string> Constants = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = "true", ["no"] = "false", ["none"] = "null", ["nil"] = "null", ["undefined"] = "null", ["true"] = "true", ["false"] = "false", ["null"] = "null",
    };

    private static readonly Dictionary<string, string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["len"] = "size", ["length"] = "size", ["count"] = "size",
        ["any"] = "exists", ["some"] = "exists", ["every"] = "all", ["where"] = "filter", ["select"] = "map",
        ["includes"] = "contains", ["regex"] = "matches", ["match"] = "matches", ["substr"] = "substring",
        ["toLower"] = "lowerAscii", ["lower"] = "lowerAscii", ["toUpper"] = "upperAscii", ["upper"] = "upperAscii",
        ["float"] = "double", ["str"] = "string", ["date"] = "timestamp",
    };

    /// <summary>The literal or variable meant by a name, or null.</summary>
    public static string? OfConstant(string name) => Constants.TryGetValue(name, out var constant) ? constant : null;

    /// <summary>The function meant by a name, or null.</summary>
    public static string? OfFunction(string name) => Functions.TryGetValue(name, out var function) ? function : null;
}
