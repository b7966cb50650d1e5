using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>What a file was read as, and what was told of it.</summary>
internal sealed record FileReading<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class
{
    public bool HasErrors { get; } = Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    public static FileReading<T> Of(Func<DiagnosticBag, T?> read)
    {
        var bag = new DiagnosticBag();
        var value = read(bag);
        return new(value, bag.ToSorted());
    }
}

/// <summary>Files that are read by themselves, each once as long as its text lives.</summary>
internal static class FileReadings
{
    private static readonly ConditionalWeakTable<SourceText, FileReading<PackManifest>> Manifests = new();
    private static readonly ConditionalWeakTable<SourceText, FileReading<FactDictionary>> Dictionaries = new();
    private static readonly ConditionalWeakTable<SourceText, FileReading<ProvisionList>> Provisions = new();

    public static FileReading<PackManifest> OfManifest(SourceText text) => Manifests.GetValue(text, t => FileReading<PackManifest>.Of(bag => PackReader.Read(t, bag)));

    public static FileReading<FactDictionary> OfFacts(SourceText text) => Dictionaries.GetValue(text, t => FileReading<FactDictionary>.Of(bag => DictionaryReader.Read(t, bag)));

    public static FileReading<ProvisionList> OfProvisions(SourceText text) => Provisions.GetValue(text, t => FileReading<ProvisionList>.Of(bag => ProvisionReader.Read(t, bag)));
}
