using Compliance.Engine.Packs;

namespace Compliance.Engine.Tests.Treaties;

/// <summary>Instruments are counted in one place: by the pack, or by the table that it ships.</summary>
public sealed class CountedStatusTests : IDisposable
{
    private const string Counts = "\"inForce\": false, \"instrumentsVerified\": 0, \"instrumentsReported\": 0, \"instrumentsRequired\": 1, ";
    private const string Table = "participant,iso3,kind,signature_date,instrument,instrument_date,instrument_confidence\nA,AAA,state,2025-10-25,ratification,2026-01-05,depositary\nB,BBB,state,2025-10-25,ratification,,reported\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_pack_with_a_table_counts_what_it_tells_at_the_last_day_known()
    {
        var pack = PackFolder.Load(Pack("2026-03", "", Table), out var found);
        Assert.Empty(found);
        Assert.Equal((false, 1, 1, 1), (pack!.Status.InForce, pack.Status.InstrumentsVerified, pack.Status.InstrumentsReported, pack.Status.InstrumentsRequired));
        Assert.True(PackFolder.Load(Pack("2026-04", "", Table), out _)!.Status.InForce);
        Assert.Equal(0, PackFolder.Load(Pack("2026-01-04", "", Table), out _)!.Status.InstrumentsVerified);
    }

    [Theory]
    [InlineData(true, true, "CPL1102")]
    [InlineData(false, false, "CPL1101")]
    [InlineData(true, false, null)]
    public void Counts_stand_in_the_pack_or_in_the_table_and_not_in_both(bool stated, bool hasTable, string? id)
    {
        PackFolder.Load(Pack("2026", stated ? Counts : "", hasTable ? Table : null), out var found);
        Assert.Equal(id is null ? [] : [id], found.Select(d => d.Id));
    }

    [Fact]
    public void A_table_needs_the_numbers_of_the_final_clauses()
    {
        var folder = Pack("2026", "", Table);
        var manifest = Path.Combine(folder, "pack.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"entryIntoForceDays\"", "\"days\"", StringComparison.Ordinal));
        Assert.Null(PackFolder.Load(folder, out var found));
        Assert.Equal(["CPL9010"], found.Select(d => d.Id));
    }

    private string Pack(string asOf, string counts, string? table)
    {
        static string Parameter(string name, string type, string value) => $$""" "{{name}}": { "value": {{value}}, "type": "{{type}}", "meaning": { "en": "m" }, "provision": "1" }""";
        string[] parameters =
        [
            Parameter("signatureOpens", "date", "\"2025-10-25\""), Parameter("signatureCloses", "date", "\"2026-12-31\""), Parameter("entryIntoForceInstruments", "int", "1"),
            Parameter("entryIntoForceDays", "int", "90"), Parameter("laterEntryIntoForceDays", "int", "30"), Parameter("amendmentProposalYears", "int", "5"),
            Parameter("amendmentEntryIntoForceDays", "int", "90"), Parameter("denunciationYears", "int", "1"), Parameter("protocolParties", "int", "60"),
        ];
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, Guid.NewGuid().ToString())).FullName;
        File.WriteAllText(Path.Combine(folder, "pack.json"), $$"""
            { "id": "tiny", "version": "0.1.0", "title": { "en": "Tiny" }, "rulePrefix": "TINY",
              "instrument": { "name": "Tiny", "citation": "T 1", "adopted": "2024-12-24", "depositary": "Nobody", "articles": 1 },
              "status": { "asOf": "{{asOf}}", {{counts}}"note": { "en": "imagined" } },
              "parameters": { {{string.Join(", ", parameters)}} } }
            """);
        File.WriteAllText(Path.Combine(folder, "facts.schema.json"), """
            { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
              "a": { "title": "A", "type": "object", "additionalProperties": false, "properties": { "one": { "title": "One", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" } } } } }
            """);
        if (table is not null)
        {
            Directory.CreateDirectory(Path.Combine(folder, "status"));
            File.WriteAllText(Path.Combine(folder, PackFolder.ParticipationName), table);
        }

        return folder;
    }
}
