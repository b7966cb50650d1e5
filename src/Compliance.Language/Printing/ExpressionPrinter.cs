using System.Collections.Generic;
using System.Text;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Language.Printing;

/// <summary>Writes a tree as CEL that reads back as the same tree, macros as macros, with no more parentheses than that takes.</summary>
internal sealed partial class ExpressionPrinter
{
    private const int Conditional = 0;
    private const int Unary = 6;
    private const int Member = 7;

    private static readonly Dictionary<string, (string Symbol, int Level)> Binary = LevelsOfOperators();

    private readonly StringBuilder _text = new();
    private readonly string _source;
    private readonly bool _isFaithful;

    private ExpressionPrinter(string source, bool isFaithful)
    {
        _source = source;
        _isFaithful = isFaithful;
    }

    /// <summary>With every constant in one spelling, whatever the author chose.</summary>
    /// <param name="expr">The tree.</param>
    /// <param name="source">The text it was read from, for what has no tree: messages.</param>
    public static string Canonical(Expr expr, string source = "") => new ExpressionPrinter(source, isFaithful: false).Whole(expr);

    /// <summary>With the author's spelling of literals, of macros with two names, and of parentheses that tell operators of different levels apart.</summary>
    /// <param name="expr">The tree.</param>
    /// <param name="source">The text it was read from; without comments.</param>
    public static string Faithful(Expr expr, string source) => new ExpressionPrinter(source, isFaithful: true).Whole(expr);

    private string Whole(Expr expr)
    {
        Print(expr, Conditional);
        return _text.ToString();
    }

    /// <summary>Writes a part, in parentheses where it binds more loosely than its place asks.</summary>
    private void Print(Expr expr, int least)
    {
        var isWrapped = LevelOf(expr) < least;
        Write(isWrapped ? "(" : "");
        Bare(expr);
        Write(isWrapped ? ")" : "");
    }

    private void Bare(Expr expr)
    {
        switch (expr)
        {
            case ConstantExpr constant:
                Write(Literal(constant));
                break;
            case IdentExpr ident:
                Write(ident.IsRooted ? "." : "");
                Write(NameOf(ident.Name));
                break;
            case SelectExpr select:
                Write(select.IsTest ? "has(" : "");
                Print(select.Operand, Member);
                Write("." + FieldOf(select.Field));
                Write(select.IsTest ? ")" : "");
                break;
            case CallExpr call:
                Call(call);
                break;
            case ListExpr list:
                List(list);
                break;
            case MapExpr map:
                Map(map);
                break;
            case FoldExpr fold:
                Fold(fold);
                break;
            case LetExpr let:
                Let(let);
                break;
            case MacroExpr macro:
                Call(macro.Written);
                break;
            default:
                Write(Slice(expr.Span));
                break;
        }
    }

    private void Call(CallExpr call)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case Operators.Conditional:
                Print(arguments[0], Conditional + 1);
                Write(" ? ");
                Print(arguments[1], Conditional + 1);
                Write(" : ");
                Print(arguments[2], Conditional);
                break;
            case Operators.LogicalNot:
                Write("!");
                Print(arguments[0], arguments[0] is CallExpr { Function: Operators.LogicalNot } ? Unary : Member);
                break;
            case Operators.Negate:
                Negation(arguments[0]);
                break;
            case Operators.Index or Operators.OptionalIndex:
                Print(arguments[0], Member);
                Write(call.Function == Operators.Index ? "[" : "[?");
                Print(arguments[1], Conditional);
                Write("]");
                break;
            case Operators.OptionalSelect:
                Print(arguments[0], Member);
                Write(".?" + FieldOf(((ConstantExpr)arguments[1]).Value.AsString()));
                break;
            case var function when Binary.TryGetValue(function, out var found):
                Operand(arguments[0], found.Level, found.Level);
                Write(" " + found.Symbol + " ");
                Operand(arguments[1], found.Level, found.Level + 1);
                break;
            default:
                Function(call);
                break;
        }
    }

    private void Function(CallExpr call)
    {
        if (call.IsMember)
        {
            Print(call.Arguments[0], Member);
            Write(".");
        }
        else if (IsRootedCall(call))
        {
            Write(".");
        }

        Write(call.Function + "(");
        for (var i = call.IsMember ? 1 : 0; i < call.Arguments.Count; i++)
        {
            Write(i > (call.IsMember ? 1 : 0) ? ", " : "");
            Print(call.Arguments[i], Conditional);
        }

        Write(")");
    }

    // The tree does not tell `.f(x)` from `f(x)`, but `has(x.y)` without the dot is the macro.
    private bool IsRootedCall(CallExpr call) =>
        call is { Function: "has", Arguments.Count: 1 } || (_isFaithful && call.Span.Length > 0 && _source[call.Span.Start] == '.');

    /// <summary>An operand of a binary operator; the author's parentheses stay where they part operators of different levels.</summary>
    private void Operand(Expr operand, int level, int least)
    {
        var own = LevelOf(operand);
        var isTold = _isFaithful && own < Unary && own > level && operand.Span.Length > 0 && IsInParentheses(operand.Span);
        Print(operand, isTold ? int.MaxValue : least);
    }

    private void Negation(Expr operand)
    {
        var isChain = operand is CallExpr { Function: Operators.Negate };
        Write("-");
        Print(operand, isChain ? Unary : StartsWithNumber(operand) ? int.MaxValue : Member);
    }

    // A minus sign before digits would be read as the number's own, and bind before the selection or call that follows.
    private static bool StartsWithNumber(Expr expr) => LevelOf(expr) == Member && expr switch
    {
        ConstantExpr constant => constant.Value.Kind is Values.CelKind.Int or Values.CelKind.Double,
        SelectExpr { IsTest: false } select => StartsWithNumber(select.Operand),
        CallExpr { IsMember: true } or CallExpr { Function: Operators.Index or Operators.OptionalIndex or Operators.OptionalSelect } => StartsWithNumber(((CallExpr)expr).Arguments[0]),
        MacroExpr macro => StartsWithNumber(macro.Written.Arguments[0]),
        FoldExpr fold => StartsWithNumber(fold.Range),
        _ => false,
    };

    private static int LevelOf(Expr expr) => expr is not CallExpr call ? Member : call.Function switch
    {
        Operators.Conditional => Conditional,
        Operators.LogicalNot or Operators.Negate => Unary,
        var function => Binary.TryGetValue(function, out var found) ? found.Level : Member,
    };

    private void Write(string text) => _text.Append(text);

    private string Slice(TextSpan span) => _source.Substring(span.Start, span.Length);

    private bool IsInParentheses(TextSpan span)
    {
        var (before, after) = (span.Start - 1, span.End);
        while (before >= 0 && char.IsWhiteSpace(_source[before]))
        {
            before--;
        }

        while (after < _source.Length && char.IsWhiteSpace(_source[after]))
        {
            after++;
        }

        return before >= 0 && after < _source.Length && _source[before] == '(' && _source[after] == ')';
    }

    private static Dictionary<string, (string Symbol, int Level)> LevelsOfOperators()
    {
        var levels = new Dictionary<string, (string, int)>();
        for (var i = 0; i < Operators.Levels.Count; i++)
        {
            foreach (var pair in Operators.Levels[i])
            {
                levels.Add(pair.Value, (pair.Key, i + 1));
            }
        }

        return levels;
    }
}
