using System.Globalization;

namespace Compliance.Conformance;

/// <summary>How long random tests run, from the environment.</summary>
internal static class Settings
{
    public static int Of(string name, int fallback) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;
}
