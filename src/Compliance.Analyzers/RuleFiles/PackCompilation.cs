using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Analyzers.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>A pack as its files are now. Where only some of them changed, what was made of the others is used again.</summary>
internal sealed class PackCompilation
{
    private readonly ILookup<SourceText, Diagnostic> _diagnostics;

    private PackCompilation(PackManifest? manifest, FactDictionary? facts, IReadOnlyList<RuleFile> files, RulePack? pack, DiagnosticBag bag)
    {
        Manifest = manifest;
        Facts = facts;
        Files = files;
        Pack = pack;
        _diagnostics = bag.ToSorted().ToLookup(d => d.Source);
    }

    /// <summary>What <c>pack.json</c> says; null where it is not readable as a pack.</summary>
    public PackManifest? Manifest { get; }

    /// <summary>The dictionary; null where it has errors.</summary>
    public FactDictionary? Facts { get; }

    /// <summary>The rule files, each compiled by itself; empty where there is nothing to compile them against.</summary>
    public IReadOnlyList<RuleFile> Files { get; }

    /// <summary>The pack; null where a file of it has errors.</summary>
    public RulePack? Pack { get; }

    /// <summary>Everything told of one text.</summary>
    public IEnumerable<Diagnostic> DiagnosticsOf(SourceText text) => _diagnostics[text];

    public static PackCompilation Of(FileSet files, PackLayout layout, CancellationToken cancellation)
    {
        var manifest = files.Text(layout.Manifest, cancellation) is { } text ? FileReadings.OfManifest(text) : null;
        var named = files.Layouts.FactsOf(layout, manifest?.Value?.FactsFile);
        var facts = named is not null && files.Text(named, cancellation) is { } words ? FileReadings.OfFacts(words) : null;
        if (manifest?.Value is null || facts?.Value is null)
        {
            return Broken(manifest, facts, layout, named);
        }

        var rules = layout.Rules.Select(f => files.Text(f, cancellation)).OfType<SourceText>().ToArray();
        return KeptRuleFiles.Of(manifest.Value, facts.Value).LatestOr(rules, environment => Sound(manifest, facts, environment, rules, cancellation));
    }

    private static PackCompilation Broken(FileReading<PackManifest>? manifest, FileReading<FactDictionary>? facts, PackLayout layout, PackFile? named)
    {
        var bag = BagOf(manifest, facts);
        if (manifest?.Value is { } read && named is null)
        {
            bag.Add(EnvironmentDiagnostics.NotAPack.At(read.File, default, FilePath.NameOf(layout.Folder), read.FactsFile ?? "facts.schema.json"));
        }

        return new PackCompilation(manifest?.Value, SoundFacts(facts), [], null, bag);
    }

    private static PackCompilation Sound(FileReading<PackManifest> manifest, FileReading<FactDictionary> facts, KeptRuleFiles kept, SourceText[] rules, CancellationToken cancellation)
    {
        var bag = BagOf(manifest, facts);
        var files = rules.Select(text => kept.Compile(text, cancellation)).ToArray();
        var pack = RulePack.Of(kept.Environment, files, null, bag);
        return new PackCompilation(manifest.Value, SoundFacts(facts), files, pack, bag);
    }

    private static FactDictionary? SoundFacts(FileReading<FactDictionary>? facts) => facts is { HasErrors: false } ? facts.Value : null;

    private static DiagnosticBag BagOf(FileReading<PackManifest>? manifest, FileReading<FactDictionary>? facts)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(manifest?.Diagnostics ?? []);
        bag.AddRange(facts?.Diagnostics ?? []);
        return bag;
    }
}
