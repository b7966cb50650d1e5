
namespace Compliance.Tests.House;

/// <summary>Pages that are made from the rules and the code. With <c>UPDATE_DOCS=1</c> they are written, else they must be what they were made from.</summary>
internal static class GeneratedPages
{
    private static readonly bool Updates = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    public static void AssertCurrent(string path, string content)
    {
        var file = Repository.PathOf(path);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        Assert.True(File.Exists(file), path + " is missing: run the tests once with UPDATE_DOCS=1");
        Assert.Equal(content, File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
