using System.Text.Json;
using System.Text.Json.Serialization;

namespace Json.More;

/// <summary>The base of converters; what the genuine one adds to it is not asked for.</summary>
public abstract class WeaklyTypedJsonConverter<T> : JsonConverter<T>;

/// <summary>Enumerations by the names of their members, in any case.</summary>
public class EnumStringConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Enum.Parse<T>(reader.GetString()!, ignoreCase: true);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
