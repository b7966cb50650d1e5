using Compliance.Engine.Evaluation;
using Compliance.Engine.Packs;
using Compliance.Language.Diagnostics;
using Compliance.Tests;

namespace Compliance.Cybercrime.Tests;

/// <summary>The package beside the engine, on every real profile.</summary>
public class RealProfileTests
{
    private static readonly Evaluator Engine = new(Uncc.Pack);

    public static TheoryData<string> Profiles => new(Directory.GetFiles(Repository.PathOf("rules", "uncc", "profiles"), "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_pack_of_the_assembly_is_that_of_the_folder()
    {
        var folder = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;
        Assert.Equal(folder.Sha256, Uncc.Pack.Sha256);
        Assert.Equal(folder.Rules.Select(r => r.Id), Uncc.Rules.Select(r => r.Id));
        Assert.Equal((folder.Id, folder.Version), (Uncc.Id, Uncc.Version));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_typed_profile_has_the_verdicts_that_the_engine_explains(string name)
    {
        var profile = Read(File.ReadAllBytes(Repository.PathOf("rules", "uncc", "profiles", name)), name);
        var report = Engine.Evaluate(profile.ToProfile(Uncc.Pack.Facts), out var stopped);
        Assert.Null(stopped);
        Assert.Equal(report!.Verdicts.Select(v => (v.Rule.Id, v.Status, v.IsExact)), Uncc.Evaluate(profile).Select(r => (r.Rule.Id, r.Verdict.Status, r.Verdict.IsExact)));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_profile_that_is_written_reads_back_as_the_same(string name)
    {
        var first = Read(File.ReadAllBytes(Repository.PathOf("rules", "uncc", "profiles", name)), name);
        var second = Read(System.Text.Encoding.UTF8.GetBytes(first.ToJson()), name);
        Assert.Equal(first.ToJson(), second.ToJson());
        var (one, other) = (first.ToProfile(Uncc.Pack.Facts), second.ToProfile(Uncc.Pack.Facts));
        foreach (var fact in Uncc.Pack.Facts.Facts)
        {
            Assert.Equal((one.Show(fact), one.NoteOn(fact), one.UnknownReasonOf(fact)), (other.Show(fact), other.NoteOn(fact), other.UnknownReasonOf(fact)));
            Assert.Equal(one.EvidenceOf(fact), other.EvidenceOf(fact));
        }

        Assert.Equal((one.StateName, one.Iso3, one.AsOf, one.Description?.English), (other.StateName, other.Iso3, other.AsOf, other.Description?.English));
    }

    private static UnccProfile Read(byte[] utf8, string name)
    {
        var profile = UnccProfile.Parse(utf8, name, out var diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        return profile!;
    }
}
