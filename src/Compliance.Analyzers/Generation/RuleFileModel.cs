using System.Linq;
using System.Threading;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Generation;

/// <summary>What is generated from one rule file.</summary>
/// <param name="Pack">What the model is called.</param>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Rules">Its rules, for the lists of the pack.</param>
/// <param name="Text">The C#.</param>
internal sealed record RuleFileModel(PackNames Pack, string HintName, ValueList<RuleName> Rules, string Text)
{
    /// <summary>The model of a rule file; null where it belongs to no pack with a model, or has errors, which the analyzer tells.</summary>
    public static RuleFileModel? Of(AdditionalText text, ValueList<PackSource> packs, CancellationToken cancellation)
    {
        foreach (var pack in packs)
        {
            if (pack.Layout.Rules.FirstOrDefault(f => f.Path == text.Path) is { } file && text.GetText(cancellation) is { } content)
            {
                var kept = KeptRuleFiles.Of(pack.Environment.Manifest, pack.Environment.Facts);
                var compiled = kept.Compile(FileTexts.Of(content, file.Name), cancellation);
                return compiled.Diagnostics.Any(d => d.Severity == Language.Diagnostics.DiagnosticSeverity.Error) ? null : new RuleFileModel(
                    pack.Names,
                    Generation.Names.File(pack.Names.Pack, file.Name),
                    new ValueList<RuleName>(RuleFileWriter.Entries(compiled).Select(e => new RuleName(e.Rule.Id, e.Rule.Article, e.Class, e.Rule.IsDefaultReading))),
                    RuleFileWriter.Write(compiled, pack.Environment, pack.Names, cancellation));
            }
        }

        return null;
    }
}
