namespace Compliance.Benchmarks;

/// <summary>Finds the pack and the profiles of the checkout that a benchmark runs in.</summary>
internal static class Checkout
{
    public static string Folder { get; } = Root(AppContext.BaseDirectory);

    public static string Pack { get; } = Path.Combine(Folder, "rules", "uncc");

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Compliance.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
