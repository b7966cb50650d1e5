using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Json.More;

public static class JsonSerializerOptionsExtensions
{
    public static T? Read<T>(this JsonSerializerOptions options, ref Utf8JsonReader reader, JsonTypeInfo<T>? typeInfo) => typeInfo is null
        ? JsonSerializer.Deserialize<T>(ref reader, options)
        : JsonSerializer.Deserialize(ref reader, typeInfo);

    public static void Write(this JsonSerializerOptions options, Utf8JsonWriter writer, object? value, Type type) => JsonSerializer.Serialize(writer, value, type, options);

    public static void Write<T>(this JsonSerializerOptions options, Utf8JsonWriter writer, T value, JsonTypeInfo<T>? typeInfo)
    {
        if (typeInfo is null)
        {
            JsonSerializer.Serialize(writer, value, options);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, typeInfo);
        }
    }

    public static void WriteList<T>(this JsonSerializerOptions options, Utf8JsonWriter writer, IEnumerable<T> items, JsonTypeInfo<T>? typeInfo)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            options.Write(writer, item, typeInfo);
        }

        writer.WriteEndArray();
    }

    public static void WriteDictionary<T>(this JsonSerializerOptions options, Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>> members, JsonTypeInfo<T>? typeInfo)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            options.Write(writer, value, typeInfo);
        }

        writer.WriteEndObject();
    }
}
