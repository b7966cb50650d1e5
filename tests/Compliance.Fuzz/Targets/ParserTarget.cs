using Compliance.Language.Diagnostics;
using Compliance.Language.Syntax;
using Compliance.Language.Tests.Printing;
using Compliance.Language.Text;

namespace Compliance.Fuzz.Targets;

/// <summary>Tokens and trees of free CEL: in order, in place, the same every time, and a mistake wherever there is no tree.</summary>
internal static class ParserTarget
{
    public static void Run(string text)
    {
        Tokens(text);
        foreach (var withMacros in new[] { true, false })
        {
            Invariant.Same(Parsed(text, withMacros), Parsed(text, withMacros), "the same text read twice");
        }
    }

    private static void Tokens(string text)
    {
        var bag = new DiagnosticBag();
        var tokens = Lexer.Tokenize(SourceOf(text), bag);
        Invariant.Holds(tokens is null == bag.HasErrors, "no tokens without a mistake, no mistake with tokens");
        Texts.AreWithin(bag.ToSorted());
        var end = 0;
        foreach (var token in tokens ?? [])
        {
            Texts.IsWithin(token.Span, text, "a token");
            Invariant.Holds(token.Span.Start >= end, "tokens overlap");
            Invariant.Same(text.Substring(token.Span.Start, token.Span.Length), token.Text, "a token and its place");
            end = token.Span.End;
        }

        Invariant.Holds(tokens is null || (tokens[^1].Kind == TokenKind.End && end == text.Length), "the end is not the last token");
    }

    private static string Parsed(string text, bool withMacros)
    {
        var bag = new DiagnosticBag();
        var tree = Parser.Parse(SourceOf(text), bag, withMacros: withMacros);
        Invariant.Holds(tree is null == bag.HasErrors, "no tree without a mistake, no mistake with a tree");
        Texts.AreWithin(bag.ToSorted());
        if (tree is not null)
        {
            Texts.IsWithin(tree, text);
        }

        return TreeText.Of(tree) + string.Join('\n', bag.ToSorted());
    }

    private static ExpressionSource SourceOf(string text) => ExpressionSource.Of(new SourceText("<fuzz>", text));
}
