using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Planning;
using Compliance.Language.Printing;
using Compliance.Language.Residuals;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Engine.Adequacy;

/// <summary>Conditions of a pack as text, checked, and with what they name written out.</summary>
internal sealed class Conditions
{
    private readonly CheckEnvironment _environment;

    public Conditions(RulePack pack) => _environment = new CheckEnvironment(pack.Scope, FunctionTable.Standard);

    /// <summary>The condition, or null where the text is none.</summary>
    public CheckedExpr? Check(string text)
    {
        var (source, bag) = (ExpressionSource.Of(new SourceText("condition", text)), new DiagnosticBag());
        return Parser.Parse(source, bag) is { } parsed ? Checker.CheckCondition(parsed, source, _environment, bag) : null;
    }

    /// <summary>The same condition with definitions, parameters and offence lists written out, so that what they say can be changed for one rule.</summary>
    public CheckedExpr WrittenOut(string text)
    {
        var named = Check(text)!;
        return Check(ExpressionPrinter.Canonical(Written(named, named.Root, new LiteralTrees(_environment, isTyped: false, CelLimits.Default.ExpressionLength)), text)) ?? named;
    }

    /// <summary>The rule with other conditions, one for each outcome of its plan, or null where one is not sound; a null condition is no <c>appliesWhen</c>.</summary>
    public Rule? With(Rule rule, IReadOnlyList<string?> conditions)
    {
        var isFiltered = rule.AppliesWhen is not null;
        var applies = isFiltered && conditions[0] is { } condition ? Check(condition) : null;
        var parts = conditions.Skip(isFiltered ? 1 : 0).Select(c => Check(c!)).ToArray();
        var plan = parts.Contains(null) || (applies is null && isFiltered && conditions[0] is not null) ? null : Planner.Plan(applies, parts!, new DiagnosticBag());
        return plan is null ? null : rule.WithPlan(plan);
    }

    private static Expr Written(CheckedExpr condition, Expr part, LiteralTrees literals) => part is MacroExpr or LetExpr or MapExpr ? part : condition[part].Declaration switch
    {
        DefinitionDeclared definition => Written(definition.Body, definition.Body.Root, literals),
        ConstantDeclared constant => literals.Of(constant.Value, constant.Type, []) ?? part,
        null => TreeEdit.Rebuilt(part, p => Written(condition, p, literals)),
        _ => part,
    };
}
