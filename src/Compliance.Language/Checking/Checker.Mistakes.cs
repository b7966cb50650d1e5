using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Printing;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>What mistakes are told with: places, types, the meaning of facts, and what the author may have meant.</summary>
internal sealed partial class Checker
{
    private const int MostForms = 4;

    private CheckedNode Mistake(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) => Mistake(descriptor, span, d => d, arguments);

    private CheckedNode Mistake(DiagnosticDescriptor descriptor, TextSpan span, Func<Diagnostic, Diagnostic> explain, params object[] arguments)
    {
        var mistake = _source.Report(descriptor, span, arguments);
        if (!_environment.IsChecked && descriptor != CheckDiagnostics.Unsupported)
        {
            var kind = descriptor == CheckDiagnostics.UnknownName ? CelErrorKind.UnknownName : CelErrorKind.NoSuchOverload;
            return new CheckedNode(CelType.Dyn) { Failure = new CelError(kind, mistake.Message, _source.PlaceOf(span)) };
        }

        _diagnostics.Add(explain(mistake));
        return new CheckedNode(CelType.Dyn);
    }

    private CheckedNode Unresolved(TextSpan span, string name) => Mistake(
        CheckDiagnostics.UnknownName,
        span,
        mistake =>
        {
            var meant = NameMeant(name);
            var fact = FactOf(meant) ?? _asked;
            return fact is null ? mistake.Suggesting(meant) : mistake.Suggesting(meant).About(fact);
        },
        name,
        _environment.Names.Kinds);

    /// <summary>Whether a call is of no function but nearly a macro: then its arguments are not yet to be looked at, for their variables are not bound.</summary>
    private bool IsMacroMisspelt(CallExpr call) =>
        _environment.Functions.Find(call.Function, true).Count == 0
        && (Comprehensions.FormsOf(call.Function).Count > 0 || (FunctionMeant(call) is { } meant && Comprehensions.FormsOf(meant).Count > 0));

    private CheckedNode UnknownFunction(CallExpr call) => Mistake(
        CheckDiagnostics.UnknownFunction,
        call.FunctionSpan,
        mistake =>
        {
            var forms = Comprehensions.FormsOf(call.Function);
            return forms.Count > 0 ? mistake.Noting(DiagnosticNote.Expected, string.Join(" or ", forms)) : mistake.Suggesting(FunctionMeant(call));
        },
        call.Function,
        call.IsMember ? "function of a value (`x." + call.Function + "()`)" : "function");

    private CheckedNode NoOverload(CallExpr call, CelType[] given, IReadOnlyList<Overload> rows)
    {
        // Those nearest to what was given come first.
        var nearest = rows.OrderByDescending(r => r.Parameters.Zip(given, (p, g) => p.Equals(_types.Close(g))).Count(same => same)).ToArray();
        var listed = nearest.Select(r => "(" + string.Join(", ", r.Parameters.Select(Shown)) + ")").Distinct().ToArray();
        return NoOverload(
            call,
            given,
            nearest.Select(r => Operators.Form(r.Function, r.IsMember, r.Parameters.Select(Shown).ToArray())).Distinct().ToArray(),
            string.Join(" or ", listed.Take(MostForms)) + (listed.Length > MostForms ? " or others" : ""),
            rows);
    }

    private CheckedNode NoOverload(CallExpr call, CelType[] given, IReadOnlyList<string> forms, string expected, IReadOnlyList<Overload>? rows = null) => Mistake(
        CheckDiagnostics.NoOverload,
        call.FunctionSpan,
        mistake =>
        {
            var operands = call.Arguments.Skip(call.Arguments.Count - given.Length).ToArray();
            foreach (var (operand, type) in operands.Zip(given, (o, t) => (o, t)).Where(o => !Overlap(o.o.Span, call.FunctionSpan)).Take(MostForms))
            {
                mistake = mistake.Labelled(_source.PlaceOf(operand.Span), Shown(type));
            }

            mistake = mistake
                .Noting(DiagnosticNote.Found, Operators.Form(call.Function, call.IsMember && operands.Length == call.Arguments.Count, given.Select(g => Shown(g)).ToArray()))
                .Noting(DiagnosticNote.Expected, string.Join(" or ", forms.Take(MostForms)) + (forms.Count > MostForms ? " or others" : ""));
            return AboutFacts(mistake.Suggesting(CallMeant(call, operands, given, rows ?? [])), operands);
        },
        Operators.Spell(call.Function),
        Listed(given),
        expected);

    private void NotABool(CallExpr call, int operand, CelType type) => Mistake(
        CheckDiagnostics.NoOverload,
        call.Arguments[operand].Span,
        mistake => AboutFacts(
            mistake
                .Noting(DiagnosticNote.Found, Shown(type))
                .Noting(DiagnosticNote.Expected, "bool")
                .Suggesting(SecondComparison(call, operand) ?? AsCondition(call.Arguments[operand], type)),
            call.Arguments[operand]),
        Operators.Spell(call.Function),
        Listed([type]),
        "(bool)");

    private CheckedNode NotACondition(Expr part, CelType type) => Mistake(
        CheckDiagnostics.NotACondition,
        part.Span,
        mistake => AboutFacts(
            mistake.Noting(DiagnosticNote.Found, Shown(type)).Noting(DiagnosticNote.Expected, "bool").Suggesting(AsCondition(part, type)),
            part),
        Shown(type));

    // The names of the functions that make them tell times and lengths of time better than those of messages.
    private string Shown(CelType type) =>
        (type.IsParameter ? type : _types.Close(type)).ToString().Replace(CelType.Timestamp.Name, "timestamp").Replace(CelType.Duration.Name, "duration").Replace("optional_type(", "optional(");

    private Diagnostic AboutFacts(Diagnostic mistake, params Expr[] parts) =>
        parts.Select(FactIn).OfType<Fact>().Distinct().Take(2).Aggregate(mistake, (told, fact) => told.About(fact));

    private static Diagnostic WithMembers(Diagnostic mistake, FactGroup group)
    {
        var meant = group.Facts.FirstOrDefault(f => f.Kind == FactKind.Boolean) ?? group.Facts.FirstOrDefault();
        var listed = mistake.Noting(DiagnosticNote.Remark, "in it are " + FactNote.Listed(group.Names.ToArray()));
        return meant is null ? listed : listed.Suggesting(meant.Path);
    }

    private static Diagnostic WithFields(Diagnostic mistake, SelectExpr select, IEnumerable<string> fields) =>
        mistake.Noting(DiagnosticNote.Remark, "its fields are " + FactNote.Listed(fields.ToArray())).Suggesting(Spelling.Nearest(select.Field, fields));

    /// <summary>The fact that a part reads, itself or, as <c>f.size()</c> does, at its start.</summary>
    private Fact? FactIn(Expr part) => part switch
    {
        _ when _nodes.TryGetValue(part, out var node) && node.Declaration is FactDeclared fact => fact.Fact,
        SelectExpr { IsTest: true } test => FactOf(PrintedFact(test)),
        CallExpr { Arguments.Count: 1 } call => FactIn(call.Arguments[0]),
        _ => null,
    };

    private Fact? FactOf(string? path) =>
        path is not null && _environment.Names.Resolve(path.Split('.'), out var used) is FactDeclared fact && used == path.Split('.').Length ? fact.Fact : null;

    private static string PrintedFact(SelectExpr test) => ExpressionPrinter.Canonical(new SelectExpr(test.Span, test.Operand, test.Field, test.FieldSpan, false));

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;
}
