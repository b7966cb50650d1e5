using Compliance.Tests;

namespace Compliance.Cli.Tests.Harness;

/// <summary>The small pack of these tests, and its three States.</summary>
internal static class Model
{
    public static string Pack { get; } = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack").Replace('\\', '/');

    public static string Profiles { get; } = Pack + "/profiles";

    /// <summary>Satisfies everything.</summary>
    public static string Arcadia { get; } = Profiles + "/XAA.profile.json";

    /// <summary>Is read in part, from weak sources, with a dispute.</summary>
    public static string Borduria { get; } = Profiles + "/XBB.profile.json";

    /// <summary>Has no offence.</summary>
    public static string Cimmeria { get; } = Profiles + "/XCC.profile.json";
}
