using System;
using System.Collections.Generic;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Syntax;

/// <summary>Parses an expression by recursive descent (CEL language definition, "Syntax"); the first mistake ends it, so there are no cascades.</summary>
internal sealed partial class Parser
{
    /// <summary>The most that a tree may be deep: chains within brackets within chains add up, and later stages recurse over trees.</summary>
    public const int MaxHeight = 1250;

    private const int MaxDepth = 250;

    // A chain such as a || b || c is a tree as deep as it is long, and later stages recurse over trees.
    private const int MaxChain = 1000;

    private readonly ExpressionSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly MacroExpander _macros;
    private readonly bool _withMacros;
    private readonly int _maxDepth;
    private int _index;
    private int _depth;

    private Parser(ExpressionSource source, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics, CelLimits limits, bool withMacros)
    {
        _source = source;
        _maxDepth = Math.Min(limits.Nesting, MaxDepth);
        _withMacros = withMacros;
        _tokens = tokens;
        _diagnostics = diagnostics;
        _macros = new MacroExpander(source, diagnostics);
    }

    private Token Current => _tokens[_index];

    /// <summary>The expression, or null after a mistake.</summary>
    public static Expr? Parse(ExpressionSource source, DiagnosticBag diagnostics, CelLimits? limits = null, bool withMacros = true)
    {
        limits ??= CelLimits.Default;
        if (source.Text.Length > limits.ExpressionLength)
        {
            diagnostics.Add(source.Report(LimitDiagnostics.ExpressionTooLong, new TextSpan(0, 1), source.Text.Length, limits.ExpressionLength));
            return null;
        }

        if (Lexer.Tokenize(source, diagnostics) is not { } tokens)
        {
            return null;
        }

        var parser = new Parser(source, tokens, diagnostics, limits, withMacros);
        var expression = parser.Conditional();
        if (expression is not null && parser.Current.Kind != TokenKind.End)
        {
            return parser.Unexpected("an operator or the end");
        }

        return expression is null || parser.IsBeyond(expression.Height, MaxHeight) ? null : expression;
    }

    private Expr? Conditional()
    {
        if (IsBeyond(++_depth, _maxDepth))
        {
            return null;
        }

        var result = ConditionalBody();
        _depth--;
        return result;
    }

    private Expr? ConditionalBody()
    {
        if (Binary(0) is not { } condition)
        {
            return null;
        }

        if (!Current.Is("?"))
        {
            return condition;
        }

        var mark = Take();
        if (Binary(0) is not { } whenTrue || !ExpectElse(mark) || Conditional() is not { } whenFalse)
        {
            return null;
        }

        return new CallExpr(condition.Span.To(whenFalse.Span), Operators.Conditional, mark.Span, false, [condition, whenTrue, whenFalse]);
    }

    private Expr? Binary(int level)
    {
        if (level == Operators.Levels.Count)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        for (var length = 0; left is not null && OperatorAt(level) is { } function; length++)
        {
            if (IsBeyond(length, MaxChain))
            {
                return null;
            }

            var mark = Take();
            var right = Binary(level + 1);
            left = right is null ? null : new CallExpr(left.Span.To(right.Span), function, mark.Span, false, [left, right]);
        }

        return left;
    }

    private string? OperatorAt(int level)
    {
        var isOperator = Current.Kind == TokenKind.Punctuation || Current.IsWord("in");
        return isOperator && Operators.Levels[level].TryGetValue(Current.Text, out var function) ? function : null;
    }

    private Expr? Unary()
    {
        if (!Current.Is("!") && (!Current.Is("-") || IsSignOfNumber()))
        {
            return Member();
        }

        // SPEC: the grammar lets `!` or `-` repeat, but not mix.
        var marks = new Stack<Token>();
        var sign = Current.Text;
        while (Current.Is(sign) && !(sign == "-" && IsSignOfNumber()))
        {
            marks.Push(Take());
        }

        if (IsBeyond(marks.Count, _maxDepth))
        {
            return null;
        }

        var operand = Member();
        while (operand is not null && marks.Count > 0)
        {
            var mark = marks.Pop();
            operand = new CallExpr(mark.Span.To(operand.Span), sign == "!" ? Operators.LogicalNot : Operators.Negate, mark.Span, false, [operand]);
        }

        return operand;
    }

    private bool IsSignOfNumber() => Current.Is("-") && (_tokens[_index + 1].Kind is TokenKind.Int or TokenKind.Double);

    private bool IsBeyond(int depth, int most)
    {
        if (depth <= most)
        {
            return false;
        }

        _diagnostics.Add(_source.Report(LimitDiagnostics.ExpressionTooDeep, Current.Span, most));
        return true;
    }

    private Token Take() => _tokens[_index++];

    private bool Accept(string punctuation)
    {
        if (!Current.Is(punctuation))
        {
            return false;
        }

        _index++;
        return true;
    }

    private bool Expect(string punctuation)
    {
        if (Accept(punctuation))
        {
            return true;
        }

        Unexpected("`" + punctuation + "`");
        return false;
    }
}
