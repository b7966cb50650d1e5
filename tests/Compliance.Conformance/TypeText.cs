using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>Types as the vectors write them: <c>map(string, list(int))</c>; a single capital letter is a type parameter.</summary>
public static class TypeText
{
    private static readonly CelType[] Simple =
    [
        CelType.Dyn, CelType.Null, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration,
    ];

    public static CelType Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? text : text[..open];
        var arguments = open < 0 ? [] : Split(text[(open + 1)..^1]).Select(Read).ToArray();
        return name switch
        {
            "list" => CelType.ListOf(arguments.ElementAtOrDefault(0) ?? CelType.Dyn),
            "map" => CelType.MapOf(arguments.ElementAtOrDefault(0) ?? CelType.Dyn, arguments.ElementAtOrDefault(1) ?? CelType.Dyn),
            "optional_type" => CelType.OptionalOf(arguments.ElementAtOrDefault(0) ?? CelType.Dyn),
            "type" => CelType.TypeOf(arguments.ElementAtOrDefault(0) ?? CelType.Dyn),
            "null" => CelType.Null,
            "timestamp" => CelType.Timestamp,
            "duration" => CelType.Duration,
            [>= 'A' and <= 'Z'] => CelType.Parameter(name),
            _ => Array.Find(Simple, t => t.Name == name) ?? CelType.Opaque(name, arguments),
        };
    }

    /// <summary>As the reference implementation prints it.</summary>
    public static string Write(CelType type) => type.Name switch
    {
        "null_type" => "null",
        "google.protobuf.Timestamp" => "timestamp",
        "google.protobuf.Duration" => "duration",
        _ => type.Name + (type.Arguments.Count == 0 ? "" : "(" + string.Join(", ", type.Arguments.Select(Write)) + ")"),
    };

    private static IEnumerable<string> Split(string arguments)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= arguments.Length; i++)
        {
            if (i == arguments.Length || (arguments[i] == ',' && depth == 0))
            {
                yield return arguments[start..i].Trim();
                start = i + 1;
            }
            else
            {
                depth += arguments[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }
    }
}
