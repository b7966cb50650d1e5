using System.Runtime.CompilerServices;

namespace Compliance.Analyzers.Tests.Snapshots;

/// <summary>A snapshot that is missing fails; without this it would be written and pass.</summary>
internal static class StrictMode
{
    [ModuleInitializer]
    internal static void TurnOn() => Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") ?? "true");
}
