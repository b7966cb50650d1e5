using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Printing;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>What an author may have meant. A suggestion is found only after a mistake, and only for what fits on a line.</summary>
internal sealed partial class Checker
{
    private const int LongestMended = 200;

    // The fact whose value is compared with the part that is being looked at.
    private Fact? _asked;

    /// <summary>The types of the operands; what is compared with an enumeration is probably one of its values.</summary>
    private CelType[] TypesOf(CallExpr call)
    {
        if (call.Arguments.Count != 2 || !(call.Function is Operators.EqualTo or Operators.NotEqualTo or Operators.In))
        {
            return call.Arguments.Select(TypeOf).ToArray();
        }

        var types = new CelType[2];
        for (var i = 0; i < 2; i++)
        {
            var outer = _asked;
            _asked = NameOf(call.Arguments[1 - i]) is { } name && _environment.Resolve(name, false) is FactDeclared { Fact: { Values.Count: > 0 } fact } ? fact : outer;
            types[i] = TypeOf(call.Arguments[i]);
            _asked = outer;
        }

        return types;
    }

    private string? NameMeant(string name)
    {
        if (_asked is { } fact && Spelling.Nearest(name, fact.Values) is { } value)
        {
            return "'" + value + "'";
        }

        return Synonyms.OfConstant(name)
            ?? Spelling.Nearest(name, _locals.Select(l => l.Name).Where(n => n[0] != '@'))
            ?? _environment.Names.Suggest(name)
            ?? (_environment.FindGlobal(name.Split('.'), false).Count > 0 ? name + "(…)" : null);
    }

    private string? FunctionMeant(CallExpr call)
    {
        var synonym = Synonyms.OfFunction(call.Function);
        var asked = synonym ?? call.Function;
        var isElsewhere = _environment.Functions.Find(asked, !call.IsMember).Count > 0;
        if (_environment.Functions.Find(asked, call.IsMember).Count > 0 || Comprehensions.FormsOf(asked).Count > 0)
        {
            return asked;
        }

        if (isElsewhere && call.Arguments.Count > 0 && call.Span.Length <= LongestMended)
        {
            return Printed(new CallExpr(default, asked, call.FunctionSpan, !call.IsMember, call.Arguments));
        }

        var names = _environment.Functions.NamesOf(call.IsMember).Concat(call.IsMember ? Comprehensions.Names : []).ToArray();
        return call.IsMember ? Spelling.Nearest(asked, names) : Spelling.NearestPath(asked, names);
    }

    /// <summary>A field that is a function: <c>x.size</c> for <c>x.size()</c>.</summary>
    private string? AsCall(SelectExpr select)
    {
        var asked = Synonyms.OfFunction(select.Field) ?? select.Field;
        return _environment.Functions.Find(asked, true).Any(o => o.Parameters.Count == 1) ? asked + "()" : null;
    }

    /// <summary>The call with an operand converted, or as another that takes these operands; null where none comes to mind.</summary>
    private string? CallMeant(CallExpr call, Expr[] operands, CelType[] given, IReadOnlyList<Overload> rows)
    {
        if (call.Span.Length > LongestMended)
        {
            return null;
        }

        var types = given.Select(_types.Close).ToArray();
        var meant = operands.Length == 2 ? Rewritten(call, operands, types) : null;
        meant ??= Conversions(call, operands, types, rows).OrderBy(c => c.Rank).Select(c => c.Call).FirstOrDefault();
        return meant is null ? null : Printed(meant);
    }

    /// <summary>Operators confused with each other, and comparisons that are chained.</summary>
    private static CallExpr? Rewritten(CallExpr call, Expr[] operands, CelType[] types)
    {
        var (x, y) = (operands[0], operands[1]);
        var isEquality = call.Function is Operators.EqualTo or Operators.NotEqualTo;
        if (Operators.IsComparison(call.Function) && !types[1].Equals(CelType.Bool) && x is CallExpr { Arguments.Count: 2 } chained && Operators.IsComparison(chained.Function))
        {
            return Call(call, Operators.LogicalAnd, chained, Call(call, call.Function, chained.Arguments[1], y));
        }

        if (isEquality && types[1].IsList && !types[0].IsList)
        {
            return Negated(call, Call(call, Operators.In, x, y));
        }

        if (isEquality && types[0].IsList && !types[1].IsList)
        {
            return Negated(call, Call(call, Operators.In, y, x));
        }

        if (call.Function == Operators.In && !types[1].IsMap)
        {
            return types[0].IsList && !types[1].IsList ? Call(call, Operators.In, y, x)
                : types[0].Equals(CelType.String) && types[1].Equals(CelType.String) ? Member(call, "contains", y, x)
                : types[0].Equals(types[1]) ? Call(call, Operators.EqualTo, x, y)
                : null;
        }

        return call.Function switch
        {
            "contains" when types[0].IsList => Call(call, Operators.In, y, x),
            Operators.Add when types[0].IsList && !types[1].IsList => Call(call, call.Function, x, new ListExpr(default, [y], [false])),
            Operators.Add when types[1].IsList && !types[0].IsList => Call(call, call.Function, new ListExpr(default, [x], [false]), y),
            _ => null,
        };
    }

