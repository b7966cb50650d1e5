using System.Text.Json;
using Compliance.Engine.Compiled;
using Compliance.Language;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Fuzz.Targets;

/// <summary>An expression over a dictionary: checked and planned alike every time, evaluated on profiles by both back ends, and, if it is a condition, made a rule.</summary>
internal static class CheckerTarget
{
    private static readonly CelLimits Tight = new() { ExpressionLength = 20_000, PlanSteps = 5_000, EvaluationSteps = 50_000, StringLength = 2_000, ListLength = 200 };

    public static void Run(string text)
    {
        var source = new SourceText("<fuzz>", text);
        var expression = CelExpression.Compile(source, Model.Pack, Tight, out var diagnostics);
        Texts.AreWithin(diagnostics);
        CelExpression.Compile(source, Model.Pack, Tight, out var again);
        Invariant.Same(string.Join('\n', diagnostics), string.Join('\n', again), "the same text checked twice");
        Invariant.Holds(expression is null == diagnostics.Any(d => d.Severity == Language.Diagnostics.DiagnosticSeverity.Error), "no expression without a mistake, no mistake with an expression");
        if (expression is null)
        {
            return;
        }

        var compiled = CompiledExpression.Compile(expression);
        foreach (var profile in Model.Profiles)
        {
            var outcome = Outcome.Of(expression.Evaluate(profile, out var stopped), stopped);
            Invariant.Same(outcome, Outcome.Of(compiled.Run(new ProfileView(profile, null), out stopped), stopped), "interpreted and compiled on " + profile.Iso3);
            expression.Residual(profile, out _);
        }

        AsRule(text);
    }

    private static void AsRule(string condition)
    {
        var file = new SourceText("one.rules.json", $$"""
            { "article": 1, "chapter": 1, "title": { "en": "One" }, "rules": [
            { "id": "MODEL-1", "paragraph": "1", "title": { "en": "t" }, "summary": { "en": "s" }, "modality": "mandatory", "theme": "criminalization", "checkable": true,
              "appliesWhen": "access.established", "satisfiedWhen": {{JsonSerializer.Serialize(condition)}}, "message": { "en": "m" }, "remedy": { "en": "r" }, "references": { "provisions": [], "parallels": [] },
              "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" } ] }
            """);
        var pack = RulePack.Compile(Model.Manifest, Model.Facts, [file], out var diagnostics);
        Texts.AreWithin(diagnostics);
        if (pack is not null)
        {
            Verdicts.Of(pack);
        }
    }
}
