using System.IO.Compression;
using System.Xml.Linq;

namespace Compliance.Tests.Packages;

/// <summary>What stands in the packages.</summary>
[Collection(PackedPackages.Collection)]
public class PackageTests(PackedPackages packages)
{
    public static TheoryData<string> Names => new(PackedPackages.Projects.Select(p => Path.GetFileNameWithoutExtension(p)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_has_a_page_an_icon_and_a_licence(string name)
    {
        using var package = Open(name);
        var metadata = Metadata(package);

        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("icon.png"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.NotEmpty(Value(metadata, "description"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Packages_name_each_other_exactly(string name)
    {
        using var package = Open(name);
        var ours = Metadata(package).Descendants().Where(d => d.Name.LocalName == "dependency" && d.Attribute("id")!.Value.StartsWith("Compliance.", StringComparison.Ordinal));
        Assert.All(ours, d => Assert.Equal($"[{packages.Version}]", d.Attribute("version")!.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_documented_ships_with_its_documentation(string name)
    {
        using var package = Open(name);
        Assert.All(
            package.Entries.Where(e => e.FullName.StartsWith("lib/", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal)),
            e => Assert.NotNull(package.GetEntry(Path.ChangeExtension(e.FullName, ".xml"))));
    }

    private static XElement Metadata(ZipArchive package)
    {
        using var nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!;
    }

    private static string Value(XElement metadata, string name) => metadata.Descendants().Single(d => d.Name.LocalName == name).Value;

    private ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(packages.Folder, $"{name}.{packages.Version}.nupkg"));
}
