using Compliance.Cli.Tests.Harness;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Contract;

public sealed class AnswerTests : IDisposable
{
    private const string Head = "fact,answer,law,provision,finding,url,dateRead,grade\n";

    private readonly TemporaryFolder _folder = new();

    public AnswerTests() => Template = _folder.Write("XDD.profile.json", Done("profile", "new", "XDD", "--articles", "1", "--pack", Model.Pack));

    private string Template { get; }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_questionnaire_that_was_filled_in_makes_a_valid_profile()
    {
        var lines = Done("profile", "questions", Template, "--articles", "1", "--format", "csv", "--pack", Model.Pack).TrimEnd('\n').Split('\n');
        Assert.EndsWith(",,,,,,,", lines[1], StringComparison.Ordinal);
        lines[1] = lines[1][..^7] + ",TRUE,Act,art. 1,\"Access, without right.\",https://example.org/act,2026-02,sourceRead";
        var answers = _folder.Write("answers.csv", string.Join('\n', lines) + "\n");
        Assert.Equal("", Done("profile", "questions", Template, "--answers", answers, "--out", _folder["new.profile.json"], "--pack", Model.Pack));
        Assert.Equal("1 profile: valid\n", Done("profile", "validate", _folder["new.profile.json"], "--pack", Model.Pack));
        var filled = File.ReadAllText(_folder["new.profile.json"]);
        Assert.Contains("\"facts\": { \"access\": { \"established\": true } }", string.Join(' ', filled.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        foreach (var kept in new[] { "\"law\": \"Act\"", "\"provision\": \"art. 1\"", "\"finding\": \"Access, without right.\"", "\"url\": \"https://example.org/act\"", "\"dateRead\": \"2026-02\"", "\"grade\": \"sourceRead\"", "What the offence requires besides access." })
        {
            Assert.Contains(kept, filled, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("\"/access/established\": {", filled, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_answered_the_profile_says_what_it_said()
    {
        var answers = _folder.Write("answers.csv", Done("profile", "questions", Template, "--format", "csv", "--pack", Model.Pack));
        var written = Done("profile", "questions", Template, "--answers", answers, "--pack", Model.Pack);
        Assert.Equal(written, Done("profile", "questions", _folder.Write("again.profile.json", written), "--answers", answers, "--pack", Model.Pack));
        Assert.StartsWith("0 of ", Done("profile", "diff", Template, _folder["again.profile.json"], "--pack", Model.Pack), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FRA")]
    [InlineData("NOR")]
    [InlineData("VNM")]
    public void What_a_real_profile_states_goes_through_a_table_with_all_its_evidence(string iso3)
    {
        var pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;
        var profile = ProfileFiles.Load([Repository.PathOf("rules", "uncc", "profiles", iso3 + ".profile.json")], pack.Facts, out _)![0];
        var stated = pack.Facts.Facts.Where(f => profile.States(f) && f.Kind != FactKind.ObjectList).ToArray();
        Assert.True(stated.Length > 10);
        var rows = stated.SelectMany(f => profile.EvidenceOf(f).Select((e, i) =>
            string.Join(',', new[] { f.Path, i == 0 ? Cell(f, profile[f]) : "", e.Law, e.Provision, e.Finding, e.Url, e.DateRead, Words.Spell(e.Grade) }.Select(c => "\"" + c?.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\n"));
        var empty = _folder.Write("empty.profile.json", Harness.ProfileText.Of(iso3: iso3));
        var written = Done("profile", "questions", empty, "--answers", _folder.Write("answers.csv", Head + string.Concat(rows)));
        var read = Profile.Parse(new SourceText("new.profile.json", written), pack.Facts, out var diagnostics);
        Assert.Empty(diagnostics);
        foreach (var fact in stated)
        {
            Assert.Equal((fact.Path, profile.Show(fact)), (fact.Path, read!.Show(fact)));
            Assert.Equal(profile.EvidenceOf(fact).Select(Compared), read.EvidenceOf(fact).Select(Compared));
        }

        Assert.Equal(stated, pack.Facts.Facts.Where(read!.States));
    }

    [Fact]
    public void A_further_row_of_a_fact_is_further_evidence()
    {
        var written = Filled("access.established,true,Act,,,,,quoted\naccess.established,,Another act,,,,,reported\n").Out;
        Assert.Contains("\"law\": \"Another act\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(2,1): error CPL4001: `access.establish` is no fact of the dictionary", "access.establish,true,Act,,,,,quoted\n")]
    [InlineData("(2,20): error CPL4002: ", "access.established,perhaps,Act,,,,,quoted\n")]
    [InlineData("(3,17): error CPL4003: `harm` is no value of `access.elements`", "access.established,true,Act,,,,,quoted\naccess.elements,[harm],Act,,,,,quoted\n")]
    [InlineData("(2,20): error CPL5001: `access.established` is stated without evidence", "access.established,true,,,,,,\n")]
    [InlineData("(2,20): error CPL4023: nothing found in `answer`, where an answer that the evidence is for was expected", "access.established,,Act,,,,,quoted\n")]
    [InlineData("(2,25): error CPL4023: nothing found in `law`, where the law that `provision` is about was expected", "access.established,true,,art. 1,,,,quoted\n")]
    [InlineData("(2,33): error CPL4023: `read` found in `grade`, where one of ", "access.established,true,Act,,,,,read\n")]
    [InlineData("(2,32): error CPL4004: `2026-13` is no date", "access.established,true,Act,,,,2026-13,quoted\n")]
    [InlineData("(3,17): error CPL4009: `access.elements` is stated while `access.established`, which it requires, is false", "access.established,false,Act,,,,,quoted\naccess.elements,[damage],Act,,,,,quoted\n")]
    [InlineData("(3,17): error CPL5002: `access.elements` rests only on a heading", "access.established,true,Act,,,,,quoted\naccess.elements,[damage],Act,,,,,headingRead\n")]
    [InlineData("(3,20): error CPL4006: `access.established` is stated in `line 2` and in `line 3`", "access.established,true,Act,,,,,quoted\naccess.established,false,Act,,,,,quoted\n")]
    [InlineData("(2,1): error CPL4022: ", "access.established,true\n")]
    public void A_wrong_answer_is_told_where_it_stands_and_nothing_is_written(string message, string rows)
    {
        var outcome = Filled(rows, "--out", _folder["new.profile.json"]);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(_folder["answers.csv"] + message, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["new.profile.json"]));
    }

    [Fact]
    public void What_the_profile_states_is_not_stated_otherwise()
    {
        var outcome = Tool.Run("profile", "questions", Model.Arcadia, "--answers", _folder.Write("answers.csv", Head + "access.established,false,Act,,,,,quoted\n"), "--pack", Model.Pack);
        Assert.Equal(ExitCode.BadInput, outcome.Exit);
        Assert.Contains($"error CPL4006: `access.established` is stated in `{Model.Arcadia}` and in `line 2`", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`--answers` found without a profile", "--answers", "answers.csv")]
    [InlineData("`--articles` found with `--answers`", "XDD.profile.json", "--answers", "answers.csv", "--articles", "1")]
    [InlineData("`--format` found with `--answers`", "XDD.profile.json", "--answers", "answers.csv", "--format", "csv")]
    public void Options_that_ask_do_not_go_with_answers(string message, params string[] options)
    {
        var outcome = Tool.Run(["profile", "questions", .. options]);
        Assert.Equal(ExitCode.BadInput, outcome.Exit);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private static string Cell(Fact fact, FactState state) => fact.Kind switch
    {
        FactKind.Date => FactText.DateOf(state.Value!.Value).ToString(),
        FactKind.Enumeration => state.Value!.Value.AsString(),
        FactKind.Set when state.Members!.Contains(Membership.Unknown) =>
            string.Join(' ', fact.Values.Select((v, i) => (v, state.Members![i])).Where(v => v.Item2 != Membership.Unknown).Select(v => (v.Item2 == Membership.Out ? "-" : "") + v.v)),
        FactKind.Set => "[" + string.Join("; ", fact.Values.Where((_, i) => state.Members![i] == Membership.In)) + "]",
        _ => FactText.Of(fact, state)!,
    };

    private static string Compared(Evidence e) => string.Join('|', e.Law, e.Provision, e.Finding, e.Url, e.DateRead, e.Grade);

    private static string Done(params string[] arguments)
    {
        var outcome = Tool.Run(arguments);
        Assert.Equal("", outcome.Error);
        return outcome.Out;
    }

    private Outcome Filled(string rows, params string[] options) =>
        Tool.Run(["profile", "questions", Template, "--answers", _folder.Write("answers.csv", Head + rows), "--pack", Model.Pack, .. options]);
}