    /// <summary>The call with one operand converted to a type with which some overload takes all.</summary>
    private IEnumerable<(int Rank, CallExpr Call)> Conversions(CallExpr call, Expr[] operands, CelType[] types, IReadOnlyList<Overload> rows)
    {
        foreach (var row in rows.Where(r => r.Parameters.Count == types.Length))
        {
            for (var i = types.Length - 1; i >= 0; i--)
            {
                var asked = row.Parameters[i].IsParameter ? types[types.Length - 1 - i] : row.Parameters[i];
                var changed = types.Select((t, n) => n == i ? asked : t).ToArray();
                if (!asked.Equals(types[i]) && !(asked.Equals(CelType.String) && IsTextOdd(call, operands, i)) && _types.AreAssignable(changed, _types.Instantiate(row.Parameters)) && Conversion.Of(operands[i], types[i], asked, _environment.Functions) is { } converted)
                {
                    var with = call.Arguments.Select(a => a == operands[i] ? converted.Expr : a).ToArray();
                    yield return (converted.Rank, new CallExpr(call.Span, call.Function, call.FunctionSpan, call.IsMember, with));
                }
            }
        }
    }

    // Anything can be written as text, but hardly to be compared or measured: only to be put together with text.
    private bool IsTextOdd(CallExpr call, Expr[] operands, int operand) =>
        operands.Any(o => FactIn(o) is { Values.Count: > 0 }) || (call.Function != Operators.Add && operands[operand] is not ConstantExpr);

    private string Printed(Expr meant) => ExpressionPrinter.Faithful(meant, _source.Text);

    /// <summary>For <c>x == 1 || 2</c> the second comparison that was left out.</summary>
    private string? SecondComparison(CallExpr call, int operand)
    {
        var left = call.Arguments[0];
        while (left is CallExpr { Function: Operators.LogicalOr or Operators.LogicalAnd, Arguments: var arguments })
        {
            left = arguments[1];
        }

        return operand == 1 && call.Span.Length <= LongestMended && call.Arguments[1] is ConstantExpr && left is CallExpr { Arguments.Count: 2 } comparison && Operators.IsComparison(comparison.Function)
            ? Printed(Call(call, comparison.Function, comparison.Arguments[0], call.Arguments[1]))
            : null;
    }

    /// <summary>A question about a value that is none itself.</summary>
    private string? AsCondition(Expr part, CelType type)
    {
        type = _types.Close(type);
        if (part.Span.Length > LongestMended || part is ConstantExpr)
        {
            return null;
        }

        var asked = type switch
        {
            { IsList: true } => ".size() > 0",
            { IsOptional: true } => ".hasValue()",
            _ when type.Equals(CelType.Int) => " > 0",
            _ when type.Equals(CelType.Uint) => " > 0u",
            _ when type.Equals(CelType.Double) => " > 0.0",
            _ when type.Equals(CelType.String) && FactIn(part) is { Values.Count: > 0 } fact => " == '" + fact.Values[0] + "'",
            _ => null,
        };
        return asked is null || part is CallExpr { IsMember: false } ? null : Printed(part) + asked;
    }

    private static CallExpr Negated(CallExpr call, CallExpr asked) => call.Function == Operators.NotEqualTo ? Call(call, Operators.LogicalNot, asked) : asked;

    private static CallExpr Call(CallExpr at, string function, params Expr[] operands) => new(default, function, at.FunctionSpan, false, operands);

    private static CallExpr Member(CallExpr at, string function, params Expr[] operands) => new(default, function, at.FunctionSpan, true, operands);
}
