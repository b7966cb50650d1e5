namespace Compliance.Cli.Tests.Harness;

/// <summary>Texts of small profiles over the model pack.</summary>
internal static class ProfileText
{
    public static string Of(string facts = "{}", string evidence = "{}", string asOf = "2026-02-04", string iso3 = "XAA") =>
        $$"""
        {
          "state": { "name": "Arcadia", "iso3": "{{iso3}}" },
          "asOf": "{{asOf}}",
          "facts": {{facts}},
          "evidence": {{evidence}}
        }

        """.ReplaceLineEndings("\n");
}
