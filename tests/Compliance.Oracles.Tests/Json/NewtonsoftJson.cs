using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Oracles.Tests.Json;

/// <summary>Newtonsoft.Json as it comes, save that dates stay strings: the lenient oracle.</summary>
internal static class NewtonsoftJson
{
    public static string? ValueOf(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            var token = JToken.ReadFrom(reader);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                {
                    return null;
                }
            }

            return Canonical.Write(token, Describe);
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    private static Canonical.Value<JToken> Describe(JToken token) => token switch
    {
        JObject json => new(Members: json.Properties().Select(p => (p.Name, p.Value))),
        JArray array => new(Items: array),
        JValue { Type: JTokenType.Null } => new("null"),
        JValue { Value: bool boolean } => new(boolean ? "true" : "false"),
        JValue { Value: long whole } => new(whole.ToString(CultureInfo.InvariantCulture)),
        JValue { Value: BigInteger whole } => new(whole.ToString(CultureInfo.InvariantCulture)),
        JValue { Value: double number } => new(number.ToString("R", CultureInfo.InvariantCulture) + "d"),
        JValue { Value: string text } => new(Canonical.Quote(text)),
        _ => new("no JSON: " + token.Type),
    };
}
