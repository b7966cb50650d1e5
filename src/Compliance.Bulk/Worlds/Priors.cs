using System.Text.Json;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Synthesis;
using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Bulk.Worlds;

/// <summary>How likely an unknown fact is taken to be the case: one half, the share among peers, or what a file says.</summary>
/// <param name="peers">What peers state; empty where there are none.</param>
/// <param name="told">Of 2³² the shares that a file gives, by the name of the column.</param>
internal sealed class Priors(Marginals peers, IReadOnlyDictionary<string, ulong> told)
{
    public static Priors Even { get; } = new(Marginals.Empty, new Dictionary<string, ulong>());

    /// <summary>Of 2³² the share of a Boolean, or of one value of a set.</summary>
    public ulong ShareOf(Fact fact, string value) =>
        told.TryGetValue(value.Length == 0 ? fact.Path : fact.Path + FactColumns.MemberMark + value, out var share) ? share : peers.ShareOf(fact, value);

    public ValueChoice ChoiceOf(Fact fact) => new(fact, peers.ValuesOf(fact));

    /// <summary>Counts what profiles state.</summary>
    public static Priors OfPeers(FactDictionary facts, IReadOnlyList<Profile> profiles) =>
        new(Marginals.Parse(new SourceText("<peers>", Marginals.Count(facts, profiles))), new Dictionary<string, ulong>());

    /// <summary>Reads a file: an object whose members are paths of facts, or a set's path with a colon and a value, and shares from 0 to 1. What it does not name is one half.</summary>
    /// <exception cref="BadTableException">It is not of its form.</exception>
    public static Priors Read(string path, FactDictionary facts)
    {
        var bag = new DiagnosticBag();
        if (FileReader.Read(path, bag) is not { } source || bag.HasErrors)
        {
            throw new BadTableException(bag.ToSorted());
        }

        var known = facts.Facts.SelectMany(f => f.Kind == FactKind.Set ? f.Values.Select(v => f.Path + FactColumns.MemberMark + v) : f.Kind == FactKind.Boolean ? [f.Path] : []).ToHashSet(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(source.Content);
            var told = new Dictionary<string, ulong>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!known.Contains(member.Name))
                {
                    throw new BadTableException(BulkDiagnostics.BadPrior.At(source, default, member.Name, "is neither a Boolean fact nor a value of a set").Suggesting(Spelling.Nearest(member.Name, known)));
                }

                if (member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetDecimal(out var share) || share is < 0 or > 1)
                {
                    throw new BadTableException(BulkDiagnostics.BadPrior.At(source, default, member.Name, $"is `{member.Value.GetRawText()}`, where a share from 0 to 1 was expected"));
                }

                told[member.Name] = (ulong)(share * (1UL << 32));
            }

            return new Priors(Marginals.Empty, told);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new BadTableException(BulkDiagnostics.NotThatFormat.At(source, default, path, "a file of priors", problem.Message));
        }
    }
}
