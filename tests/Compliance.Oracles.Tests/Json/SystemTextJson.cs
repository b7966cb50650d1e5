using System.Text.Json;

namespace Compliance.Oracles.Tests.Json;

/// <summary>System.Text.Json, told to refuse duplicate members too: the strict oracle.</summary>
internal static class SystemTextJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public static string? ValueOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Canonical.Write(document.RootElement, Describe);
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException or ArgumentException)
        {
            // A lone surrogate shows where the string is decoded, or, unescaped, where the text becomes UTF-8: no JsonException there.
            return null;
        }
    }

    private static Canonical.Value<JsonElement> Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new(Members: element.EnumerateObject().Select(m => (m.Name, m.Value))),
        JsonValueKind.Array => new(Items: element.EnumerateArray()),
        JsonValueKind.String => new(Canonical.Quote(element.GetString()!)),
        JsonValueKind.Number => new(OurJson.NumberOf(element.GetRawText())),
        _ => new(element.GetRawText()),
    };
}
