using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>A rule file compiled by itself. As long as neither its text nor what it is compiled against changes, neither does this.</summary>
/// <param name="Source">The text.</param>
/// <param name="Syntax">The rules as the file states them.</param>
/// <param name="Rules">The same rules with their plans; a rule with mistakes has none.</param>
/// <param name="Diagnostics">The mistakes that the file shows by itself.</param>
internal sealed record RuleFile(SourceText Source, IReadOnlyList<RuleSyntax> Syntax, IReadOnlyList<Rule> Rules, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The stages from text to plan, file by file: read, parse, check, plan. Each reports all it finds and passes over what is already broken.</summary>
internal sealed class RuleCompiler
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly PackEnvironment _environment;

    private RuleCompiler(PackEnvironment environment) => _environment = environment;

    public static RuleFile Compile(SourceText source, PackEnvironment environment)
    {
        var compiler = new RuleCompiler(environment);
        var read = RuleReader.ReadFile(source, compiler._diagnostics);
        var rules = read.Map(compiler.Compile);
        return new RuleFile(source, read, rules, compiler._diagnostics.ToSorted());
    }

    private Rule Compile(RuleSyntax syntax) =>
        syntax.Others.Count == 0 ? CompileOne(syntax) : Rule.Together([CompileOne(syntax), .. syntax.Others.Select(CompileOne)])[0];

    private Rule CompileOne(RuleSyntax syntax)
    {
        var applies = syntax.AppliesWhen is null ? null : Condition(syntax.AppliesWhen);
        var parts = syntax.Parts.Select(Condition).ToArray();
        var isSound = parts.Length > 0 && parts.All(p => p is not null) && (applies is not null || syntax.AppliesWhen is null);
        return isSound ? syntax.Rule.WithPlan(Planner.Plan(applies, parts!, _diagnostics)) : syntax.Rule;
    }

    private CheckedExpr? Condition(ExpressionSource source) =>
        Parser.Parse(source, _diagnostics) is { } parsed
            ? Checker.CheckCondition(parsed, source, new CheckEnvironment(_environment.Scope, FunctionTable.Standard), _diagnostics)
            : null;
}
