using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Rules;

/// <summary>The stages from text to plan: read, parse, check, plan. Each reports all it finds and passes over what is already broken.</summary>
internal sealed class RuleCompiler
{
    private readonly DiagnosticBag _diagnostics;
    private readonly PackManifest _manifest;
    private readonly PackScope _scope;

    private RuleCompiler(PackManifest manifest, FactDictionary facts, DiagnosticBag diagnostics)
    {
        _manifest = manifest;
        _diagnostics = diagnostics;
        _scope = new PackScope(facts, manifest.Parameters, manifest.OffenceLists);
    }

    /// <summary>The rules with their plans, in the order of articles, and the names that conditions may use; a rule with mistakes has no plan.</summary>
    public static (IReadOnlyList<Rule> Rules, PackScope Scope) Compile(PackManifest manifest, FactDictionary facts, IEnumerable<SourceText> ruleFiles, DiagnosticBag diagnostics)
    {
        var compiler = new RuleCompiler(manifest, facts, diagnostics);
        compiler.CheckNames(facts);
        compiler.Define();
        var read = ruleFiles.SelectMany(f => RuleReader.ReadFile(f, diagnostics)).ToArray();
        compiler.CheckIdentities(read);
        return (read.OrderBy(r => r.Rule.Article).Select(compiler.Compile).ToArray(), compiler._scope);
    }

    private Rule Compile(RuleSyntax syntax)
    {
        var applies = syntax.AppliesWhen is null ? null : Condition(syntax.AppliesWhen);
        var parts = syntax.Parts.Select(Condition).ToArray();
        var isSound = parts.Length > 0 && parts.All(p => p is not null) && (applies is not null || syntax.AppliesWhen is null);
        return isSound ? syntax.Rule.WithPlan(Planner.Plan(applies, parts!, _diagnostics)) : syntax.Rule;
    }

    private CheckedExpr? Condition(ExpressionSource source) =>
        Parser.Parse(source, _diagnostics) is { } parsed
            ? Checker.CheckCondition(parsed, source, new CheckEnvironment(_scope, FunctionTable.Standard), _diagnostics)
            : null;

    /// <summary>Definitions may use those that stand before them, so none can refer to itself.</summary>
    private void Define()
    {
        foreach (var (definition, name, source) in _manifest.Definitions)
        {
            var later = new SelfScope(_scope, _manifest.Definitions.Select(d => d.Definition.Name).ToArray());
            var isChecked = Parser.Parse(source, _diagnostics) is { } parsed
                ? Checker.Check(parsed, source, new CheckEnvironment(later, FunctionTable.Standard), _diagnostics)
                : null;
            foreach (var used in later.Circular)
            {
                _diagnostics.Add(DictionaryDiagnostics.CyclicDefinition.At(_manifest.File, name.Span, used));
            }

            var isPlanned = isChecked is not null && Planner.Plan(isChecked, _diagnostics, CelLimits.Default) is not null;
            _scope.Declare(definition.Name, isPlanned
                ? new DefinitionDeclared(definition.Name, isChecked!)
                : new ConstantDeclared(definition.Name, CelValue.Null, CelType.Dyn));
        }
    }

    private void CheckNames(FactDictionary facts)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { [PackScope.Parameters] = "the parameters", [PackScope.AsOf] = "the profile's date" };
        foreach (var name in facts.Root.Names)
        {
            taken[name] = "a group of facts";
        }

        foreach (var (name, what) in _manifest.Names)
        {
            if (taken.TryGetValue(name.Value, out var owner) || Parser.IsReserved(name.Value))
            {
                _diagnostics.Add(DictionaryDiagnostics.NameTaken.At(_manifest.File, name.Span, name.Value, owner ?? "a word of the language"));
            }
            else
            {
                taken[name.Value] = what;
            }
        }
    }

    private void CheckIdentities(IReadOnlyList<RuleSyntax> rules)
    {
        var byId = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var (rule, id) in rules.Select(r => (r.Rule, r.Id)))
        {
            var prefix = _manifest.RulePrefix + "-" + rule.Article.ToString(CultureInfo.InvariantCulture);
            if (rule.Article > 0 && rule.Id != prefix && !rule.Id.StartsWith(prefix + "-", StringComparison.Ordinal))
            {
                _diagnostics.Add(DictionaryDiagnostics.WrongPrefix.At(rule.File, id.Span, rule.Id, prefix));
            }

            if (byId.TryGetValue(rule.Id, out var first))
            {
                var place = first.File.PositionOf(first.IdSpan.Start);
                _diagnostics.Add(DictionaryDiagnostics.DuplicateRule.At(rule.File, id.Span, rule.Id, first.File.Path + "(" + place.Line + "," + place.Column + ")")
                    .Labelled(first.File, first.IdSpan, "used here first"));
            }
            else
            {
                byId.Add(rule.Id, rule);
            }
        }

        foreach (var (rule, reference) in rules.SelectMany(r => r.References.Select(reference => (r.Rule, reference))))
        {
            if (!byId.ContainsKey(reference.Value))
            {
                _diagnostics.Add(DictionaryDiagnostics.DanglingReference.At(rule.File, reference.Span, reference.Value)
                    .Suggesting(Spelling.Nearest(reference.Value, byId.Keys)));
            }
        }
    }

    /// <summary>Sees to it that a definition uses only those before it.</summary>
    private sealed class SelfScope(PackScope scope, IReadOnlyList<string> definitions) : INameScope
    {
        public List<string> Circular { get; } = [];

        public string Kinds => scope.Kinds;

        public int MostSegments => scope.MostSegments;

        public Declaration? Resolve(IReadOnlyList<string> segments, out int used)
        {
            var found = scope.Resolve(segments, out used);
            if (found is not null || !definitions.Contains(segments[0]))
            {
                return found;
            }

            used = 1;
            Circular.Add(segments[0]);
            return new ConstantDeclared(segments[0], CelValue.Null, CelType.Dyn);
        }

        public string? Suggest(string dottedName) => scope.Suggest(dottedName);
    }
}
