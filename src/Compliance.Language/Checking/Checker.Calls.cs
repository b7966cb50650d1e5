using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>Calls and operators.</summary>
internal sealed partial class Checker
{
    private CheckedNode Call(CallExpr call)
    {
        var given = call.Arguments.Select(TypeOf).ToArray();
        switch (call.Function)
        {
            case Operators.LogicalAnd or Operators.LogicalOr or Operators.LogicalNot:
                return Logical(call, given);
            case Operators.Conditional:
                return Conditional(call, given);
        }

        var rows = _functions.Find(call.Function, call.IsMember);
        if (rows.Count == 0)
        {
            var what = call.IsMember ? "function of a value (`x." + call.Function + "()`)" : "function";
            return MistakeSuggesting(CheckDiagnostics.UnknownFunction, call.FunctionSpan, Spelling.Nearest(call.Function, _functions.NamesOf(call.IsMember)), call.Function, what);
        }

        if (ObjectAmong(given) is { } type)
        {
            return Mistake(CheckDiagnostics.ObjectAsValue, call.Span, type.Name);
        }

        return Overloaded(call, given, rows);
    }

    private CheckedNode Overloaded(CallExpr call, CelType[] given, IReadOnlyList<Overload> rows)
    {
        var fitting = new List<Overload>();
        CelType? result = null;
        foreach (var row in rows.Where(r => r.Parameters.Count == given.Length))
        {
            var instance = _types.Instantiate(row.Parameters.Append(row.Result));
            if (!_types.AreAssignable(given, instance.Take(given.Length).ToArray()))
            {
                continue;
            }

            fitting.Add(row);
            var returned = _types.Resolve(instance[given.Length]);
            result = result is null || result.Equals(returned) ? returned : CelType.Dyn;
        }

        if (result is not null)
        {
            return new CheckedNode(result) { Overloads = fitting };
        }

        // Those nearest to what was given come first.
        var forms = rows.OrderByDescending(r => r.Parameters.Zip(given, (p, g) => p.Equals(_types.Close(g))).Count(same => same))
            .Select(r => "(" + string.Join(", ", r.Parameters) + ")").Distinct().ToArray();
        var expected = string.Join(" or ", forms.Take(4)) + (forms.Length > 4 ? " or others" : "");
        return Mistake(CheckDiagnostics.NoOverload, call.FunctionSpan, Operators.Spell(call.Function), Listed(given), expected);
    }

    private CheckedNode Logical(CallExpr call, CelType[] given)
    {
        foreach (var (argument, type) in call.Arguments.Zip(given, (a, t) => (a, t)))
        {
            if (!_types.AreAssignable([type], [CelType.Bool]))
            {
                Mistake(CheckDiagnostics.NoOverload, argument.Span, Operators.Spell(call.Function), _types.Close(type), "bool");
            }
        }

        return new CheckedNode(CelType.Bool);
    }

    private CheckedNode Conditional(CallExpr call, CelType[] given)
    {
        var result = _types.Fresh();
        if (_types.AreAssignable(given, [CelType.Bool, result, result]))
        {
            return new CheckedNode(given[1].IsDyn || given[2].IsDyn ? CelType.Dyn : result);
        }

        return Mistake(CheckDiagnostics.NoOverload, call.FunctionSpan, "?:", Listed(given), "(bool, T, T)");
    }

    private CelType? ObjectAmong(CelType[] given) => given.Select(_types.Resolve).FirstOrDefault(t => t.Fields is not null);

    private string Listed(CelType[] types) => "(" + string.Join(", ", types.Select(_types.Close)) + ")";
}
