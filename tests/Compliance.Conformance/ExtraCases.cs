using System.Text.Json;
using Compliance.Language;

namespace Compliance.Conformance;

/// <summary>A case of cel-go's own parser and checker tests: an expression, and whether it parses and of what type it is.</summary>
public sealed record ExtraCase(string Id, string Expression, bool Parses, string? Type)
{
    /// <summary>The cases of a file that need no messages of Protocol Buffers.</summary>
    public static IEnumerable<ExtraCase> ReadAll(string file)
    {
        var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Suite.ExtraFolder, file + ".json")));
        return from test in document.RootElement.GetProperty("tests").EnumerateArray()
               where !test.GetProperty("proto").GetBoolean()
               select new ExtraCase(
                   test.GetProperty("id").GetString()!,
                   test.GetProperty("expr").GetString()!,
                   test.TryGetProperty("ast", out _),
                   test.TryGetProperty("type", out var type) ? type.GetString() : null);
    }
}

/// <summary>What extra-cases.json says of them: where we differ and why, which cannot be declared here, and the environments of the checker's cases, which the cases themselves do not tell.</summary>
public static class ExtraCaseNotes
{
    private static readonly JsonElement Notes = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "extra-cases.json"))).RootElement;

    /// <summary>Reasons by id, where we mean to answer otherwise than cel-go did in its own tests.</summary>
    public static IReadOnlyDictionary<string, string> Deviations { get; } = ById("deviations");

    /// <summary>Reasons by id, where the case cannot be put here.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = ById("leftOut");

    public static CelEnvironment EnvironmentOf(string id)
    {
        var environment = Declared(CelEnvironment.Standard, Notes.GetProperty("environment"));
        return Notes.GetProperty("environments").TryGetProperty(id, out var own) ? Declared(environment, own) : environment;
    }

    private static CelEnvironment Declared(CelEnvironment environment, JsonElement notes)
    {
        if (notes.TryGetProperty("container", out var container))
        {
            environment = environment.WithContainer(container.GetString()!);
        }

        return notes.GetProperty("declared").EnumerateArray().Aggregate(environment, Conformer.Declare);
    }

    private static Dictionary<string, string> ById(string list) =>
        Notes.GetProperty(list).EnumerateObject().SelectMany(reason => reason.Value.EnumerateArray().Select(id => (Id: id.GetString()!, reason.Name))).ToDictionary(n => n.Id, n => n.Name);
}
