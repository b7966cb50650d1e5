using System;
using System.Collections.Generic;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Syntax;

/// <summary>Names, literals, and what may follow them.</summary>
internal sealed partial class Parser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    };

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "true", "false", "null", "in" };

    /// <summary>Whether a word can be no name of a variable.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word) || Keywords.Contains(word);

    private Expr? Member()
    {
        var expression = Primary();
        for (var length = 0; expression is not null && !IsBeyond(length, _maxDepth); length++)
        {
            if (Accept("."))
            {
                expression = Accept("?") ? OptionalSelection(expression) : Selection(expression);
            }
            else if (Accept("["))
            {
                expression = Indexing(expression, Accept("?") ? Operators.OptionalIndex : Operators.Index);
            }
            else
            {
                return expression;
            }
        }

        return null;
    }

    private Expr? Selection(Expr operand)
    {
        if (!IsFieldName())
        {
            return Unexpected("a name");
        }

        var name = Take();
        if (name.Kind == TokenKind.Identifier && Accept("("))
        {
            if (Expressions(")") is not { } arguments)
            {
                return null;
            }

            var span = operand.Span.To(_tokens[_index - 1].Span);
            return _withMacros && _macros.TryExpandMember(span, operand, name, arguments, out var expanded)
                ? expanded
                : new CallExpr(span, name.Text, name.Span, true, [operand, .. arguments]);
        }

        return new SelectExpr(operand.Span.To(name.Span), operand, (string?)name.Value ?? name.Text, name.Span, false);
    }

    private CallExpr? Indexing(Expr operand, string function)
    {
        if (Conditional() is not { } index || !Expect("]"))
        {
            return null;
        }

        var span = operand.Span.To(_tokens[_index - 1].Span);
        return new CallExpr(span, function, span, false, [operand, index]);
    }

    private CallExpr? OptionalSelection(Expr operand)
    {
        if (!IsFieldName())
        {
            Unexpected("a name");
            return null;
        }

        var name = Take();
        var field = new ConstantExpr(name.Span, CelValue.Of((string?)name.Value ?? name.Text));
        return new CallExpr(operand.Span.To(name.Span), Operators.OptionalSelect, name.Span, false, [operand, field]);
    }

    private bool IsFieldName() =>
        (Current.Kind == TokenKind.Identifier && !Keywords.Contains(Current.Text)) || Current.Kind == TokenKind.QuotedIdentifier;

    private Expr? Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Punctuation when token.Text == "-":
                _index++;
                return Number(Take(), token);
            case TokenKind.Int or TokenKind.Uint or TokenKind.Double:
                return Number(Take(), null);
            case TokenKind.String:
                return new ConstantExpr(Take().Span, CelValue.Of((string)token.Value!));
            case TokenKind.Bytes:
                return new ConstantExpr(Take().Span, CelValue.Of((byte[])token.Value!));
            case TokenKind.Identifier:
                return Word();
            case TokenKind.Punctuation when token.Text == ".":
                return Word();
            case TokenKind.Punctuation when token.Text == "(":
                _index++;
                return Conditional() is { } inner && Expect(")") ? inner : null;
            case TokenKind.Punctuation when token.Text == "[":
                return List();
            case TokenKind.Punctuation when token.Text == "{":
                return Map();
            default:
                return Unexpected("a value");
        }
    }

    private Expr? Word()
    {
        var start = Current;
        var isRooted = Accept(".");
        var word = Current;
        if (word.Kind != TokenKind.Identifier || word.Text == "in")
        {
            return Unexpected("a name");
        }

        _index++;
        if (!isRooted && (word.Text is "true" or "false" or "null"))
        {
            return new ConstantExpr(word.Span, word.Text == "null" ? CelValue.Null : CelValue.Of(word.Text == "true"));
        }

        if (Reserved.Contains(word.Text))
        {
            _diagnostics.Add(_source.Report(SyntaxDiagnostics.ReservedWord, word.Span, word.Text).Suggesting(ForeignSyntax.OfReserved(word.Text)));
            return null;
        }

        if (Accept("("))
        {
            if (Expressions(")") is not { } arguments)
            {
                return null;
            }

            var span = start.Span.To(_tokens[_index - 1].Span);
            return !isRooted && _withMacros && _macros.TryExpandGlobal(span, word, arguments, out var expanded)
                ? expanded
                : new CallExpr(span, word.Text, word.Span, false, arguments);
        }

        return IsMessage() ? Message(start) : new IdentExpr(start.Span.To(word.Span), word.Text, isRooted);
    }

    // A brace after a name can only be a message: CEL has no juxtaposition.
    private bool IsMessage()
    {
        var i = _index;
        while (_tokens[i].Is(".") && _tokens[i + 1].Kind == TokenKind.Identifier)
        {
            i += 2;
        }

        return _tokens[i].Is("{");
    }

    private UnsupportedExpr? Message(Token start)
    {
        while (!Accept("{"))
        {
            _index++;
        }

        while (!Accept("}"))
        {
            Accept("?");
            if (Current.Kind is not (TokenKind.Identifier or TokenKind.QuotedIdentifier))
            {
                Unexpected("a field name or `}`");
                return null;
            }

            _index++;
            if (!Expect(":") || Conditional() is null || !Separated("}"))
            {
                return null;
            }
        }

        return new UnsupportedExpr(start.Span.To(_tokens[_index - 1].Span), "a message");
    }

    private ListExpr? List()
    {
        var open = Take();
        var elements = new List<Expr>();
        var optional = new List<bool>();
        while (!Accept("]"))
        {
            optional.Add(Accept("?"));
            if (Conditional() is not { } element || !Separated("]"))
            {
                return null;
            }

            elements.Add(element);
        }

        return new ListExpr(open.Span.To(_tokens[_index - 1].Span), elements, optional);
    }

    private MapExpr? Map()
    {
        var open = Take();
        var entries = new List<MapEntry>();
        while (!Accept("}"))
        {
            var isOptional = Accept("?");
            if (Conditional() is not { } key || !Expect(":") || Conditional() is not { } value || !Separated("}"))
            {
                return null;
            }

            entries.Add(new MapEntry(key, value, isOptional));
        }

        return new MapExpr(open.Span.To(_tokens[_index - 1].Span), entries);
    }

    private List<Expr>? Expressions(string close)
    {
        var expressions = new List<Expr>();
        if (Accept(close))
        {
            return expressions;
        }

        do
        {
            if (Conditional() is not { } expression)
            {
                return null;
            }

            expressions.Add(expression);
        }
        while (Accept(","));
        return Expect(close) ? expressions : null;
    }

    /// <summary>A comma, which may be the last, or the closing bracket to come.</summary>
    private bool Separated(string close)
    {
        if (Accept(",") || Current.Is(close))
        {
            return true;
        }

        Unexpected("`,` or `" + close + "`");
        return false;
    }

    private ConstantExpr? Number(Token number, Token? sign)
    {
        var span = sign is { } minus ? minus.Span.To(number.Span) : number.Span;
        if (NumberLiteral.TryRead(number, sign is not null, out var value, out var expected))
        {
            return new ConstantExpr(span, value);
        }

        var written = (sign is null ? "" : "-") + number.Text;
        _diagnostics.Add(_source.Report(SyntaxDiagnostics.BadNumber, span, written, expected).Suggesting(ForeignSyntax.OfNumber(written, number.Kind)));
        return null;
    }
}
