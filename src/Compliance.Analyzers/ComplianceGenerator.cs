using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Compliance.Analyzers;

/// <summary>Writes typed models of the packs among the additional files: one file of C# for each rule file, and a few for the pack.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ComplianceGenerator : IIncrementalGenerator
{
    /// <summary>The names of the steps, for tests of what is done again after an edit.</summary>
    internal const string Packs = "packs";

    internal const string Rules = "rules";

    internal const string Lists = "lists";

    internal const string Profiles = "profiles";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Where(f => FileKinds.Of(f.Path) is FileKind.Manifest or FileKind.Facts or FileKind.Rules);
        var rules = files.Where(f => FileKinds.Of(f.Path) == FileKind.Rules);
        var rulePaths = rules.Select((f, _) => f.Path).Collect();
        var packs = files.Where(f => FileKinds.Of(f.Path) != FileKind.Rules).Collect().Combine(rulePaths).Combine(context.AnalyzerConfigOptionsProvider)
            .Select((given, cancellation) => PackSource.Of(
                given.Left.Left, given.Left.Right, f => BuildSettings.HasModels(given.Right, f), BuildSettings.Namespace(given.Right), cancellation))
            .WithTrackingName(Packs);

        var models = rules.Combine(packs)
            .Select((given, cancellation) => RuleFileModel.Of(given.Left, given.Right, cancellation))
            .Where(m => m is not null).Select((m, _) => m!).WithTrackingName(Rules);
        context.RegisterSourceOutput(models, (output, model) => Add(output, model.HintName, model.Text));

        var names = models.Select((m, _) => (m.Pack, m.Rules)).Collect().Select((all, _) => new ValueList<(PackNames, ValueList<RuleName>)>(all));
        var lists = packs.SelectMany((all, _) => all.ToImmutableArray()).Combine(names).WithTrackingName(Lists);
        context.RegisterSourceOutput(lists, (output, given) => AddPack(output, given.Left, given.Right));

        var profiles = packs.SelectMany((all, _) => all.Where(p => p.HasDictionary).Select(p => (p.Names, p.Environment.Facts)).ToImmutableArray()).WithTrackingName(Profiles);
        context.RegisterSourceOutput(profiles, (output, given) =>
        {
            Add(output, given.Names.Profile + ".Dictionary.g.cs", ProfileWriter.Dictionary(given.Facts, given.Names));
            Add(output, given.Names.Profile + ".g.cs", ProfileWriter.Write(given.Facts, given.Names));
            Add(output, given.Names.Profile + "Builder.g.cs", ProfileWriter.Builder(given.Facts, given.Names));
        });
    }

    private static void AddPack(SourceProductionContext output, PackSource pack, ValueList<(PackNames Pack, ValueList<RuleName> Rules)> files)
    {
        var manifest = pack.Environment.Manifest;
        var rules = files.Where(f => f.Pack == pack.Names).SelectMany(f => f.Rules).OrderBy(r => r.Article).ToArray();
        Add(output, pack.Names.Pack + ".g.cs", PackWriter.Write(manifest.Id, manifest.Version, manifest.Title.English, pack.Names, rules));
    }

    private static void Add(SourceProductionContext output, string name, string text) => output.AddSource(name, SourceText.From(text, Encoding.UTF8));
}
