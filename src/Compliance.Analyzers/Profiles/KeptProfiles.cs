using System.Runtime.CompilerServices;
using Compliance.Analyzers.RuleFiles;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Analyzers.Profiles;

/// <summary>Profiles, each read once against one dictionary.</summary>
internal static class KeptProfiles
{
    private static readonly ConditionalWeakTable<FactDictionary, ConditionalWeakTable<SourceText, FileReading<Profile>>> Kept = new();

    public static FileReading<Profile> Of(FactDictionary facts, SourceText text) =>
        Kept.GetValue(facts, _ => new()).GetValue(text, t => FileReading<Profile>.Of(bag => ProfileReader.Read(t, facts, bag)));
}
