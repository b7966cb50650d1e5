using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>What a project file says: properties by name, and metadata of files by path and name.</summary>
internal sealed class ProjectOptions(IReadOnlyDictionary<string, string>? properties = null, IReadOnlyDictionary<(string Path, string Name), string>? metadata = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options((properties ?? new Dictionary<string, string>()).ToDictionary(p => "build_property." + p.Key, p => p.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(
        (metadata ?? new Dictionary<(string, string), string>()).Where(m => m.Key.Path == textFile.Path).ToDictionary(m => "build_metadata.AdditionalFiles." + m.Key.Name, m => m.Value));

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
