using Compliance.Engine.Coding;
using Compliance.Engine.Comparisons;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Engine.Scoring;
using Compliance.Engine.Treaties;
using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Spectre.Console;
using Profile = Compliance.Language.Profiles.Profile;
using Rule = Compliance.Language.Rules.Rule;

namespace Compliance.Cli.Commands;

/// <summary>Loads what commands work on. Bad input ends the command.</summary>
internal sealed class Session(Terminal terminal)
{
    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(1);

    private readonly DiagnosticBag _bag = new();

    public static string DefaultPack => Path.Combine(AppContext.BaseDirectory, "rules", "uncc").Replace('\\', '/');

    public static Evaluator Run(RulePack pack, string purpose, string? evidence, IReadOnlyDictionary<string, string> readings, ScoringParameters? parameters = null, bool joint = false) => new(pack, new EvaluationOptions
    {
        Purpose = Options.Word<Purpose>(purpose),
        JointIntervals = joint,
        LowestGrade = evidence is null ? null : Options.Word<EvidenceGrade>(evidence),
        Weights = (parameters ?? ScoringParameters.None).Weights,
        Readings = readings,
    });

    public RulePack Pack(string? folder) => OrEnd(PackFolder.Load(folder ?? DefaultPack, _bag));

    /// <summary>The pack of a folder, or by its bare name the one beside the tool.</summary>
    public RulePack PackNamed(string nameOrFolder)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "rules", nameOrFolder).Replace('\\', '/');
        return Pack(!Directory.Exists(nameOrFolder) && nameOrFolder.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && Directory.Exists(beside) ? beside : nameOrFolder);
    }

    /// <summary>Profiles as they were coded, without what flows into them from the table of participation.</summary>
    public IReadOnlyList<Profile> Codings(string input, RulePack pack) => OrEnd(ProfileFiles.Load([input], pack.Facts, _bag));

    /// <summary>A profile as it was coded, with the answers of a table.</summary>
    public Profile Answered(string file, string answers, RulePack pack)
    {
        RequireFile(file);
        var (profile, table) = (Codings(file, pack)[0], Text(answers));
        return OrEnd(AnswerTable.Fill(profile, table, _bag));
    }

    public CodingPairs Pairs(string a, string b, RulePack pack)
    {
        var (first, second) = (Codings(a, pack), Codings(b, pack));
        return OrEnd(CodingPairs.Of(first, second, b, _bag));
    }

    public IReadOnlyList<ProfileMigration> Migrations(IEnumerable<string> inputs, RulePack pack)
    {
        var migrations = inputs.SelectMany(i => ProfileFiles.Expand(i, _bag)).Distinct(StringComparer.Ordinal)
            .Select(path => FileReader.Read(path, _bag)).OfType<SourceText>()
            .Select(source => ProfileMigration.Of(source, pack.Facts, _bag)).OfType<ProfileMigration>().ToArray();
        return OrEnd(migrations);
    }

    public void NewPack(string folder, string id, string prefix, string title)
    {
        PackScaffold.Write(folder, id, prefix, title, _bag);
        EndIfBad();
    }

    public IReadOnlyList<Profile> Profiles(IEnumerable<string> inputs, RulePack pack)
    {
        var treaty = TreatyFacts.Of(pack);
        return [.. OrEnd(ProfileFiles.Load(inputs, pack.Facts, _bag)).Select(treaty.Complete)];
    }

    public Profile Profile(string file, RulePack pack)
    {
        RequireFile(file);
        return Profiles([file], pack)[0];
    }

    public TreatyStatus Status(RulePack pack, string? depositary, DateOnly asOf, IReadOnlyList<Hypothesis> supposed)
    {
        var clauses = FinalClauses.Of(pack, _bag);
        if (depositary is null && pack.Participation is null)
        {
            _bag.Add(EnvironmentDiagnostics.NoParticipation.At(pack.Manifest.File, default, PackFolder.ParticipationName));
        }

        var participants = depositary is null ? ParticipationReader.Of(pack, _bag) : FileReader.Read(depositary, _bag) is { } table ? ParticipationReader.Read(table, _bag) : null;
        return new(OrEnd(clauses), OrEnd(participants), asOf, supposed);
    }

    public ScoringParameters Parameters(string? file, RulePack pack) =>
        file is null ? ScoringParameters.None : OrEnd(ScoringParameters.Load(file, pack, _bag));

    public IReadOnlyList<T> Evaluate<T>(IReadOnlyList<Profile> profiles, Func<Profile, T> evaluate)
    {
        var done = 0;
        var work = Task.Run(() => profiles.AsParallel().AsOrdered().Select(p =>
        {
            var report = evaluate(p);
            Interlocked.Increment(ref done);
            return report;
        }).ToArray());
        if (terminal.IsErrorWatched && !WaitQuietly(work))
        {
            terminal.ErrorConsole().Progress().AutoClear(true).Start(context =>
            {
                var task = context.AddTask("profiles", maxValue: profiles.Count);
                while (!work.IsCompleted)
                {
                    task.Value = Volatile.Read(ref done);
                    Thread.Sleep(100);
                }
            });
        }

        return work.GetAwaiter().GetResult();
    }

    public Rule Rule(RulePack pack, string id)
    {
        if (pack.Find(id) is { } rule)
        {
            return rule;
        }

        End(EnvironmentDiagnostics.UnknownRule, id, Spelling.Nearest(id, pack.Rules.Select(r => r.Id)), id);
        return null!;
    }

    public Rule EvaluatedRule(RulePack pack, string id)
    {
        var rule = Rule(pack, id);
        if (!rule.IsEvaluated)
        {
            End(EnvironmentDiagnostics.RuleNotEvaluated, id, null, id, rule.NotCheckableReason?.English ?? "it is retired");
        }

        return rule;
    }

    public void RequireArticles(RulePack pack, IReadOnlySet<int>? articles)
    {
        if (articles?.Where(a => a > pack.Instrument.Articles).Select(a => (int?)a).FirstOrDefault() is { } beyond)
        {
            End(EnvironmentDiagnostics.Usage, "compliance", null, $"`{beyond}` is no article of the pack: expected 1 to {pack.Instrument.Articles}");
        }
    }

    public SourceText Text(string path) => OrEnd(FileReader.Read(path, _bag));

    /// <summary>Writes a result to standard output, or to a file, whole or not at all.</summary>
    public int Write(string content, string? file = null)
    {
        if (file is null)
        {
            terminal.Out.Write(content);
            return ExitCode.Done;
        }

        FileWriter.Write(file, content, _bag);
        EndIfBad();
        return ExitCode.Done;
    }

    public T OrEnd<T>(T? result)
        where T : class
    {
        EndIfBad();
        return result ?? throw new InvalidOperationException("nothing was loaded and nothing was reported");
    }

    public void EndIfBad()
    {
        if (_bag.HasErrors)
        {
            throw new BadInputException(_bag.ToSorted());
        }
    }

    public void End(DiagnosticDescriptor descriptor, string place, string? suggestion, params object[] arguments)
    {
        _bag.Add(descriptor.At(new SourceText(place, ""), default, arguments).Suggesting(suggestion));
        EndIfBad();
    }

    private void RequireFile(string file)
    {
        if (Directory.Exists(file))
        {
            End(EnvironmentDiagnostics.FileNotReadable, file, null, file, "it is a folder, where one profile was expected");
        }
    }

    private static bool WaitQuietly(Task work)
    {
        try
        {
            return work.Wait(SilentFor);
        }
        catch (AggregateException)
        {
            // The work's own exception is thrown where its result is asked for.
            return true;
        }
    }
}
