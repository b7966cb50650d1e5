namespace Compliance.Language.Syntax;

internal enum TokenKind
{
    End,
    Bad,
    Identifier,
    QuotedIdentifier,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Punctuation,
}
