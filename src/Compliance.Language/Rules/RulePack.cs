using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>A treaty as rules over a fact dictionary, compiled. Compile it once and share it.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class RulePack
{
    private readonly Dictionary<string, Rule> _byId;
    private readonly PackEnvironment _environment;
    private readonly Lazy<string> _sha256;

    private RulePack(PackEnvironment environment, PackManifest manifest, IReadOnlyList<Rule> rules, ShippedTable? participation, Lazy<string> sha256)
    {
        _environment = environment;
        Manifest = manifest;
        _sha256 = sha256;
        Readings = rules.Where(r => !r.IsDefaultReading).ToDictionary(r => r.Id, r => r.Reading!.Name, StringComparer.Ordinal);
        Rules = Array.AsReadOnly(rules.ToArray());
        Participation = participation;
        _byId = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The pack's id, such as <c>uncc</c>.</summary>
    public string Id => Manifest.Id;

    /// <summary>The version of the encoding.</summary>
    public string Version => Manifest.Version;

    /// <summary>The name of the treaty.</summary>
    public LocalizedText Title => Manifest.Title;

    /// <summary>Who the treaty is.</summary>
    public Instrument Instrument => Manifest.Instrument;

    /// <summary>What is known of the treaty's life.</summary>
    public InstrumentStatus Status => Manifest.Status;

    /// <summary>The parameters that conditions read.</summary>
    public IReadOnlyList<Parameter> Parameters => Manifest.Parameters;

    /// <summary>The offence lists that conditions read.</summary>
    public IReadOnlyList<OffenceList> OffenceLists => Manifest.OffenceLists;

    /// <summary>The named expressions that conditions use.</summary>
    public IReadOnlyList<Definition> Definitions => Manifest.Definitions.Select(d => d.Definition).ToArray();

    /// <summary>What can be known about a State's law.</summary>
    public FactDictionary Facts => _environment.Facts;

    /// <summary>All rules, in the order of articles and of their files.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The readings that rules follow other than their default, by rule id; empty for a pack as it was compiled.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; }

    /// <summary>The sets of readings that the pack names.</summary>
    public IReadOnlyList<ReadingSet> ReadingSets => Manifest.ReadingSets.Select(s => s.Set).ToArray();

    /// <summary>SHA-256, in small hexadecimal digits, over sorted paths and contents with line ends normalised.</summary>
    public string Sha256 => _sha256.Value;

    internal PackManifest Manifest { get; }

    internal PackScope Scope => _environment.Scope;

    /// <summary>The table of who takes part in the treaty, or null where the pack ships none.</summary>
    internal ShippedTable? Participation { get; }

    /// <summary>Compiles a pack from its texts.</summary>
    /// <param name="manifest">The text of <c>pack.json</c>.</param>
    /// <param name="facts">The text of <c>facts.schema.json</c>.</param>
    /// <param name="ruleFiles">The texts of the rule files, their paths relative to the pack.</param>
    /// <param name="diagnostics">All mistakes found in all files, in order of file and place.</param>
    /// <returns>The pack, or null where a file has errors.</returns>
    public static RulePack? Compile(SourceText manifest, SourceText facts, IReadOnlyList<SourceText> ruleFiles, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var pack = Compile(
            PackReader.Read(manifest ?? throw new ArgumentNullException(nameof(manifest)), bag),
            facts ?? throw new ArgumentNullException(nameof(facts)),
            ruleFiles ?? throw new ArgumentNullException(nameof(ruleFiles)),
            null,
            bag);
        diagnostics = bag.ToSorted();
        return pack;
    }

    /// <summary>The rule of an id, or null.</summary>
    /// <param name="id">A rule id.</param>
    public Rule? Find([RuleId] string id) => _byId.TryGetValue(id ?? throw new ArgumentNullException(nameof(id)), out var rule) ? rule : null;

    /// <summary>The pack with some of its rules under other readings. Everything that a pack serves for then follows these.</summary>
    /// <param name="readings">The names of readings by rule id; a rule that is not named stays as it is.</param>
    /// <exception cref="ArgumentException">There is no such rule, or it has no such reading.</exception>
    public RulePack With(IReadOnlyDictionary<string, string> readings)
    {
        var chosen = (readings ?? throw new ArgumentNullException(nameof(readings))).ToDictionary(
            r => r.Key, r => ReadingOf(r.Key, r.Value) ?? throw new ArgumentException("`" + r.Value + "` is no reading of `" + r.Key + "`", nameof(readings)), StringComparer.Ordinal);
        return chosen.Count == 0 ? this : new RulePack(_environment, Manifest, Rules.Select(r => chosen.TryGetValue(r.Id, out var read) ? read : r).ToArray(), Participation, _sha256);
    }

    internal static RulePack? Compile(PackManifest? read, SourceText facts, IReadOnlyList<SourceText> ruleFiles, SourceText? participation, DiagnosticBag bag)
    {
        var dictionary = DictionaryReader.Read(facts, bag);
        if (read is null || dictionary is null)
        {
            return null;
        }

        CheckStatus(read, participation, bag);
        var environment = PackEnvironment.Of(read, dictionary);
        return Of(environment, ruleFiles.Map(f => RuleCompiler.Compile(f, environment)), participation, bag);
    }

    /// <summary>The pack of files that are compiled, or null where one of them, or they together, have errors.</summary>
    internal static RulePack? Of(PackEnvironment environment, IReadOnlyList<RuleFile> files, SourceText? participation, DiagnosticBag bag)
    {
        bag.AddRange(environment.Diagnostics);
        bag.AddRange(files.SelectMany(f => f.Diagnostics));
        PackReferences.Check(environment.Manifest, files.SelectMany(f => f.Syntax).ToArray(), bag);
        if (bag.HasErrors)
        {
            return null;
        }

        var texts = files.Select(f => f.Source).Prepend(environment.Facts.Source).Concat(participation is null ? [] : [participation]).ToArray();
        return new RulePack(
            environment,
            environment.Manifest,
            files.SelectMany(f => f.Rules).OrderBy(r => r.Article).ToArray(),
            participation is null ? null : new ShippedTable(participation),
            new Lazy<string>(() => PackHash.Of(environment.Manifest.File, texts)));
    }

    /// <summary>The pack with a status that was counted from its table of participation.</summary>
    internal RulePack With(InstrumentStatus status) => new(_environment, Manifest with { Status = status }, Rules, Participation, _sha256);

    /// <summary>Instruments are counted in one place: by the pack, or by the table that it ships.</summary>
    private static void CheckStatus(PackManifest read, SourceText? participation, DiagnosticBag bag)
    {
        if (participation is null && read.StatedCount is null)
        {
            bag.Add(JsonDiagnostics.MissingMember.At(read.File, new TextSpan(read.StatusSpan.Start, 1), "the status of a pack without a table of participation", "inForce"));
        }
        else if (participation is not null && read.StatedCount is { } stated)
        {
            bag.Add(JsonDiagnostics.UnknownMember.At(read.File, stated.Span, stated.Value, "the status of a pack with a table of participation, from which instruments are counted"));
        }
    }

    private Rule? ReadingOf(string id, string name) => Find(id)?.Readings.FirstOrDefault(r => r.Reading!.Name == name);
}
