using System;
using System.Collections.Generic;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Syntax;

/// <summary>Cuts an expression into tokens (CEL language definition, "Syntax").</summary>
internal sealed class Lexer
{
    private static readonly string[] Punctuation =
    [
        "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "?", ":", "+", "-", "*", "/", "%", "(", ")", "[", "]", "{", "}", ",", ".",
    ];

    private readonly ExpressionSource _source;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private int _position;

    private Lexer(ExpressionSource source, DiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Text;
        _diagnostics = diagnostics;
    }

    /// <summary>All tokens and one <see cref="TokenKind.End"/>; null where a token is malformed.</summary>
    public static IReadOnlyList<Token>? Tokenize(ExpressionSource source, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source, diagnostics);
        var tokens = new List<Token>();
        var sound = true;
        while (true)
        {
            var token = lexer.Next();
            sound &= token.Kind != TokenKind.Bad;
            tokens.Add(token);
            if (token.Kind == TokenKind.End)
            {
                return sound ? tokens : null;
            }
        }
    }

    private Token Next()
    {
        SkipTrivia();
        var start = _position;
        if (start >= _text.Length)
        {
            return new Token(TokenKind.End, "", new TextSpan(_text.Length, 0));
        }

        var c = _text[start];
        if (QuoteStart() is { } quote)
        {
            return StringToken(start, quote);
        }

        if (IsWordStart(c))
        {
            SkipWord();
            return Make(TokenKind.Identifier, start);
        }

        if (IsDigit(c) || (c == '.' && IsDigit(At(start + 1))))
        {
            return NumberToken(start);
        }

        if (c == '`')
        {
            return QuotedIdentifier(start);
        }

        var found = Array.Find(Punctuation, p => string.CompareOrdinal(_text, start, p, 0, p.Length) == 0);
        if (found is not null)
        {
            _position += found.Length;
            return Make(TokenKind.Punctuation, start);
        }

        _position += CodePointPositions.WidthAt(_text, start);
        return Bad(SyntaxDiagnostics.UnexpectedCharacter, start, _text.Substring(start, _position - start), ForeignSyntax.OfCharacter(_text, start));
    }

    private void SkipTrivia()
    {
        while (_position < _text.Length)
        {
            if (_text[_position] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _position++;
            }
            else if (_text[_position] == '/' && At(_position + 1) == '/')
            {
                var end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end + 1;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The length of the prefix where a string or bytes literal starts here, or null.</summary>
    private int? QuoteStart()
    {
        for (var prefix = 0; prefix <= 2; prefix++)
        {
            var c = At(_position + prefix);
            if (c is '"' or '\'')
            {
                return prefix;
            }

            if (c is not ('r' or 'R' or 'b' or 'B') || (prefix == 1 && char.ToLowerInvariant(c) == char.ToLowerInvariant(At(_position))))
            {
                return null;
            }
        }

        return null;
    }

    private Token StringToken(int start, int prefixLength)
    {
        var prefix = _text.Substring(start, prefixLength).ToLowerInvariant();
        var literal = new LiteralReader(_source, _diagnostics, raw: prefix.Contains("r"), bytes: prefix.Contains("b"));
        var value = literal.Read(start, start + prefixLength, out _position);
        var kind = value is null ? TokenKind.Bad : prefix.Contains("b") ? TokenKind.Bytes : TokenKind.String;
        return Make(kind, start, value);
    }

    private Token NumberToken(int start)
    {
        if (_text[start] == '0' && (At(start + 1) is 'x' or 'X') && Uri.IsHexDigit(At(start + 2)))
        {
            _position += 2;
            Skip(Uri.IsHexDigit);
            return EndOfInteger(start);
        }

        Skip(IsDigit);
        var isDouble = false;
        if (At(_position) == '.' && IsDigit(At(_position + 1)))
        {
            isDouble = true;
            _position++;
            Skip(IsDigit);
        }

        var exponent = At(_position + 1) is '+' or '-' ? 2 : 1;
        if ((At(_position) is 'e' or 'E') && IsDigit(At(_position + exponent)))
        {
            isDouble = true;
            _position += exponent;
            Skip(IsDigit);
        }

        return isDouble ? Make(TokenKind.Double, start) : EndOfInteger(start);
    }

    private Token EndOfInteger(int start)
    {
        if (At(_position) is not ('u' or 'U'))
        {
            return Make(TokenKind.Int, start);
        }

        _position++;
        return Make(TokenKind.Uint, start);
    }

    private Token QuotedIdentifier(int start)
    {
        _position++;
        Skip(c => IsWordPart(c) || c is '.' or '-' or '/' or ' ');
        if (At(_position) != '`' || _position == start + 1)
        {
            return Bad(SyntaxDiagnostics.UnterminatedString, start, "`", null);
        }

        _position++;
        return Make(TokenKind.QuotedIdentifier, start, _text.Substring(start + 1, _position - start - 2));
    }

    private Token Bad(DiagnosticDescriptor descriptor, int start, string argument, string? suggestion)
    {
        _diagnostics.Add(_source.Report(descriptor, TextSpan.FromBounds(start, _position), argument).Suggesting(suggestion));
        return Make(TokenKind.Bad, start);
    }

    private Token Make(TokenKind kind, int start, object? value = null) =>
        new(kind, _text.Substring(start, _position - start), TextSpan.FromBounds(start, _position), value);

    private void SkipWord() => Skip(IsWordPart);

    private void Skip(Func<char, bool> belongs)
    {
        while (_position < _text.Length && belongs(_text[_position]))
        {
            _position++;
        }
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsWordPart(char c) => IsWordStart(c) || IsDigit(c);
}
