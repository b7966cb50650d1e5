using System.Globalization;

namespace Compliance.Bulk.Runs;

/// <summary>What an input is known by: its name without folders, and its length. A file that was changed and kept its length is not noticed.</summary>
internal static class InputIdentity
{
    public static string Of(string input)
    {
        var file = new FileInfo(input);
        return Path.GetFileName(Path.TrimEndingDirectorySeparator(input)) + (file.Exists ? string.Create(CultureInfo.InvariantCulture, $":{file.Length}") : "");
    }
}
