using System.Globalization;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Engine.Files;

/// <summary>Loads profiles from files and folders.</summary>
/// <remarks>Thread safety: has no state.</remarks>
public static class ProfileFiles
{
    /// <summary>Loads profiles. A folder stands for every <c>*.profile.json</c> in it and below.</summary>
    /// <param name="inputs">Files and folders, in the order in which results are wanted.</param>
    /// <param name="facts">The dictionary of the profiles' facts.</param>
    /// <param name="diagnostics">All mistakes found, in order of file and place.</param>
    /// <returns>The profiles, or null where an input is missing or has errors, or two are of one State and date.</returns>
    public static IReadOnlyList<Profile>? Load(IEnumerable<string> inputs, FactDictionary facts, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(facts);
        var bag = new DiagnosticBag();
        var profiles = Load(inputs, facts, bag);
        diagnostics = bag.ToSorted();
        return profiles;
    }

    internal static IReadOnlyList<Profile>? Load(IEnumerable<string> inputs, FactDictionary facts, DiagnosticBag bag)
    {
        var profiles = inputs.SelectMany(i => Expand(i, bag)).Distinct(StringComparer.Ordinal)
            .Select(path => FileReader.Read(path, bag))
            .OfType<SourceText>()
            .Select(source => ProfileReader.Read(source, facts, bag))
            .OfType<Profile>()
            .ToArray();
        ReportTwins(profiles, bag);
        return bag.HasErrors ? null : profiles;
    }

    internal static IEnumerable<string> Expand(string input, DiagnosticBag bag)
    {
        if (!Directory.Exists(input))
        {
            return [input];
        }

        var found = FileReader.Find(input, "*.profile.json", bag);
        if (found.Count == 0)
        {
            bag.Add(EnvironmentDiagnostics.NoProfiles.At(new SourceText(input, ""), default, input));
        }

        return found;
    }

    private static void ReportTwins(IEnumerable<Profile> profiles, DiagnosticBag bag)
    {
        foreach (var twins in profiles.Where(p => p.Iso3.Length > 0 && !(p.AsOf == default && bag.HasErrors)).GroupBy(p => (p.Iso3, p.AsOf)).Where(g => g.Count() > 1))
        {
            var first = twins.First();
            foreach (var twin in twins.Skip(1))
            {
                bag.Add(ProfileDiagnostics.SameStateAndDate.At(twin.Source!, default, twin.StateName, twin.AsOf.ToString(), first.Source!.Path));
            }
        }
    }
}
