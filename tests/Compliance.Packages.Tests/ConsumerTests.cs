namespace Compliance.Tests.Packages;

/// <summary>Programs that are restored, built and run from the packages, in folders of their own.</summary>
[Collection(PackedPackages.Collection)]
public class ConsumerTests(PackedPackages packages)
{
    private const string Arcadia = """
        {
          "state": { "name": "Arcadia", "iso3": "XAA" }, "asOf": "2026",
          "facts": { "criminalization": { "illegalAccess": { "established": true, "coversWholeOrPartOfSystem": true } } },
          "evidence": {
            "/criminalization/illegalAccess/established": [ { "law": "Criminal Code of Arcadia (invented)", "provision": "art. 1", "grade": "statuteKnowledge" } ],
            "/criminalization/illegalAccess/coversWholeOrPartOfSystem": [ { "law": "Criminal Code of Arcadia (invented)", "provision": "art. 1", "grade": "statuteKnowledge" } ]
          }
        }
        """;

    private const string Mistakes = """
        Program.cs(7,17): error CPL7001: `ARC-1-11` is no rule of `arcadia`; did you mean `ARC-1-1`? (docs/diagnostics/CPL7001.md)
        law/profiles/XAA.profile.json(4,39): error CPL4002: a string found for `access.isOffence`, where true or false was expected; fact: `access.isOffence` (bool): Access without right is an offence (docs/diagnostics/CPL4002.md)
        law/rules/article-01.rules.json(14,25): error CPL3008: `access` is a group of facts, not a fact; note: in it are `isOffence`, `maxPenaltyYears`; did you mean `access.isOffence`? (docs/diagnostics/CPL3008.md)
        law/rules/article-01.rules.json(29,48): error CPL3003: `>=` found operands of types (int, string), where (int, int) or (string, string) or (int, uint) or (int, double) or others was expected; fact: `access.maxPenaltyYears` (int from 0 to 99): Most years of prison for it (docs/diagnostics/CPL3003.md)
        law/rules/article-01.rules.json(44,44): error CPL2001: the end of the expression found where a value was expected (docs/diagnostics/CPL2001.md)
        """;

    [Fact]
    public void The_tool_installs_and_scores_with_the_packs_it_brings()
    {
        var consumer = packages.NewConsumer().With("XAA.profile.json", Arcadia);
        consumer.Dotnet("tool", "install", "Compliance.Cli", "--version", packages.Version, "--tool-path", consumer.PathOf("tool")).MustSucceed();

        var check = Command.Run(consumer.Folder, consumer.PathOf("tool/compliance"), "explain", "UNCC-7-1", "XAA.profile.json").MustSucceed();
        var status = Command.Run(consumer.Folder, consumer.PathOf("tool/compliance"), "status").MustSucceed();
        var wrong = Command.Run(consumer.Folder, consumer.PathOf("tool/compliance"), "check", "XBB.profile.json");

        Assert.Contains("satisfied", check.Output);
        Assert.Contains("signator", status.Output);
        Assert.Equal(2, wrong.ExitCode);
    }

    [Fact]
    public void Profiles_from_tokens_give_verdicts_as_tokens()
    {
        var consumer = packages.NewConsumer().WithProject("", "Compliance.Newtonsoft").With("XAA.profile.json", Arcadia).With("Program.cs", """
            using Compliance.Engine.Evaluation;
            using Compliance.Engine.Packs;
            using Compliance.Newtonsoft;
            using Newtonsoft.Json.Linq;

            var pack = PackFolder.Load(args[0], out _)!;
            var profile = TokenProfiles.Read(JToken.Parse(File.ReadAllText("XAA.profile.json")), pack.Facts, "XAA", out var diagnostics)!;
            var run = new Evaluator(pack);
            var results = TokenReports.ToJObject(run, [run.Evaluate(profile)]);
            Console.WriteLine("verdict: " + results.SelectToken("$.profiles[0].verdicts[?(@.rule=='UNCC-7-1')].verdict"));
            """);

        var run = consumer.Dotnet("run", "--", Repository.PathOf("rules", "uncc")).MustSucceed();

        Assert.Contains("verdict: satisfied", run.Output);
    }

    [Fact]
    public void The_Convention_runs_as_native_code()
    {
        var consumer = packages.NewConsumer().WithProject("<PublishAot>true</PublishAot><WarningsNotAsErrors>IL2104</WarningsNotAsErrors><AssemblyName>arcadia</AssemblyName>", "Compliance.Cybercrime").With("Program.cs", """
            using Compliance.Cybercrime;
            using Compliance.Language.Profiles;

            var law = new Evidence { Law = "Criminal Code of Arcadia (invented)", Provision = "art. 1", Grade = EvidenceGrade.SourceRead };
            var builder = new UnccProfileBuilder("Arcadia", "XAA", "2026");
            builder.Criminalization.IllegalAccess.Established.State(true, law);
            builder.Criminalization.IllegalAccess.CoversWholeOrPartOfSystem.State(true, law);
            var profile = builder.Build();
            var verdicts = Uncc.Evaluate(profile);
            Console.WriteLine($"7(1): {Uncc.Article7.Paragraph1.Evaluate(profile).Status}");
            Console.WriteLine($"of {verdicts.Count}: {string.Join(", ", verdicts.GroupBy(v => v.Verdict.Status).OrderBy(g => g.Key).Select(g => g.Count() + " " + g.Key))}");
            """);

        var managed = consumer.Dotnet("run").MustSucceed();
        consumer.Dotnet("publish", "-c", "Release", "-o", consumer.PathOf("native")).MustSucceed();
        var native = Command.Run(consumer.Folder, consumer.PathOf("native/arcadia")).MustSucceed();

        Assert.Contains("7(1): Satisfied", native.Output, StringComparison.Ordinal);
        Assert.Equal(managed.Output, native.Output);
        Assert.False(File.Exists(consumer.PathOf("native/arcadia.dll")));
    }

    /// <summary>Three rules, each with a mistake, a profile with one and a line of C# with one: each is told where it stands.</summary>
    [Fact]
    public void Mistakes_of_an_own_pack_are_told_by_the_build()
    {
        var consumer = packages.NewConsumer().WithProject("", "Compliance.Analyzers", "Compliance.Language").WithFiles("OwnPack").With("Program.cs", """
            using Compliance.Language;

            Console.WriteLine(Law.AccessIsAnOffence());

            internal static class Law
            {
                [Implements("ARC-1-11")]
                public static string AccessIsAnOffence() => "art. 1";
            }
            """);

        var build = consumer.Dotnet("build");

        Assert.Equal(1, build.ExitCode);
        var told = string.Join('\n', ErrorsOf(build, consumer));
        Assert.True(told == Mistakes, told);
    }

    private static IEnumerable<string> ErrorsOf(Command build, Consumer consumer) =>
        build.Output.Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal))
            .Select(l => l.Split(" [")[0].Trim().Replace(consumer.Folder + "/", "", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
}
