using System.Text.Json;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>The published schemas and our readers give one answer.</summary>
public sealed class SchemaAgreementTests
{
    private static readonly FileKind UnccProfile = FileKind.Profile(Uncc.Pack.Facts.Source.Content);
    private static readonly FileKind UnccTests = FileKind.RuleTests(Uncc.Pack);
    private static readonly FileKind SampleProfile = FileKind.Profile(Samples.Dictionary);

    [Fact]
    public void Every_file_of_the_pack_is_accepted_by_its_schema_and_its_reader()
    {
        Accepts(FileKind.Pack, Uncc.Files("pack.json"));
        Accepts(FileKind.Provisions, Uncc.Files("provisions.json"));
        Accepts(FileKind.Dictionary, Uncc.Files("facts.schema.json"));
        Accepts(FileKind.Rules, Uncc.Files("*.rules.json"));
        Accepts(UnccTests, Uncc.Files("*.tests.json"));
        Accepts(UnccProfile, Uncc.Files("*.profile.json"));
    }

    [Fact]
    public void Mutants_of_the_pack_file() => Agree(FileKind.Pack, Uncc.Text("pack.json"), 400);

    [Fact]
    public void Mutants_of_a_small_pack_file() => Agree(FileKind.Pack, Samples.Pack, 900);

    [Fact]
    public void Mutants_of_a_small_list_of_provisions() => Agree(FileKind.Provisions, Samples.Provisions, 60);

    [Fact]
    public void Mutants_of_a_rule_file() => Agree(FileKind.Rules, Uncc.Text("article-17-*.rules.json"), 300);

    [Fact]
    public void Mutants_of_a_small_rule_file() => Agree(FileKind.Rules, Samples.Rules, 500);

    [Fact]
    public void Mutants_of_a_small_dictionary() => Agree(FileKind.Dictionary, Samples.Dictionary, 1500);

    [Theory]
    [InlineData("ARE")]
    [InlineData("COL")]
    public void Mutants_of_a_profile(string iso3) => Agree(UnccProfile, Uncc.Text(iso3 + ".profile.json"), 300);

    [Fact]
    public void Mutants_of_a_small_profile() => Agree(SampleProfile, Samples.Profile, 800);

    [Fact]
    public void Mutants_of_a_small_profile_with_disputes() => Agree(SampleProfile, Samples.DisputedProfile, 300);

    [Fact]
    public void Mutants_of_a_test_file() => Agree(UnccTests, Uncc.Text("article-07.tests.json"), 300);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"\":\"unknown\"}")]
    public void A_test_of_a_rule_with_one_condition_has_no_part_to_name(string parts)
    {
        var text = """{"article":7,"tests":[{"name":"n","rule":"UNCC-7-2","situation":{"en":"s"},"because":"b","facts":{},"expect":"undetermined","parts":""" + parts + "}]}";
        Assert.Empty(Differences(UnccTests, new Mutation(parts, text), mustAccept: false));
        Assert.NotEmpty(UnccTests.Read(new SourceText("file.json", text)));
    }

    private static void Accepts(FileKind kind, IReadOnlyList<string> files)
    {
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(f => Differences(kind, new Mutation(f, File.ReadAllText(f)), mustAccept: true)));
    }

    private static void Agree(FileKind kind, string text, int atLeast)
    {
        Assert.Empty(Differences(kind, new Mutation("as it is", text), mustAccept: true));
        var mutations = Mutations.Of(text).ToArray();
        var differences = mutations.SelectMany(m => Differences(kind, m, mustAccept: false)).ToArray();
        Assert.True(differences.Length == 0, $"{differences.Length} of {mutations.Length} mutants\n" + string.Join("\n", differences));
        Assert.InRange(mutations.Length, atLeast, int.MaxValue);
    }

    private static IEnumerable<string> Differences(FileKind kind, Mutation mutation, bool mustAccept)
    {
        var source = new SourceText("file.json", mutation.Text);
        IReadOnlyList<Diagnostic> ours;
        try
        {
            ours = kind.Read(source);
        }
#pragma warning disable CA1031 // Whatever a reader throws is a finding.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return [$"{mutation.What}\n  reader throws {thrown.GetType().Name}: {thrown.Message}"];
        }

        using var document = JsonDocument.Parse(mutation.Text);
        var isAccepted = kind.SchemaAccepts(document.RootElement);
        var isAgreed = isAccepted
            ? ours.Count == 0 || (!mustAccept && ours.All(d => Inexpressible.IsListed(d, Places.MembersAbove(Document(source), d.Span))))
            : !mustAccept && ours.Count > 0;
        return isAgreed ? [] : [$"{mutation.What}\n  schema: {Told(isAccepted ? [] : kind.SchemaErrors(document.RootElement))}\n  reader: {Told(ours.Select(d => d.ToString()))}"];
    }

    private static JsonNode? Document(SourceText source) => JsonReader.Read(source, new DiagnosticBag());

    private static string Told(IEnumerable<string> errors) => string.Join("; ", errors.Take(6).DefaultIfEmpty("accepted"));
}
