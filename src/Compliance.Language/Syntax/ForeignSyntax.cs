using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Language.Syntax;

/// <summary>What other languages and word processors write, and how CEL writes it.</summary>
internal static class ForeignSyntax
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["and"] = "&&", ["or"] = "||", ["is"] = "==", ["eq"] = "==", ["equals"] = "==", ["ne"] = "!=", ["lt"] = "<", ["le"] = "<=", ["gt"] = ">", ["ge"] = ">=",
        ["mod"] = "%", ["xor"] = "!=", ["then"] = "?", ["else"] = ":",
    };

    private static readonly Dictionary<char, string> Characters = new()
    {
        ['='] = "==", ['&'] = "&&", ['|'] = "||", ['#'] = "//", ['≤'] = "<=", ['≥'] = ">=", ['≠'] = "!=", ['−'] = "-", ['–'] = "-", ['×'] = "*", ['÷'] = "/",
        ['∧'] = "&&", ['∨'] = "||", ['¬'] = "!", ['∈'] = "in", ['“'] = "\"", ['”'] = "\"", ['„'] = "\"", ['«'] = "\"", ['»'] = "\"", ['‘'] = "'", ['’'] = "'", ['…'] = "...",
        ['\u00A0'] = " ",
    };

    private static readonly Dictionary<string, string> Reserved = new(StringComparer.Ordinal)
    {
        ["if"] = "condition ? value : other", ["else"] = "condition ? value : other",
        ["let"] = "cel.bind(name, value, body)", ["var"] = "cel.bind(name, value, body)", ["const"] = "cel.bind(name, value, body)",
        ["for"] = "list.all(x, condition)", ["while"] = "list.all(x, condition)", ["loop"] = "list.all(x, condition)",
    };

    /// <summary>What a character that belongs to no token was meant as, or null.</summary>
    public static string? OfCharacter(string text, int position)
    {
        var before = position > 0 ? text[position - 1] : ' ';
        var after = position + 1 < text.Length ? text[position + 1] : ' ';
        return (text[position], before, after) switch
        {
            ('=', not ('=' or '!'), _) when Declared(text, position) is { Length: > 0 } name => "cel.bind(" + name + ", value, body)",
            ('=', '!', _) => "!=",
            ('=', '=', _) when position > 1 && text[position - 2] == '!' => "!=",
            ('=', _, '>') when IsVariable(text, position) => ",",
            ('=', _, '>') => ">=",
            ('=', _, '<') => "<=",
            ('&' or '|', var same, _) when same == text[position] => new string(same, 2),
            _ => Characters.TryGetValue(text[position], out var meant) ? meant : null,
        };
    }

    /// <summary>What a token was meant as at which something else was expected, or null.</summary>
    public static string? OfToken(Token? before, Token token, Token after) => (before, token) switch
    {
        ({ Text: "<" }, { Text: ">" }) => "!=",
        ({ Text: "?" }, { Text: "?" }) => "x.orValue(y)",
        ({ Kind: TokenKind.Identifier, Text: "not" }, { Kind: TokenKind.Identifier }) when token.Text != "in" => "!" + token.Text,
        ({ Text: "." }, { Kind: TokenKind.Identifier }) => "`" + token.Text + "`",
        ({ Kind: TokenKind.Int } number, { Kind: TokenKind.Identifier }) when IsGrouped(token.Text) => number.Text + token.Text.Replace("_", ""),
        (_, { Kind: TokenKind.Identifier, Text: "not" }) when after.IsWord("in") => "!(x in y)",
        (_, { Kind: TokenKind.Identifier }) when Operators.TryGetValue(token.Text, out var operatorMeant) => token.Text == "is" && after.IsWord("not") ? "!=" : operatorMeant,
        (_, { Kind: TokenKind.Identifier, Text: "contains" or "startsWith" or "endsWith" or "matches" }) => "x." + token.Text + "(y)",
        _ => null,
    };

    /// <summary>What a reserved word was meant as, or null.</summary>
    public static string? OfReserved(string word) => Reserved.TryGetValue(word, out var meant) ? meant : null;

    /// <summary>A number that is too large, as one of a type that holds it, or null.</summary>
    public static string? OfNumber(string written, TokenKind kind) =>
        kind == TokenKind.Double || written.Length > 40 || written.IndexOf('x') >= 0 ? null
        : kind == TokenKind.Int && ulong.TryParse(written, out _) ? written + "u"
        : written.TrimEnd('u', 'U') + ".0";

    /// <summary>The name that is declared before an equals sign, as in <c>let x = 1</c>.</summary>
    private static string Declared(string text, int position) =>
        Regex.Match(Before(text, position), @"\b(?:let|var|const)\s+(\w+)\s*\z", RegexOptions.CultureInvariant).Groups[1].Value;

    // Of the arrow of a function without a name, as in list.all(x => x > 1), a comma is meant.
    private static bool IsVariable(string text, int position) =>
        Regex.IsMatch(Before(text, position), @"\(\s*\w+\s*\z", RegexOptions.CultureInvariant);

    private static string Before(string text, int position) => text.Substring(Math.Max(0, position - 50), Math.Min(50, position));

    private static bool IsGrouped(string text) => text[0] == '_' && text.All(c => c is '_' or (>= '0' and <= '9'));
}
