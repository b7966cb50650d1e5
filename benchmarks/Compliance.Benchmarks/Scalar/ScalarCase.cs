using Compliance.Benchmarks.Ours;
using Compliance.Benchmarks.Rivals;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Scalar;

/// <summary>An engine in a mode, loaded and found right.</summary>
internal sealed class ScalarCase
{
    public const string Floor = "floor";
    public const string FastestLibrary = "dynamic-linq";

    /// <summary>All engines by key. An engine is added here, and nowhere else.</summary>
    private static readonly Dictionary<string, Func<IScalarEngine>> Engines = new()
    {
        [Floor] = () => new Floor(),
        ["verdicts"] = () => new OurVerdicts(),
        ["values"] = () => new OurValues(),
        ["compiled"] = () => new OurCompiled(),
        [FastestLibrary] = () => new DynamicLinq(),
        ["rules-engine"] = () => new MicrosoftRules(),
        ["ncalc"] = () => new NCalcRules(),
    };

    private static readonly Dictionary<bool, ScalarWork> Works = [];

    private ScalarCase(string key, bool isPartial)
    {
        Key = key;
        IsPartial = isPartial;
        Engine = Engines[key]();
        Engine.Load(WorkOf(isPartial));
        Check();
    }

    public string Key { get; }

    public bool IsPartial { get; }

    public IScalarEngine Engine { get; }

    /// <summary>Every engine on complete profiles, and again on partial ones where it knows of unknowns: <c>floor partial</c>.</summary>
    public static IEnumerable<string> Names => Engines.Keys.SelectMany(k => Engines[k]().IsThreeValued ? [k + " complete", k + " partial"] : new[] { k + " complete" });

    /// <summary>Loads an engine and holds its answers against the reference, all rules on all profiles.</summary>
    /// <exception cref="InvalidOperationException">An answer is wrong.</exception>
    public static ScalarCase Load(string name) => new(name.Split(' ')[0], name.EndsWith("partial", StringComparison.Ordinal));

    private static ScalarWork WorkOf(bool isPartial) => Works.TryGetValue(isPartial, out var work) ? work : Works[isPartial] = new ScalarWork(isPartial);

    private void Check()
    {
        var work = WorkOf(IsPartial);
        var outcomes = new byte[RuleMaker.Rules];
        for (var profile = 0; profile < ScalarWork.Profiles; profile++)
        {
            outcomes.AsSpan().Fill(byte.MaxValue);
            Engine.Evaluate(profile, outcomes);
            foreach (ref var answer in outcomes.AsSpan())
            {
                answer = Engine.OutcomeOf(answer);
            }

            var same = work.OutcomesOf(profile).CommonPrefixLength(outcomes);
            if (same < outcomes.Length)
            {
                throw new InvalidOperationException(
                    $"{Engine.Name} is wrong: profile {profile}, rule {same}, `{work.Conditions[same]}` gave {outcomes[same]}, not {work.OutcomesOf(profile)[same]}");
            }
        }
    }
}
