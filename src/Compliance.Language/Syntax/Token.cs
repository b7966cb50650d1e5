using Compliance.Language.Text;

namespace Compliance.Language.Syntax;

/// <summary>A token: its text as written, and for strings and bytes the value.</summary>
internal sealed record Token(TokenKind Kind, string Text, TextSpan Span, object? Value = null)
{
    public bool Is(string punctuation) => Kind == TokenKind.Punctuation && Text == punctuation;

    public bool IsWord(string word) => Kind == TokenKind.Identifier && Text == word;

    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end of the expression",
        _ => "`" + Text + "`",
    };
}
