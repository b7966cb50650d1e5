using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Json;

namespace Compliance.Language.Values;

/// <summary>JSON as values of the language. A number without fraction and exponent is an int where it fits, any other a double.</summary>
internal static class JsonValues
{
    public static CelValue Of(JsonNode node) => node switch
    {
        JsonNull => CelValue.Null,
        JsonBoolean boolean => CelValue.Of(boolean.Value),
        JsonNumber number => number.Text.IndexOfAny(['.', 'e', 'E']) < 0 && number.TryGetInteger(out var integer) ? CelValue.Of(integer) : CelValue.Of(number.AsDouble()),
        JsonString text => CelValue.Of(text.Value),
        JsonArray array => CelValue.ListOf(array.Items.Select(Of)),
        JsonObject json => CelValue.MapOf(json.Members.GroupBy(m => m.Name.Value).Select(m => new KeyValuePair<CelValue, CelValue>(CelValue.Of(m.Key), Of(m.First().Value)))),
        _ => CelValue.Null,
    };
}
