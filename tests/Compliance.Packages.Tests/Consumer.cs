namespace Compliance.Tests.Packages;

/// <summary>A program of somebody who has the packages and nothing else of this repository.</summary>
internal sealed record Consumer(string Folder, string Version)
{
    public string PathOf(string file) => Path.Combine(Folder, file);

    public Consumer With(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
        return this;
    }

    /// <summary>The files of a folder beside the tests, in folders as they stand there.</summary>
    public Consumer WithFiles(string folder)
    {
        var root = Repository.PathOf("tests", "Compliance.Packages.Tests", folder);
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories).Aggregate(this, (consumer, file) => consumer.With(Path.GetRelativePath(root, file), File.ReadAllText(file)));
    }

    /// <summary>A project under the strictest settings that C# users choose.</summary>
    public Consumer WithProject(string properties, params string[] packages) => With("App.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(p => $"<PackageReference Include=\"{p}\" Version=\"{Version}\" />"))}
          </ItemGroup>
        </Project>
        """);

    public Command Dotnet(params string[] arguments) => Command.Run(Folder, "dotnet", arguments);
}
