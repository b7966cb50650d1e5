using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Analysis;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Verdicts;

/// <summary>Proves facts about the rules of a pack from their diagrams over everything unknown.</summary>
internal sealed partial class RuleLint
{
    private const int Budget = 2_000_000;

    private readonly RulePack _pack;
    private readonly DiagramTable _table = new(Budget);
    private readonly List<(Rule Rule, CelValue[] Values, VerdictDiagram Diagram)> _rules = [];
    private readonly List<RuleFinding> _found = [];
    private readonly HashSet<AcceptedFinding> _used = [];

    private RuleLint(RulePack pack, Func<Rule, bool> isChosen)
    {
        _pack = pack;
        var view = new ProfileView(pack.Facts, pack.Facts.Facts.Select(_ => FactState.NotStated).ToArray(), null);
        var rules = pack.Rules.Where(r => r.IsEvaluated).SelectMany(r => r.Readings.Prepend(r).Distinct()).ToArray();
        foreach (var (rule, diagram) in VerdictDiagram.Of(rules.Where(isChosen).ToArray(), view, _table, rules))
        {
            if (diagram is not null)
            {
                _rules.Add((rule, Interpreter.Run(rule.Plan!.Plan, view), diagram));
            }
        }
    }

    /// <summary>In the order of rules; rules outside the exact fragment are left aside.</summary>
    public static IReadOnlyList<RuleFinding> Of(RulePack pack)
    {
        var lint = new RuleLint(pack, _ => true);
        lint.EachAlone(_ => true);
        lint.Pairs();
        lint.Stale();
        return lint.Sorted();
    }

    /// <summary>What is found of each rule of one file alone: all of <see cref="Of"/> that needs no look at the others.</summary>
    public static IReadOnlyList<RuleFinding> OfFile(RulePack pack, SourceText file)
    {
        var lint = new RuleLint(pack, r => r.File == file);
        lint.EachAlone(_ => true);
        return lint.Sorted();
    }

    /// <summary>The rest of <see cref="Of"/>: what is found of two rules together, and arguments for what is not found.</summary>
    public static IReadOnlyList<RuleFinding> OfPairs(RulePack pack)
    {
        var lint = new RuleLint(pack, _ => true);
        lint.EachAlone(r => r.AcceptedFindings.Count > 0);
        lint._found.Clear();
        lint.Pairs();
        lint.Stale();
        return lint.Sorted();
    }

    private void EachAlone(Func<Rule, bool> isChosen)
    {
        foreach (var (rule, values, diagram) in _rules.Where(r => isChosen(r.Rule)))
        {
            if (IsReadBefore(rule, diagram))
            {
                continue;
            }

            Conditions(rule, diagram);
            Parts(rule, diagram);
            Steps(rule, values, diagram);
            Polarity(rule, diagram, diagram.Satisfied, "what it asks");
            Polarity(rule, diagram, diagram.Applies, "when it applies");
        }
    }

    private RuleFinding[] Sorted() =>
        _found.OrderBy(f => PlaceOf(f.Rule)).ThenBy(f => f.Diagnostic.Id, StringComparer.Ordinal).ThenBy(f => f.Other is null ? -1 : PlaceOf(f.Other)).ToArray();

    private void Conditions(Rule rule, VerdictDiagram diagram)
    {
        var named = rule.Parts.Zip(rule.Plan!.Parts, (p, step) => (p.Name.Length == 0 ? "the condition" : "the part `" + p.Name + "`", diagram.Conditions.Of(step)!.Value)).ToList();
        if (rule.Plan.AppliesWhen is not null)
        {
            named.Add(("`appliesWhen`", diagram.Applies));
        }

        foreach (var (what, condition) in named.Where(n => DiagramTable.IsTerminal(n.Item2)))
        {
            Report(condition == PlanDiagrams.True ? RuleDiagnostics.AlwaysTrue : RuleDiagnostics.AlwaysFalse, rule, null, [], what, NameOf(rule));
        }
    }

    private void Parts(Rule rule, VerdictDiagram diagram)
    {
        var parts = rule.Plan!.Parts.Select(p => diagram.Conditions.Of(p)!.Value).ToArray();
        for (var i = 0; parts.Length > 1 && i < parts.Length; i++)
        {
            var others = parts.Where((_, other) => other != i).Aggregate((a, b) => _table.Apply(a, b, Math.Min));
            if (_table.Apply(others, parts[i], Math.Min) == others && !NamesWhatOthersRequire(rule, i))
            {
                Report(RuleDiagnostics.PartNeverMatters, rule, null, WitnessOf(diagram, _table.Map(others, a => a == PlanDiagrams.True ? 1 : 0)), rule.Parts[i].Name, NameOf(rule));
            }
        }
    }

