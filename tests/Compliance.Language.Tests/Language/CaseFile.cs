using Compliance.Tests;

namespace Compliance.Language.Tests.Language;

/// <summary>Reads lines of <c>expression ⇶ expected</c>; a line that starts with <c>//</c> heads a group.</summary>
internal static class CaseFile
{
    public static TheoryData<string, string> Load(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "Compliance.Language.Tests", "Cases", name)))
        {
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                var sides = line.Split(" ⇶ ", 2);
                data.Add(sides[0].Trim(), sides[1].Trim());
            }
        }

        return data;
    }
}
