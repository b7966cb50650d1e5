using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Syntax;

/// <summary>The macros of extensions: bindings, block, math, lists and optional values.</summary>
internal sealed partial class MacroExpander
{
    private const string Index = "@index";

    // No expression can write these names, so what a macro binds hides nothing.
    private const string Target = "@target";

    private bool TryExpandOf(string library, TextSpan span, Expr target, Token name, IReadOnlyList<Expr> arguments, out Expr? expanded)
    {
        switch (library + "." + name.Text)
        {
            case "cel.bind" when arguments.Count == 3:
                expanded = arguments[0] is IdentExpr { IsRooted: false } variable
                    ? new LetExpr(span, variable.Name, arguments[1], arguments[2])
                    : Misused(arguments[0], "cel.bind", SimpleName + " as its first argument");
                return true;
            case "cel.block" when arguments.Count == 2:
                expanded = Block(span, arguments[0], arguments[1]);
                return true;
            case "cel.index" when arguments.Count == 1:
                expanded = Numbered(span, Index, name, arguments);
                return true;
            case "cel.iterVar" when arguments.Count == 2:
                expanded = Numbered(span, "@it", name, arguments);
                return true;
            case "cel.accuVar" when arguments.Count == 2:
                expanded = Numbered(span, "@ac", name, arguments);
                return true;
            case "math.greatest" or "math.least":
                expanded = Extreme(span, target, name, arguments);
                return true;
            default:
                return TryExpandOptional(span, target, name, arguments, out expanded);
        }
    }

    private bool TryExpandOptional(TextSpan span, Expr target, Token name, IReadOnlyList<Expr> arguments, out Expr? expanded)
    {
        expanded = null;
        if (arguments.Count != 2 || name.Text is not ("optMap" or "optFlatMap" or "sortBy"))
        {
            return false;
        }

        if (arguments[0] is not IdentExpr { IsRooted: false } variable)
        {
            expanded = Misused(arguments[0], name.Text, SimpleName + " as its first argument");
            return true;
        }

        var bound = new IdentExpr(target.Span, Target, false);
        var body = name.Text == "sortBy"
            ? Call(span, name, "@sort_by_keys", false, bound, new FoldExpr(span, FoldKind.Map, bound, variable.Name, null, null, arguments[1]))
            : OfPresent(span, name, bound, new LetExpr(span, variable.Name, Call(span, name, "value", true, bound), arguments[1]));
        expanded = new MacroExpr(span, Written(span, target, name, arguments), new LetExpr(span, Target, target, body));
        return true;
    }

    private static CallExpr OfPresent(TextSpan span, Token name, IdentExpr target, Expr mapped) => Call(
        span,
        name,
        Operators.Conditional,
        false,
        Call(span, name, "hasValue", true, target),
        name.Text == "optMap" ? Call(span, name, "optional.of", false, mapped) : mapped,
        Call(span, name, "optional.none", false));

    private Expr? Block(TextSpan span, Expr bindings, Expr result)
    {
        if (bindings is not ListExpr { IsOptional: var optional } list || optional.Contains(true))
        {
            return Misused(bindings, "cel.block", "a list as its first argument");
        }

        for (var i = list.Elements.Count - 1; i >= 0; i--)
        {
            result = new LetExpr(span, Index + i.ToString(CultureInfo.InvariantCulture), list.Elements[i], result);
        }

        return result;
    }

    private Expr? Numbered(TextSpan span, string prefix, Token name, IReadOnlyList<Expr> arguments)
    {
        var numbers = new List<long>();
        foreach (var argument in arguments)
        {
            if (argument is not ConstantExpr { Value: { Kind: CelKind.Int } value } || value.AsInt() < 0)
            {
                return Misused(argument, "cel." + name.Text, "a literal that is zero or more");
            }

            numbers.Add(value.AsInt());
        }

        return new IdentExpr(span, prefix + string.Join(":", numbers), false);
    }

    private Expr? Extreme(TextSpan span, Expr target, Token name, IReadOnlyList<Expr> arguments)
    {
        var macro = "math." + name.Text;
        if (arguments.Count == 0)
        {
            return Misused(target, macro, "at least one argument");
        }

        var wrong = arguments.FirstOrDefault(a => a is ConstantExpr { Value.Kind: not (CelKind.Int or CelKind.Uint or CelKind.Double) });
        if (wrong is not null)
        {
            return Misused(wrong, macro, "numbers");
        }

        var function = name.Text == "greatest" ? "math.@max" : "math.@min";
        var list = arguments.Count > 2 ? [new ListExpr(span, arguments, new bool[arguments.Count])] : arguments.ToArray();
        return new MacroExpr(span, Written(span, target, name, arguments), Call(span, name, function, false, list));
    }

    private static CallExpr Written(TextSpan span, Expr target, Token name, IReadOnlyList<Expr> arguments) =>
        new(span, name.Text, name.Span, true, [target, .. arguments]);

    private static CallExpr Call(TextSpan span, Token name, string function, bool isMember, params Expr[] arguments) =>
        new(span, function, name.Span, isMember, arguments);
}
