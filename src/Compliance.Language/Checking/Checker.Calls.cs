using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>Calls and operators.</summary>
internal sealed partial class Checker
{
    private CheckedNode Call(CallExpr call)
    {
        if (Namespaced(call) is { Count: > 0 } qualified)
        {
            return Overloaded(call, call.Arguments.Skip(1).Select(TypeOf).ToArray(), qualified) with { IsNamespaced = true };
        }

        if (_environment.IsChecked && call.IsMember && IsMacroMisspelt(call))
        {
            TypeOf(call.Arguments[0]);
            return UnknownFunction(call);
        }

        var given = TypesOf(call);
        switch (call.Function)
        {
            case Operators.LogicalAnd or Operators.LogicalOr or Operators.LogicalNot:
                return Logical(call, given);
            case Operators.Conditional:
                return Conditional(call, given);
            case "or" or "orValue" when call is { IsMember: true, Arguments.Count: 2 }:
                return Alternative(call, given);
        }

        var rows = call.IsMember ? _environment.Functions.Find(call.Function, true) : _environment.FindGlobal(call.Function.Split('.'), false);
        if (rows.Count == 0)
        {
            return UnknownFunction(call);
        }

        if (ObjectAmong(given) is { } type)
        {
            return Mistake(CheckDiagnostics.ObjectAsValue, call.Span, d => AboutFacts(d.Noting(DiagnosticNote.Remark, "its fields are " + FactNote.Listed(type.Fields!.Keys.ToArray())), call), type.Name);
        }

        return Overloaded(call, given, rows);
    }

    /// <summary>The overloads of a function whose dotted name is written as a call on a name, such as <c>math.ceil(x)</c>.</summary>
    private IReadOnlyList<Overload> Namespaced(CallExpr call) =>
        call.IsMember && NameOf(call.Arguments[0]) is { } segments && !IsLocal(segments[0], IsRooted(call.Arguments[0]))
            ? _environment.FindGlobal([.. segments, call.Function], IsRooted(call.Arguments[0]))
            : [];

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
            var returned = _types.Resolve(ThroughDyn(row, given, instance));
            result = result is null || result.Equals(returned) ? returned : CelType.Dyn;
        }

        if (result is not null)
        {
            return new CheckedNode(result) { Overloads = fitting };
        }

        return NoOverload(call, given, rows);
    }

    // What comes out of a value whose type is left to run time has no better type: `x[0]` and `[1] + x` may hold anything when x may.
    private CelType ThroughDyn(Overload row, CelType[] given, CelType[] instance)
    {
        var open = row.Parameters.SelectMany((p, i) => OpenIn(p, _types.Resolve(instance[i]), _types.Resolve(given[i]))).ToArray();
        return open.Length == 0 ? instance[given.Length] : Opened(row.Result, _types.Resolve(instance[given.Length]), open);
    }

    private static IEnumerable<CelType> OpenIn(CelType declared, CelType found, CelType given) =>
        given.IsDyn ? ParametersIn(declared)
        : declared.IsParameter ? (MentionsDyn(given) && !given.Equals(found) ? [declared] : [])
        : declared.Arguments.Count != given.Arguments.Count || found.Arguments.Count != given.Arguments.Count ? []
        : declared.Arguments.SelectMany((d, i) => OpenIn(d, found.Arguments[i], given.Arguments[i]));

    private static CelType Opened(CelType declared, CelType found, CelType[] open) =>
        open.Contains(declared) ? CelType.Dyn
        : declared.Arguments.Count == 0 || declared.Arguments.Count != found.Arguments.Count ? found
        : found.With(declared.Arguments.Zip(found.Arguments, (d, f) => Opened(d, f, open)).ToArray());

    private static bool MentionsDyn(CelType type) => type.IsDyn || type.Arguments.Any(MentionsDyn);

    private static IEnumerable<CelType> ParametersIn(CelType type) => type.IsParameter ? [type] : type.Arguments.SelectMany(ParametersIn);

    private CheckedNode Logical(CallExpr call, CelType[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (!_types.AreAssignable([given[i]], [CelType.Bool]))
            {
                NotABool(call, i, given[i]);
            }
        }

        return new CheckedNode(CelType.Bool);
    }

    private CheckedNode Conditional(CallExpr call, CelType[] given) =>
        _types.AreAssignable([given[0]], [CelType.Bool]) && _types.Join(given[1], given[2]) is { } result
            ? new CheckedNode(result)
            : NoOverload(call, given, ["bool ? T : T"], "(bool, T, T)");

    /// <summary><c>x.or(y)</c> of two optionals, <c>x.orValue(y)</c> of an optional and a value: lazy, so no row of the table.</summary>
    private CheckedNode Alternative(CallExpr call, CelType[] given)
    {
        var value = _types.Fresh();
        var optional = CelType.OptionalOf(value);
        CelType[] asked = [optional, call.Function == "or" ? optional : value];
        return _types.AreAssignable(given, asked)
            ? new CheckedNode(given.Any(g => _types.Resolve(g).IsDyn) ? CelType.Dyn : asked[1])
            : NoOverload(call, given, [Operators.Form(call.Function, true, asked.Select(Shown).ToArray())], Listed(asked));
    }

    private CelType? ObjectAmong(CelType[] given) => given.Select(_types.Resolve).FirstOrDefault(t => t.Fields is not null);

    private string Listed(CelType[] types) => "(" + string.Join(", ", types.Select(Shown)) + ")";
}
