using System.Text.Json;

namespace Compliance.Conformance;

/// <summary>The vectors of a folder, and what is wrong with its files: a file that cannot be read is a failure of its own, never a smaller suite.</summary>
public sealed record VectorFiles(IReadOnlyList<Vector> Vectors, IReadOnlyList<string> Problems)
{
    public static VectorFiles Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new([], ["there is no folder " + folder]);
        }

        var (vectors, problems) = (new List<Vector>(), new List<string>());
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            ReadFile(path, vectors, problems);
        }

        problems.AddRange(vectors.GroupBy(v => v.Id).Where(g => g.Count() > 1).Select(g => "several vectors have the id " + g.Key));
        problems.AddRange(vectors.Count == 0 ? ["there are no vectors in " + folder] : Array.Empty<string>());
        return new([.. vectors.DistinctBy(v => v.Id)], problems);
    }

    private static void ReadFile(string path, List<Vector> vectors, List<string> problems)
    {
        var file = Path.GetFileName(path);
        try
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("tests", out var tests) || tests.ValueKind != JsonValueKind.Array)
            {
                problems.Add(file + " has no list `tests`");
                return;
            }

            foreach (var (test, index) in tests.EnumerateArray().Select((t, i) => (t, i)))
            {
                ReadTest(file, test, index, vectors, problems);
            }
        }
        catch (JsonException exception)
        {
            problems.Add(file + " is no JSON: " + exception.Message);
        }
    }

    private static void ReadTest(string file, JsonElement test, int index, List<Vector> vectors, List<string> problems)
    {
        try
        {
            vectors.Add(new Vector(Path.GetFileNameWithoutExtension(file), test));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or InvalidDataException or OverflowException)
        {
            var id = test.ValueKind == JsonValueKind.Object && test.TryGetProperty("id", out var name) ? name.ToString() : "without an id";
            problems.Add($"{file}, test {index} (`{id}`): {exception.Message}");
        }
    }
}
