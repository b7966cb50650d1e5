using Compliance.Benchmarks.Workload;
using Compliance.Engine.Compiled;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Benchmarks;

/// <summary>The stages of a whole pack, each on what the one before it made.</summary>
internal sealed class Stages
{
    private readonly Func<(RulePack, Profile)> _load;
    private readonly IReadOnlyList<RuleSyntax> _rules;
    private readonly CheckEnvironment _environment;
    private readonly List<(ExpressionSource Source, Expr Parsed)> _parsed;
    private readonly Dictionary<ExpressionSource, CheckedExpr> _checked;
    private readonly Evaluator _evaluator;
    private readonly Profile _profile;
    private readonly CompiledPack _compiled;
    private readonly FactRow _row;
    private readonly VerdictStatus[] _verdicts;

    private Stages(Func<(RulePack, Profile)> load, IEnumerable<SourceText> ruleFiles)
    {
        _load = load;
        var (pack, profile) = load();
        var bag = new DiagnosticBag();
        _rules = ruleFiles.SelectMany(f => RuleReader.ReadFile(f, bag)).ToArray();
        _environment = new CheckEnvironment(pack.Scope, FunctionTable.Standard);
        _parsed = ParseAll();
        _checked = CheckAll();
        (_evaluator, _profile) = (new Evaluator(pack), profile);
        _compiled = CompiledPack.Compile(pack);
        (_row, _verdicts) = (_compiled.CreateRow(), new VerdictStatus[_compiled.Rules.Count]);
        _row.Load(profile);
    }

    public static Stages OfRealPack(string state)
    {
        var files = Directory.EnumerateFiles(Checkout.Pack, "*.rules.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return new Stages(() => Real(state), files.Select(f => new SourceText(f, File.ReadAllText(f))));
    }

    public static Stages OfWorkload()
    {
        var work = new ScalarWork(isPartial: true);
        return new Stages(() => WorkloadPack.Make(work) is var pack ? (pack, WorkloadPack.ProfileOf(work, pack, 0)) : default, [WorkloadPack.RulesOf(work)]);
    }

    /// <summary>How many expressions the stages go through.</summary>
    public int Expressions => _parsed.Count;

    /// <summary>How many rules give verdicts.</summary>
    public int Rules => _compiled.Rules.Count;

    public int Parse() => ParseAll().Count;

    public int Check() => CheckAll().Count;

    public int Plan()
    {
        var bag = new DiagnosticBag();
        return _rules.Count(r => r.Parts.Count > 0 && Planner.Plan(r.AppliesWhen is null ? null : _checked[r.AppliesWhen], r.Parts.Select(p => _checked[p]).ToArray(), bag) is not null);
    }

    public int Compile() => CompiledPack.Compile(_evaluator.Pack).Rules.Count;

    /// <summary>Every rule once, on plans that have never run; the evaluator comes from <see cref="Fresh"/>.</summary>
    public static int First((Evaluator Evaluator, Profile Profile) fresh) => fresh.Evaluator.Evaluate(fresh.Profile).Verdicts.Count;

    public (Evaluator Evaluator, Profile Profile) Fresh() => _load() is var (pack, profile) ? (new Evaluator(pack), profile) : default;

    public int Steady() => _evaluator.Evaluate(_profile).Verdicts.Count;

    public int Load()
    {
        _row.Load(_profile);
        return 0;
    }

    public int Verdicts() => _compiled.Evaluate(_row, _verdicts, out _) ? (int)_verdicts[0] : -1;

    private static (RulePack, Profile) Real(string state)
    {
        var pack = PackFolder.Load(Checkout.Pack, out _)!;
        return (pack, ProfileFiles.Load([Path.Combine(Checkout.Pack, "profiles", state + ".profile.json")], pack.Facts, out _)![0]);
    }

    private List<(ExpressionSource Source, Expr Parsed)> ParseAll()
    {
        var bag = new DiagnosticBag();
        return _rules.SelectMany(r => r.AppliesWhen is null ? r.Parts : r.Parts.Append(r.AppliesWhen)).Select(s => (s, Parser.Parse(s, bag)!)).ToList();
    }

    private Dictionary<ExpressionSource, CheckedExpr> CheckAll()
    {
        var bag = new DiagnosticBag();
        return _parsed.ToDictionary(p => p.Source, p => Checker.CheckCondition(p.Parsed, p.Source, _environment, bag)!);
    }
}
