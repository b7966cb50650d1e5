namespace Compliance.Conformance;

/// <summary>What our own suites promise of themselves beyond what their schema can say.</summary>
public class OwnSuiteTests
{
    [Fact]
    public void Every_expression_compiles_so_that_an_expected_error_is_one_of_evaluation()
    {
        var failing = Suite.Unknowns.Where(v => Conformer.Compile(v, out _) is null).Select(v => v.Id + ": " + v.Expression);
        Assert.Empty(failing);
    }

    [Fact]
    public void Ids_are_made_of_file_section_and_name()
    {
        Assert.All(Suite.Unknowns, v => Assert.Equal(string.Join('/', "unknowns", v.File, v.Section, v.Name), v.Id));
        Assert.All(Suite.Extensions, v => Assert.Equal(string.Join('/', "extensions", v.File, v.Section, v.Name), v.Id));
    }

    [Fact]
    public void Causes_are_unbound_declared_variables_in_ordinal_order_each_once()
    {
        var wrong = from vector in Suite.Unknowns
                    where vector.Kind == "unknown"
                    let causes = vector.Expected.GetProperty("causes").EnumerateArray().Select(c => c.GetString()!).ToArray()
                    let unbound = vector.TypeEnvironment.Select(t => t.GetProperty("name").GetString()!).Except(vector.Bindings.Keys)
                    where causes.Length == 0 || causes.Except(unbound).Any() || !causes.SequenceEqual(causes.Distinct().Order(StringComparer.Ordinal))
                    select vector.Id;
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_vector_is_of_the_class_of_its_folder_or_the_extension_of_its_file()
    {
        Assert.All(Suite.Unknowns, v => Assert.Equal("unknowns", v.Class));
        Assert.All(Suite.Extensions, v => Assert.Equal(v.File, v.Class));
    }
}
