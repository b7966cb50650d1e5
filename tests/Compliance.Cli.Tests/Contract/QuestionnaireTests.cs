using System.Text.Json;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public sealed class QuestionnaireTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_fact_that_a_rule_of_the_shipped_pack_waits_for_is_asked_after_what_it_depends_on()
    {
        var questions = Questions();
        var asked = questions.Select(q => q.GetProperty("fact").GetString()!).ToList();
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.True(asked.Count > 300);
        Assert.All(questions, q =>
        {
            // What flows from the table of participation is not asked.
            if (q.GetProperty("dependsOn").GetString() is { } parent && !parent.StartsWith("treatyActions.", StringComparison.Ordinal))
            {
                Assert.InRange(asked.IndexOf(parent), 0, asked.IndexOf(q.GetProperty("fact").GetString()!) - 1);
            }
        });
        Assert.DoesNotContain(asked, f => f.StartsWith("treatyActions.", StringComparison.Ordinal) && f.EndsWith("signed", StringComparison.Ordinal));
    }

    [Fact]
    public void Among_what_can_be_asked_in_a_topic_what_settles_more_comes_first()
    {
        var questions = Questions("--articles", "7");
        Assert.Equal(
            ["criminalization.illegalAccess.established", "criminalization.illegalAccess.additionalElements", "criminalization.illegalAccess.coversWholeOrPartOfSystem"],
            questions.Select(q => q.GetProperty("fact").GetString()).Order(StringComparer.Ordinal).OrderBy(f => f!.EndsWith("established", StringComparison.Ordinal) ? 0 : 1));
        Assert.EndsWith("established", questions[0].GetProperty("fact").GetString(), StringComparison.Ordinal);
        Assert.True(questions[1].GetProperty("settles").GetInt32() >= questions[2].GetProperty("settles").GetInt32());
    }

    [Theory]
    [InlineData("{}", "{}", 3)]
    [InlineData("{ \"access\": { \"established\": true } }", "{ \"/access/established\": [{ \"law\": \"Act\", \"grade\": \"quoted\" }] }", 2)]
    [InlineData("{ \"access\": { \"established\": false } }", "{ \"/access/established\": [{ \"law\": \"Act\", \"grade\": \"quoted\" }] }", 0)]
    public void What_a_profile_settles_is_not_asked(string facts, string evidence, int left)
    {
        var profile = _folder.Write("XDD.profile.json", ProfileText.Of(facts, evidence));
        Assert.Equal(left, Questions(profile, "--articles", "1", "--pack", Model.Pack).Length);
    }

    [Fact]
    public void A_profile_that_satisfies_everything_leaves_nothing_to_ask()
    {
        Assert.Empty(Questions(Model.Arcadia, "--pack", Model.Pack));
        Assert.Contains("0 questions about Arcadia (XAA) as of 2026-02-04", Tool.Run("profile", "questions", Model.Arcadia, "--pack", Model.Pack).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_says_what_to_answer_how_to_decide_and_who_asks()
    {
        var text = Tool.Run("profile", "questions", "--articles", "1", "--pack", Model.Pack).Out;
        Assert.StartsWith("# Questionnaire: Model Convention\n\n3 questions about a State. Pack model 1.2.0.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Access\n\n### 1. Access without right is an offence\n\n- Fact: `access.established`\n- Answer: `true` or `false`\n- How to decide: True if access itself is an offence, whatever follows from it.\n", text, StringComparison.Ordinal);
        Assert.Contains("- Answer: those of these that are the case, none where none is: `securityBypassed`, `dishonestIntent`, `damage`\n", text, StringComparison.Ordinal);
        Assert.Contains("- Asked by: article 1 (MODEL-1-1", text, StringComparison.Ordinal);
        Assert.Contains("- Only if: `access.established` is true\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void CSV_has_a_row_for_each_question()
    {
        var lines = Tool.Run("profile", "questions", "--articles", "1", "--pack", Model.Pack, "--format", "csv").Out.TrimEnd('\n').Split('\n');
        Assert.Equal("number,topic,fact,question,kind,values,minimum,maximum,howToDecide,traps,evidence,articles,rules,dependsOn,settles,answer,law,provision,finding,url,dateRead,grade", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("1,Access,access.established,Access without right is an offence,boolean,,,,\"True if access itself is an offence, whatever follows from it.\",,legislation,1,MODEL-1-1", lines[1], StringComparison.Ordinal);
        Assert.All(lines[2..], l => Assert.Contains(",access.established,", l, StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_has_a_null_for_each_question_and_a_note_in_the_order_of_the_questionnaire()
    {
        using var json = JsonDocument.Parse(Tool.Run("profile", "new", "XDD", "--articles", "1", "--pack", Model.Pack).Out);
        var access = json.RootElement.GetProperty("facts").GetProperty("access");
        Assert.All(access.EnumerateObject(), m => Assert.Equal(JsonValueKind.Null, m.Value.ValueKind));
        var asked = Questions("--articles", "1", "--pack", Model.Pack).Select(q => "/" + q.GetProperty("fact").GetString()!.Replace('.', '/'));
        Assert.Equal(asked, json.RootElement.GetProperty("unknown").EnumerateObject().Select(m => m.Name));
        Assert.Equal(
            "What the offence requires besides access. List every element of the provision that narrows it. Values: securityBypassed, dishonestIntent, damage. Only if `access.established` is true. Asked by article 1.",
            json.RootElement.GetProperty("unknown").GetProperty("/access/elements").GetProperty("note").GetString());
    }

    [Fact]
    public void A_fact_stated_in_the_place_of_its_null_makes_a_valid_profile()
    {
        var template = Tool.Run("profile", "new", "XDD", "--articles", "1", "--pack", Model.Pack).Out;
        using var json = JsonDocument.Parse(template);
        var note = json.RootElement.GetProperty("unknown").GetProperty("/access/established").GetRawText();
        var filled = template
            .Replace("\"established\": null", "\"established\": true", StringComparison.Ordinal)
            .Replace("\"evidence\": {}", "\"evidence\": { \"/access/established\": [{ \"law\": \"Act\", \"grade\": \"quoted\" }] }", StringComparison.Ordinal)
            .Replace("    \"/access/established\": " + note + ",\n", "", StringComparison.Ordinal);
        Assert.Equal("1 profile: valid\n", Tool.Run("profile", "validate", _folder.Write("XDD.profile.json", filled), "--pack", Model.Pack).Out);
    }

    private static JsonElement[] Questions(params string[] arguments)
    {
        var outcome = Tool.Run(["profile", "questions", .. arguments, "--format", "json"]);
        Assert.Equal((ExitCode.Done, ""), (outcome.Exit, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Out);
        return [.. json.RootElement.GetProperty("questions").EnumerateArray().Select(q => q.Clone())];
    }
}
