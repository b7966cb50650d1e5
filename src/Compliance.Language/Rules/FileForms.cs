using System.Collections.Generic;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>Forms of text that several kinds of file share; the published schemas have the same patterns.</summary>
internal static class FileForms
{
    public static readonly Regex RuleId = Form(@"^[A-Z][A-Z0-9]*-[1-9][0-9]*(-[1-9][0-9]*)?(-[a-z])?(-[ivx]+)?(-[a-z][A-Za-z0-9]+)?\z");
    public static readonly Regex Name = Form(@"^[a-z][A-Za-z0-9]*\z");
    public static readonly Regex Pointer = Form(@"^(/[A-Za-z][A-Za-z0-9]*)+\z");
    private static readonly Regex LanguageTag = Form(@"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\z");

    public static Regex Form(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    /// <summary>A text that must have a form; null, and a diagnostic, where it has not.</summary>
    public static string? Check(this MemberReader reader, JsonString? text, Regex form, string what)
    {
        if (text is null || form.IsMatch(text.Value))
        {
            return text?.Value;
        }

        reader.Report(JsonDiagnostics.Malformed, text.Span, text.Value, what);
        return null;
    }

    public static LocalizedText? RequiredLocalized(this MemberReader reader, string name) => Localized(reader, reader.Required<JsonObject>(name, "an object of texts by language"));

    public static LocalizedText? OptionalLocalized(this MemberReader reader, string name) => Localized(reader, reader.Optional<JsonObject>(name, "an object of texts by language"));

    private static LocalizedText? Localized(MemberReader reader, JsonObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var texts = new MemberReader(reader.Source, json, "a text", reader.Diagnostics);
        texts.RequiredText("en");
        var byTag = new Dictionary<string, string>();
        foreach (var member in json.Members)
        {
            var isTag = reader.Check(member.Name, LanguageTag, "a language tag such as `en` or `pt-BR`") is not null;
            if (texts.OptionalText(member.Name.Value) is { } text && isTag)
            {
                byTag[member.Name.Value] = text.Value;
            }
        }

        return new LocalizedText(byTag);
    }
}
