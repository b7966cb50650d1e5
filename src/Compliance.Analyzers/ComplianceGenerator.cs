using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers;

/// <summary>Writes typed models of the packs among the additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ComplianceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
