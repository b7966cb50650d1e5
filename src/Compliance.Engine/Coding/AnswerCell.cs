using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Engine.Coding;

/// <summary>An answer as a cell has it: of a set <c>[a b]</c> where it is closed, <c>a -b</c> where only some of its values are known; all else as in a profile.</summary>
internal static class AnswerCell
{
    public const string Column = "answer";

    /// <summary>What the cell states; null, and a diagnostic, where it is no answer about the fact.</summary>
    public static FactState? Read(Fact fact, string text, SourceText source, TextSpan span, DiagnosticBag bag)
    {
        var reader = new FactValueReader(source, bag);
        switch (fact.Kind)
        {
            case FactKind.ObjectList:
                bag.Add(TableDiagnostics.WrongEntry.At(source, span, "`" + text + "`", Column, "nothing: a list of objects is stated in the profile itself"));
                return null;
            case FactKind.Set when text.StartsWith('[') && text.EndsWith(']'):
                return reader.Read(fact, new JsonArray(span, Names(text[1..^1], span)));
            case FactKind.Set:
                var known = Names(text, span);
                var members = reader.Members(fact, new JsonArray(span, [.. known.Where(n => n.Value[0] != '-')]), known.Where(n => n.Value[0] == '-').Select(n => new JsonString(span, n.Value[1..], null)), Membership.Unknown);
                return members is null ? null : new FactState { Members = members };
            default:
                return reader.Read(fact, NodeOf(fact.Kind, text, span));
        }
    }

    // Spreadsheets write TRUE and FALSE.
    private static JsonNode NodeOf(FactKind kind, string text, TextSpan span) => kind switch
    {
        FactKind.Boolean when bool.TryParse(text, out var truth) => new JsonBoolean(span, truth),
        FactKind.Integer or FactKind.Number when JsonGrammar.IsNumber(text) => new JsonNumber(span, text),
        _ => new JsonString(span, text, null),
    };

    private static JsonString[] Names(string text, TextSpan span) =>
        [.. text.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => new JsonString(span, n, null))];
}
