using System.Text;
using System.Text.Json;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>Mutation and coverage over populations of profiles.</summary>
public sealed class PopulationTests : IDisposable
{
    private static readonly string[] Mutate = ["rules", "mutate", Model.Pack];
    private static readonly string[] Cover = ["rules", "test", Model.Pack, "--coverage"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[]> Commands => [Mutate, Cover];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Threads_and_formats_do_not_change_a_byte(string[] command)
    {
        var lines = _folder["profiles.jsonl"];
        BulkTool.Done("generate", "--n", "5000", "--seed", "11", "--missing", "0.3", "--out", lines);
        var parquet = _folder["profiles.parquet"];
        BulkTool.Done("convert", lines, "--out", parquet);
        var once = Json([.. command, "--profiles", lines, "--threads", "1"]);
        Assert.Equal(5000, once.RootElement.GetProperty("population").GetProperty("profiles").GetInt32());
        Assert.Equal(Text(once), Text(Json([.. command, "--profiles", lines, "--threads", "3"])));
        Assert.Equal(Text(once), Text(Json([.. command, "--profiles", parquet])));
        File.Move(parquet, _folder["profiles.other"]);
        Assert.Equal(Text(once), Text(Json([.. command, "--profiles", _folder["profiles.other"], "--input-format", "parquet"])));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Several_inputs_are_one_population_and_empty_lines_are_no_profiles(string[] command)
    {
        var folder = Json([.. command, "--profiles", Model.Profiles]);
        Assert.Equal(Text(folder), Text(Json([.. command, "--profiles", Model.Arcadia, "--profiles", Model.Borduria, "--profiles", Model.Cimmeria])));
        var lines = string.Concat(new[] { Model.Arcadia, Model.Borduria, Model.Cimmeria }.Select(f => "\n" + OneLine(f) + "\n\n"));
        Assert.Equal(Text(folder), Text(Json([.. command, "--profiles", _folder.Write("profiles.jsonl", lines)])));
        var (output, error) = FromInput(lines, [.. command, "--profiles", "-", "--progress", "--format", "json"]);
        Assert.StartsWith("3 profiles, ", error, StringComparison.Ordinal);
        Assert.Equal(Text(folder), Text(JsonDocument.Parse(output)));
    }

    [Fact]
    public void What_the_tests_show_is_told_as_without_a_population()
    {
        foreach (var command in new[] { Mutate, Cover })
        {
            var (alone, beside) = (Tool.Run(command), Tool.Run([.. command, "--profiles", Model.Profiles]));
            Assert.Equal((alone.Exit, true), (beside.Exit, beside.Out.StartsWith(alone.Out, StringComparison.Ordinal)));
            Assert.Contains("\npopulation of 3 profiles: ", beside.Out[alone.Out.Length..], StringComparison.Ordinal);
            Assert.Equal("", beside.Error);
        }
    }

    [Fact]
    public void A_mistake_changes_the_verdict_of_the_profiles_that_the_verdict_says()
    {
        // Arcadia satisfies everything, and to Cimmeria, which has no offence, the second rule does not apply.
        var mutants = Json([.. Mutate, "--profiles", Model.Arcadia, "--profiles", Model.Cimmeria]).RootElement.GetProperty("population").GetProperty("mutants").EnumerateArray();
        var negated = mutants.Single(m => m.GetProperty("rule").GetString() == "MODEL-1-2" && m.GetProperty("mutated").GetString() == "!access.established");
        Assert.Equal(
            [("satisfied", "notApplicable", 1), ("notApplicable", "satisfied", 1)],
            negated.GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("from").GetString()!, c.GetProperty("to").GetString()!, c.GetProperty("profiles").GetInt32())));
        Assert.All(mutants, m => Assert.Equal(m.GetProperty("profiles").GetInt64(), m.GetProperty("changes").EnumerateArray().Sum(c => c.GetProperty("profiles").GetInt64())));
        Assert.Contains(mutants, m => m.GetProperty("profiles").GetInt64() == 0);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_row_that_is_no_profile_ends_the_run(string[] command)
    {
        var file = _folder.Write("profiles.jsonl", OneLine(Model.Arcadia) + "\n{ \"facts\": 1 }\n");
        var outcome = Tool.Run([.. command, "--profiles", file]);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("profiles.jsonl(2,", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules", "mutate", "--threads", "2")]
    [InlineData("rules", "mutate", "--input-format", "csv")]
    [InlineData("rules", "test", "--coverage", "--progress")]
    [InlineData("rules", "test", "--profiles", "-")]
    [InlineData("rules", "mutate", "--profiles", "-", "--profiles", "-")]
    [InlineData("rules", "mutate", "--profiles", "nowhere.parquet")]
    [InlineData("rules", "mutate", "--profiles")]
    public void What_makes_no_sense_is_refused(params string[] command)
    {
        var outcome = Tool.Run([command[0], command[1], Model.Pack, .. command[2..]]);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("error CPL900", outcome.Error, StringComparison.Ordinal);
    }

    private static JsonDocument Json(string[] command)
    {
        var outcome = Tool.Run([.. command, "--format", "json"]);
        Assert.True(outcome.Exit is ExitCode.Done or ExitCode.Findings, outcome.Error);
        return JsonDocument.Parse(outcome.Out);
    }

    private static string Text(JsonDocument document) => document.RootElement.GetRawText();

    private static string OneLine(string file) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file)));

    private static (string Out, string Error) FromInput(string input, string[] command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        CommandLine.Run(command, new Terminal(output, error, false, false) { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) });
        return (output.ToString(), error.ToString());
    }
}