    /// <summary>Elements imply the offence that they require; a part that names it is there for the reader, to see which of the two is lacking.</summary>
    private static bool NamesWhatOthersRequire(Rule rule, int part) =>
        rule.Plan!.Plan.Steps[rule.Plan.Parts[part]] is FactStep named && RuleFacts.Of(rule.Plan.Plan).Any(f => f.Ancestors.Contains(named.Fact));

    private void Steps(Rule rule, CelValue[] values, VerdictDiagram diagram)
    {
        var steps = rule.Plan!.Plan.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is IfStep choice && diagram.Conditions.Of(choice.Operands[0]) is PlanDiagrams.True or PlanDiagrams.False)
            {
                var isTrue = diagram.Conditions.Of(steps[i].Operands[0]) == PlanDiagrams.True;
                Report(RuleDiagnostics.UnreachableBranch, rule, null, [], NameOf(rule), isTrue ? "true" : "false");
            }
            else if (steps[i] is CallStep && values[i].IsUnknown && diagram.Conditions.Of(i) is PlanDiagrams.True or PlanDiagrams.False)
            {
                Report(RuleDiagnostics.OutsideDomain, rule, null, [], NameOf(rule));
            }
        }
    }

    private void Polarity(Rule rule, VerdictDiagram diagram, int condition, string what)
    {
        foreach (var variable in _table.Support(condition).OrderBy(v => v))
        {
            var asked = diagram.Conditions.Variables[variable];
            if (!ReferenceEquals(asked.Cells, Variable.TrueOrFalse))
            {
                continue;
            }

            var (off, on) = (_table.Restrict(condition, variable, 0), _table.Restrict(condition, variable, 1));
            var helps = _table.Apply(off, on, (x, y) => x == PlanDiagrams.False && y == PlanDiagrams.True ? 1 : 0);
            var harms = _table.Apply(off, on, (x, y) => x == PlanDiagrams.True && y == PlanDiagrams.False ? 1 : 0);
            if (helps != 0 && harms != 0)
            {
                var name = asked.Member is { } member ? CelFormat.Quote(asked.Fact.Values[member]) + " in " + asked.Fact.Path : asked.Fact.Path;
                Report(RuleDiagnostics.MixedPolarity, rule, null, WitnessOf(diagram, harms), what, NameOf(rule), name);
            }
        }
    }

    /// <summary>Whether a reading before this one decides alike, so that all is said of it; one that also binds as much is none.</summary>
    private bool IsReadBefore(Rule rule, VerdictDiagram diagram)
    {
        var alike = _rules.TakeWhile(r => r.Rule != rule).Where(r => r.Rule.Id == rule.Id && r.Diagram.Verdict == diagram.Verdict).Select(r => r.Rule).ToArray();
        if (alike.FirstOrDefault(other => other.Modality == rule.Modality) is { } equal)
        {
            Report(RuleDiagnostics.EqualReading, rule, null, [], rule.Reading!.Name, rule.Id, equal.Reading!.Name);
        }

        return alike.Length > 0;
    }

    private void Stale()
    {
        foreach (var (rule, accepted) in _pack.Rules.SelectMany(r => r.AcceptedFindings.Select(a => (r, a))).Where(r => !_used.Contains(r.a)))
        {
            var what = accepted.With is null ? accepted.Finding : accepted.Finding + " with " + accepted.With;
            _found.Add(new RuleFinding(RuleDiagnostics.StaleAcceptance.At(rule.File, rule.IdSpan, rule.Id, what), rule, null, [], null));
        }
    }

    private IReadOnlyList<WitnessFact> WitnessOf(VerdictDiagram diagram, int shown) => Witness.Of(_table, shown, diagram.Conditions.Variables);

    private void Report(DiagnosticDescriptor descriptor, Rule rule, Rule? other, IReadOnlyList<WitnessFact> witness, params object[] arguments)
    {
        var accepted = rule.AcceptedFindings.FirstOrDefault(a => a.Finding == descriptor.Id && a.With == other?.Id);
        if (accepted is not null)
        {
            _used.Add(accepted);
        }

        _found.Add(new RuleFinding(descriptor.At(rule.File, rule.IdSpan, arguments), rule, other, witness, accepted?.Because));
    }

    private int PlaceOf(Rule rule) => _pack.Rules.TakeWhile(r => r.Id != rule.Id).Count();

    private static string NameOf(Rule rule) => rule.IsDefaultReading ? rule.Id : rule.Id + "` read as `" + rule.Reading!.Name;
}
