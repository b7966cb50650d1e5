using Compliance.Tests;

namespace Compliance.Cli.Tests.Mistakes;

public class BadInputTests
{
    public static TheoryData<string> Cases => new(BadInputCase.Names);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bad_input_is_told_with_place_and_id_and_nothing_else(string name)
    {
        var given = new BadInputCase(name);
        var outcome = given.Run();
        var (told, silent) = given.IsValidation ? (outcome.Out, outcome.Error) : (outcome.Error, outcome.Out);
        KeepForReading(name, told);
        Assert.Equal("", silent);
        Assert.Equal(given.Expected, told);
        Assert.Equal(given.Exit, outcome.Exit);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_provokes_the_id_that_it_is_named_after(string name) =>
        Assert.Contains(" " + name[..7] + ": ", new BadInputCase(name).Expected, StringComparison.Ordinal);

    [Fact]
    public void Every_id_has_a_case()
    {
        var provoked = BadInputCase.Names.Select(n => n[..7]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], DiagnosticTables.All.Select(d => d.Id).Where(id => !provoked.Contains(id)));
    }

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        Assert.Equal(DiagnosticTables.All.Count, DiagnosticTables.All.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DiagnosticTables.All, d => Assert.Matches(@"^CPL[1-9]\d{3}$", d.Id));
    }

    [Fact]
    public void Messages_are_in_small_letters_without_a_full_stop()
    {
        Assert.All(DiagnosticTables.All, d => Assert.Matches(@"^[`{a-z].*[^.]$", d.MessageFormat));
        Assert.All(DiagnosticTables.All, d => Assert.Matches(@"^[a-z].*[^.]$", d.Help));
    }

    private static void KeepForReading(string name, string told)
    {
        var folder = Repository.PathOf("artifacts", "bad-input");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".txt"), told);
    }
}
