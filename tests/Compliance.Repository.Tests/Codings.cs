using System.Text.Json.Nodes;
using Compliance.Engine.Files;
using Compliance.Engine.Treaties;
using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Tests.House;

/// <summary>A fact whose profile says something else than the first coding did, or on which the two codings were compared.</summary>
/// <param name="Iso3">The State.</param>
/// <param name="Fact">The path of the fact.</param>
/// <param name="First">What the first coding stated, as a profile writes it; null where nothing.</param>
/// <param name="Outcome">What became of it: <c>corrected</c>, <c>disputed</c>, <c>kept</c>, <c>completed</c> or <c>added</c>.</param>
/// <param name="Because">Why, where the two differed.</param>
internal sealed record ComparedFact(string Iso3, string Fact, JsonObject? First, string Outcome, string Because);

/// <summary>The two codings of each State. The first is the profile with what the comparison changed in it put back.</summary>
internal sealed class Codings
{
    private const string Folder = "rules/codings/uncc";

    public Codings(RulePack pack)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("comparison.csv", File.ReadAllText(Repository.PathOf(Folder, "comparison.csv")));
        var table = CsvTable.Read(source, ["state", "fact", "first_coding", "outcome", "because"], bag) ?? throw new InvalidOperationException(string.Join("\n", bag.ToSorted()));
        Compared = [.. table.Rows.Select(r => new ComparedFact(
            table[r, "state"], table[r, "fact"], table[r, "first_coding"] is { Length: > 0 } json ? JsonNode.Parse(json)!.AsObject() : null, table[r, "outcome"], table[r, "because"]))];
        Second = ProfileFiles.Load([Repository.PathOf(Folder, "second")], pack.Facts, out var found) ?? throw new InvalidOperationException(string.Join("\n", found));
        First = [.. Second.Select(s => FirstOf(pack, s.Iso3))];
    }

    public IReadOnlyList<ComparedFact> Compared { get; }

    public IReadOnlyList<Profile> First { get; }

    public IReadOnlyList<Profile> Second { get; }

    private Profile FirstOf(RulePack pack, string iso3)
    {
        var path = Repository.PathOf("rules", "uncc", "profiles", iso3 + ".profile.json");
        var profile = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        foreach (var compared in Compared.Where(c => c.Iso3 == iso3 && c.Outcome != "kept"))
        {
            PutBack(profile, compared);
        }

        return Profile.Parse(new SourceText(path, profile.ToJsonString()), pack.Facts, out var found) ?? throw new InvalidOperationException(string.Join("\n", found));
    }

    private static void PutBack(JsonObject profile, ComparedFact compared)
    {
        var pointer = "/" + compared.Fact.Replace('.', '/');
        profile["partial"]?.AsObject().Remove(pointer);
        profile["disputed"]?.AsObject().Remove(pointer);
        var names = compared.Fact.Split('.');
        var facts = profile["facts"]!.AsObject();
        foreach (var name in names[..^1])
        {
            facts = (facts[name] ??= new JsonObject()).AsObject();
        }

        facts.Remove(names[^1]);
        switch (compared.First?.Single())
        {
            case { Key: "value" } value:
                facts[names[^1]] = value.Value!.DeepClone();
                break;
            case { Key: "partial" } partial:
                (profile["partial"] ??= new JsonObject())[pointer] = partial.Value!.DeepClone();
                break;
            case { Key: "disputed" } disputed:
                (profile["disputed"] ??= new JsonObject())[pointer] = new JsonObject { ["values"] = disputed.Value!.DeepClone() };
                break;
        }
    }
}
