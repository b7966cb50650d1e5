using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.RuleFiles;
using Compliance.Language.Rules;
using Microsoft.CodeAnalysis;
using SourceText = Compliance.Language.Text.SourceText;

namespace Compliance.Analyzers.Generation;

/// <summary>What all files of a pack are generated with. Equal as long as manifest and dictionary are the same texts and the paths of rule files the same.</summary>
/// <param name="Layout">Its files.</param>
/// <param name="Names">What its model is called.</param>
/// <param name="Environment">What its rule files are compiled against.</param>
/// <param name="HasDictionary">Whether the typed profile is written with it: of several packs over one dictionary the first has it.</param>
internal sealed record PackSource(PackLayout Layout, PackNames Names, PackEnvironment Environment, bool HasDictionary)
{
    /// <summary>The packs that models are generated from, in the order of folders; one with mistakes in manifest or dictionary has no model.</summary>
    public static ValueList<PackSource> Of(ImmutableArray<AdditionalText> files, ImmutableArray<string> rulePaths, Func<AdditionalText, bool> hasModels, string? space, CancellationToken cancellation)
    {
        var byPath = files.GroupBy(f => f.Path).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var layouts = PackLayouts.Of(byPath.Keys.Concat(rulePaths));
        var (sources, taken, dictionaries) = (new List<PackSource>(), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var layout in layouts.Packs.Where(p => hasModels(byPath[p.Manifest.Path])))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(byPath, layouts, layout, cancellation) is not var (environment, facts))
            {
                continue;
            }

            var name = Generation.Names.OfPack(environment.Manifest.Id, taken);
            var isFirst = !dictionaries.TryGetValue(facts, out var known);
            var owner = isFirst ? name : known!;
            dictionaries[facts] = owner;
            sources.Add(new PackSource(layout, new PackNames(Generation.Names.Namespace(space ?? "Compliance.Models"), name, owner), environment, isFirst));
        }

        return new ValueList<PackSource>(sources);
    }

    private static (PackEnvironment Environment, string Facts)? Read(IReadOnlyDictionary<string, AdditionalText> files, PackLayouts layouts, PackLayout layout, CancellationToken cancellation)
    {
        SourceText? TextOf(PackFile file) => files.TryGetValue(file.Path, out var known) && known.GetText(cancellation) is { } text ? FileTexts.Of(text, file.Name) : null;
        var manifest = TextOf(layout.Manifest) is { } read ? FileReadings.OfManifest(read) : null;
        var named = manifest is { Value: { } value, HasErrors: false } ? layouts.FactsOf(layout, value.FactsFile) : null;
        var facts = named is not null && TextOf(named) is { } words ? FileReadings.OfFacts(words) : null;
        if (facts is not { Value: { } dictionary, HasErrors: false })
        {
            return null;
        }

        var environment = KeptRuleFiles.Of(manifest!.Value!, dictionary).Environment;
        return environment.Diagnostics.Any(d => d.Severity == Language.Diagnostics.DiagnosticSeverity.Error) ? null : (environment, named!.Path);
    }
}
