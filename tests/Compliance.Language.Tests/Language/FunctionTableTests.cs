using System.Globalization;
using Compliance.Language.Functions;

namespace Compliance.Language.Tests.Language;

public class FunctionTableTests
{
    public static TheoryData<string> Ids => new(FunctionTable.Standard.Overloads.Select(o => o.Id));

    [Fact]
    public void Every_id_is_used_once() =>
        Assert.Equal(FunctionTable.Standard.Overloads.Count, FunctionTable.Standard.Overloads.Select(o => o.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_kernel_is_named_as_its_overload(string id)
    {
        var kernel = Row(id).Kernel.Method.Method.Name;
        var known = SharedKernels.TryGetValue(id, out var shared) ? shared : Pascal(id);
        Assert.Equal(known, kernel);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_example_has_the_value_it_shows(string id)
    {
        var example = Row(id).Example;
        if (example.Length == 0)
        {
            Assert.StartsWith("to_", id, StringComparison.Ordinal);
            return;
        }

        var sides = example.Split(" ⇶ ");
        Assert.Equal(Evaluation.Of(sides[1]), Evaluation.Of(sides[0]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_says_what_it_computes(string id) => Assert.NotEmpty(Row(id).Summary);

    // A member form and a conversion to the same type do what another row does.
    private static readonly Dictionary<string, string> SharedKernels = new()
    {
        ["equals"] = "Equals", ["string_size"] = "SizeString", ["bytes_size"] = "SizeBytes", ["list_size"] = "SizeList", ["map_size"] = "SizeMap",
        ["to_bool"] = "ToDyn", ["to_int"] = "ToDyn", ["to_uint"] = "ToDyn", ["to_double"] = "ToDyn",
        ["to_string"] = "ToDyn", ["to_bytes"] = "ToDyn", ["to_timestamp"] = "ToDyn", ["to_duration"] = "ToDyn",
    };

    private static Overload Row(string id) => FunctionTable.Standard.Overloads.First(o => o.Id == id);

    private static string Pascal(string id) => string.Concat(id.Split('_').Select(w => char.ToUpper(w[0], CultureInfo.InvariantCulture) + w[1..]));
}
