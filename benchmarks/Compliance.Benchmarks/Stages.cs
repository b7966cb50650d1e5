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

namespace Compliance.Benchmarks;

/// <summary>The stages of the whole real pack, each on what the one before it made.</summary>
internal sealed class Stages
{
    private readonly IReadOnlyList<RuleSyntax> _rules;
    private readonly CheckEnvironment _environment;
    private readonly List<(ExpressionSource Source, Expr Parsed)> _parsed;
    private readonly Dictionary<ExpressionSource, CheckedExpr> _checked;
    private readonly Evaluator _evaluator;
    private readonly Profile _profile;

    public Stages(string state)
    {
        var pack = Load();
        var bag = new DiagnosticBag();
        var files = Directory.EnumerateFiles(Checkout.Pack, "*.rules.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        _rules = files.SelectMany(f => RuleReader.ReadFile(new SourceText(f, File.ReadAllText(f)), bag)).ToArray();
        _environment = new CheckEnvironment(pack.Scope, FunctionTable.Standard);
        _parsed = ParseAll();
        _checked = CheckAll();
        _evaluator = new Evaluator(pack);
        _profile = Profile(pack, state);
    }

    /// <summary>How many expressions the stages go through.</summary>
    public int Expressions => _parsed.Count;

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

    public static (Evaluator Evaluator, Profile Profile) Fresh(string state)
    {
        var pack = Load();
        return (new Evaluator(pack), Profile(pack, state));
    }

    public int Steady() => _evaluator.Evaluate(_profile).Verdicts.Count;

    private static RulePack Load() => PackFolder.Load(Checkout.Pack, out _)!;

    private static Profile Profile(RulePack pack, string state) =>
        ProfileFiles.Load([Path.Combine(Checkout.Pack, "profiles", state + ".profile.json")], pack.Facts, out _)![0];

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
