using System.Reflection;
using System.Xml.Linq;

namespace Compliance.Tests.Packages;

/// <summary>All packages of the product, packed once into a folder as they would be published, under a version that no cache has.</summary>
public sealed class PackedPackages : IDisposable
{
    public const string Collection = "packed packages";

    private readonly string _root = Directory.CreateTempSubdirectory("compliance-packages-").FullName;

    public PackedPackages()
    {
        Version = "0.1.0-consumer." + DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        foreach (var project in Projects)
        {
            Command.Run(Repository.Root, "dotnet", "pack", project, "--no-build", "-c", Configuration, "-o", Folder, "-p:Version=" + Version).MustSucceed();
        }
    }

    /// <summary>The projects that say they are packages.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Where(IsPackable).Order(StringComparer.Ordinal)];

    public string Version { get; }

    public string Folder => Path.Combine(_root, "packages");

    private static string Configuration { get; } = typeof(PackedPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>An empty folder outside the repository whose packages come from here, and all else from where this machine gets it.</summary>
    internal Consumer NewConsumer()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, Guid.NewGuid().ToString("N"))).FullName;
        var cached = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        new XDocument(new XElement("configuration",
            new XElement("config", Add("globalPackagesFolder", Path.Combine(_root, "cache"))),
            new XElement("fallbackPackageFolders", Directory.Exists(cached) ? Add("machine", cached) : null),
            new XElement("packageSources", Add("packed", Folder)))).Save(Path.Combine(folder, "nuget.config"));
        return new Consumer(folder, Version);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static bool IsPackable(string project) => XDocument.Load(project).Descendants("IsPackable").Any(p => p.Value == "true");
}

[CollectionDefinition(PackedPackages.Collection)]
public sealed class PackedPackagesCollection : ICollectionFixture<PackedPackages>;
