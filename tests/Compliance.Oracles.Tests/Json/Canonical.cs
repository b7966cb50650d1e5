using System.Globalization;
using System.Text;

namespace Compliance.Oracles.Tests.Json;

/// <summary>A form in which values of different libraries can be compared, down to each code unit.</summary>
internal static class Canonical
{
    /// <summary>A plain value as text, or the items of an array, or the members of an object.</summary>
    public sealed record Value<T>(string? Plain = null, IEnumerable<T>? Items = null, IEnumerable<(string Name, T Value)>? Members = null);

    public static string Write<T>(T node, Func<T, Value<T>> describe) => describe(node) switch
    {
        { Plain: { } plain } => plain,
        { Items: { } items } => "[" + string.Join(",", items.Select(i => Write(i, describe))) + "]",
        { Members: { } members } => "{" + string.Join(",", members.Select(m => Quote(m.Name) + ":" + Write(m.Value, describe))) + "}",
        _ => throw new InvalidOperationException("a node of no kind"),
    };

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '/' ? c.ToString() : ((int)c).ToString("x4", CultureInfo.InvariantCulture).Insert(0, "\\u"));
        }

        return quoted.Append('"').ToString();
    }
}
