using System.Collections.Generic;
using Compliance.Language.Diagnostics;

namespace Compliance.Language.Syntax;

/// <summary>What is told of a token that does not belong where it stands.</summary>
internal sealed partial class Parser
{
    private Token? Previous => _index > 0 ? _tokens[_index - 1] : null;

    private Expr? Unexpected(string expected)
    {
        _diagnostics.Add(WithBracket(Mistake(expected)));
        return null;
    }

    private bool ExpectElse(Token choice)
    {
        if (Accept(":"))
        {
            return true;
        }

        _diagnostics.Add(Mistake("`:`").Labelled(_source.PlaceOf(choice.Span), "the choice starts here"));
        return false;
    }

    private Diagnostic Mistake(string expected) =>
        _source.Report(SyntaxDiagnostics.UnexpectedToken, Current.Span, Current.ToString(), expected).Suggesting(ForeignSyntax.OfToken(Previous, Current, _tokens[System.Math.Min(_index + 1, _tokens.Count - 1)]));

    /// <summary>With the bracket that is not closed yet, where the expression ends or another is closed.</summary>
    private Diagnostic WithBracket(Diagnostic mistake)
    {
        if (Current.Kind != TokenKind.End && !IsClosing(Current))
        {
            return mistake;
        }

        var open = new Stack<Token>();
        for (var i = 0; i < _index; i++)
        {
            if (_tokens[i].Is("(") || _tokens[i].Is("[") || _tokens[i].Is("{"))
            {
                open.Push(_tokens[i]);
            }
            else if (IsClosing(_tokens[i]) && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 && (Current.Kind == TokenKind.End || open.Peek().Text != OpenerOf(Current)) ? mistake.Labelled(_source.PlaceOf(open.Peek().Span), "opened here, and not closed")
            : open.Count == 0 && Current.Kind != TokenKind.End ? mistake.Noting(DiagnosticNote.Remark, "there is no `" + OpenerOf(Current) + "` that it could close")
            : mistake;
    }

    private static bool IsClosing(Token token) => token.Is(")") || token.Is("]") || token.Is("}");

    private static string OpenerOf(Token closing) => closing.Text == ")" ? "(" : closing.Text == "]" ? "[" : "{";
}
