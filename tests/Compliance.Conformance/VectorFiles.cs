using System.Text.Json;

namespace Compliance.Conformance;

/// <summary>The vectors under a folder, what is wrong with its files (a file that cannot be read is a failure of its own, never a smaller suite), and which specification they say they are from.</summary>
public sealed record VectorFiles(IReadOnlyList<Vector> Vectors, IReadOnlyList<string> Problems, string Specification)
{
    public static VectorFiles Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new([], ["there is no folder " + folder], "");
        }

        var (vectors, problems, specifications) = (new List<Vector>(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var path in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            specifications.UnionWith(ReadFile(path, vectors, problems));
        }

        problems.AddRange(vectors.GroupBy(v => v.Id).Where(g => g.Count() > 1).Select(g => "several vectors have the id " + g.Key));
        problems.AddRange(vectors.Count == 0 ? ["there are no vectors in " + folder] : Array.Empty<string>());
        return new([.. vectors.DistinctBy(v => v.Id)], problems, string.Join(", ", specifications));
    }

    /// <returns>The specification that the file names, if any.</returns>
    private static string[] ReadFile(string path, List<Vector> vectors, List<string> problems)
    {
        var file = Path.GetFileName(path);
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false }).RootElement;
        }
        catch (JsonException exception)
        {
            problems.Add(file + " is no JSON: " + exception.Message);
            return [];
        }

        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("tests", out var tests) || tests.ValueKind != JsonValueKind.Array)
        {
            problems.Add(file + " has no list `tests`");
            return [];
        }

        foreach (var (test, index) in tests.EnumerateArray().Select((t, i) => (t, i)))
        {
            ReadTest(file, test, index, vectors, problems);
        }

        return root.TryGetProperty("provenance", out var provenance) && provenance.TryGetProperty("specification", out var specification) ? [specification.ToString()] : [];
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
