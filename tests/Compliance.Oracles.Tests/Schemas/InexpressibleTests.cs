using System.Text.Json;
using Compliance.Language.Text;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>What the readers alone report: a file for each kind, so that the list of exceptions never holds more than it must.</summary>
public sealed class InexpressibleTests
{
    private const string RuleTest = """{"article":7,"tests":[{"name":"n","rule":"UNCC-7-1","situation":{"en":"s"},"because":"b","facts":{},"expect":"undetermined","parts":{"established":"unknown"}}]}""";

    private static readonly Dictionary<string, (FileKind Kind, string Text)> Files = new()
    {
        ["pack"] = (FileKind.Pack, Samples.Pack),
        ["dictionary"] = (FileKind.Dictionary, Samples.Dictionary),
        ["profile"] = (FileKind.Profile(Samples.Dictionary), Samples.Profile),
        ["disputes"] = (FileKind.Profile(Samples.Dictionary), Samples.DisputedProfile),
        ["rules"] = (FileKind.Rules, Samples.Rules),
        ["tests"] = (FileKind.RuleTests(Uncc.Pack), RuleTest),
    };

    [Theory]
    [InlineData("CPL1003", "pack", "\"id\": \"test-pack\",", "\"id\": \"test-pack\", \"id\": \"test-pack\",")]
    [InlineData("CPL1103", "pack", "\"articles\": 9", "\"articles\": 99999999999999999999")]
    [InlineData("CPL1109", "pack", "\"articles\": 9", "\"articles\": 2147483648")]
    [InlineData("CPL4004", "pack", "2024-02-29", "2023-02-29")]
    [InlineData("CPL1303", "dictionary", "\"x-requires\": \"bound\"", "\"x-requires\": \"bound.not\"")]
    [InlineData("CPL1304", "dictionary", "\"intent\": {", "\"in\": {")]
    [InlineData("CPL4001", "disputes", "[{ \"years\": 1 }]", "[{ \"months\": 1 }]")]
    [InlineData("CPL4002", "disputes", "[17, 18]", "[17, true]")]
    [InlineData("CPL4003", "disputes", "[\"none\", \"some\"]", "[\"none\", \"all\"]")]
    [InlineData("CPL4003", "profile", "\"includes\": [\"sale\"]", "\"includes\": [\"theft\"]")]
    [InlineData("CPL4004", "profile", "\"asOf\": \"2026-02\"", "\"asOf\": \"0000-02\"")]
    [InlineData("CPL4004", "profile", "\"boundSince\": \"2024-05\"", "\"boundSince\": \"May\"")]
    [InlineData("CPL4005", "profile", "\"/offence/intent\": { \"why\"", "\"/offence/motive\": { \"why\"")]
    [InlineData("CPL4006", "profile", "\"/offence/intent\": { \"why\"", "\"/offence/ages\": { \"why\"")]
    [InlineData("CPL4007", "disputes", "[17, 18]", "[17, 100]")]
    [InlineData("CPL4008", "profile", "\"partial\": { \"/offence/conducts\"", "\"partial\": { \"/offence/intent\"")]
    [InlineData("CPL4009", "profile", "\"established\": true", "\"established\": false")]
    [InlineData("CPL4011", "profile", "\"excludes\": [\"import\"]", "\"excludes\": [\"sale\"]")]
    [InlineData("CPL1108", "disputes", "[[\"sale\"], [\"sale\", \"import\"]]", "[[\"import\", \"sale\"], [\"sale\", \"import\"]]")]
    [InlineData("CPL5001", "profile", "\"/bound\": [ { \"law\": \"A\", \"grade\": \"sourceRead\" } ],", "")]
    [InlineData("CPL5002", "profile", "\"/boundSince\": [ { \"law\": \"A\", \"grade\": \"quoted\"", "\"/boundSince\": [ { \"law\": \"A\", \"grade\": \"headingRead\"")]
    [InlineData("CPL1202", "tests", "UNCC-7-1", "UNCC-7-9")]
    [InlineData("CPL1206", "tests", "\"rule\":\"UNCC-7-1\"", "\"rule\":\"UNCC-7-1\",\"reading\":\"wide\"")]
    [InlineData("CPL1207", "rules", "\"narrow\": {", "\"plain\": {")]
    [InlineData("CPL9008", "tests", "UNCC-7-1", "UNCC-14-5")]
    [InlineData("CPL1102", "tests", "\"established\"", "\"existing\"")]
    public void Only_the_reader_reports_it(string id, string file, string part, string changed)
    {
        var (kind, text) = Files[file];
        Assert.Contains(part, text, StringComparison.Ordinal);
        var mutant = text.Replace(part, changed, StringComparison.Ordinal);

        using var document = JsonDocument.Parse(mutant);
        Assert.True(kind.SchemaAccepts(document.RootElement), string.Join("; ", kind.SchemaErrors(document.RootElement)));
        Assert.Contains(id, kind.Read(new SourceText("file.json", mutant)).Select(d => d.Id));
    }

    [Fact]
    public void A_dictionary_with_formats_asserted_refuses_partial_dates_and_takes_days()
    {
        var schema = Schema.Of(Samples.Dictionary);

        Assert.True(Accepts("1999-12-31", withFormats: true));
        Assert.False(Accepts("1999-12", withFormats: true));
        Assert.False(Accepts("1999-02-30", withFormats: true));
        Assert.True(Accepts("1999-12", withFormats: false));

        bool Accepts(string date, bool withFormats)
        {
            using var facts = JsonDocument.Parse("{\"boundSince\":\"" + date + "\"}");
            return schema.Accepts(facts.RootElement, withFormats);
        }
    }
}
