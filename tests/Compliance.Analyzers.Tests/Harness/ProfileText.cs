namespace Compliance.Analyzers.Tests.Harness;

/// <summary>Profiles of an invented State.</summary>
internal static class ProfileText
{
    /// <summary>The facts stand in the fourth line; each of them has evidence.</summary>
    public static string Of(string facts, params string[] stated) =>
        $$"""
        {
          "state": { "name": "Arcadia", "iso3": "XAA" },
          "asOf": "2026",
          {{facts}},
          "evidence": { {{string.Join(", ", stated.Select(s => $$"""  "/{{s}}": [{ "law": "Code", "grade": "sourceRead" }]  """.Trim()))}} }
        }
        """;
}
