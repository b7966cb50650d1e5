using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>Reads <c>provisions.json</c>.</summary>
internal static class ProvisionReader
{
    private static readonly Regex Citation = FileForms.Form(@"^[1-9][0-9]{0,3}(\([1-9][0-9]*\))?(\([a-z]\))?(\([ivx]+\))?\z");

    private static readonly Regex Articles = FileForms.Form(@"^[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?\z");

    public static ProvisionList? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (MemberReader.Of(source, JsonReader.Read(source, diagnostics), "the provisions", diagnostics) is not { } json)
        {
            return null;
        }

        json.OptionalText("$schema");
        var origin = json.RequiredLocalized("source");
        var listed = json.Required<JsonObject>("provisions", "an object of provisions by citation");
        if (listed is { Members.Count: 0 })
        {
            json.Report(JsonDiagnostics.TooFewItems, listed.Span, "`provisions`", 0, 1);
        }

        var provisions = new List<Provision>();
        foreach (var member in listed?.Members ?? [])
        {
            var citation = json.Check(member.Name, Citation, "a citation such as `11(1)(a)(ii)`");
            if (MemberReader.Of(source, member.Value, "a provision", diagnostics) is { } provision)
            {
                var undivided = provision.OptionalLocalized("undivided");
                provision.ReportUnknown();
                if (citation is not null)
                {
                    provisions.Add(new Provision(citation, undivided, member.Name.Span));
                }
            }
        }

        var leftOut = ReadLeftOut(json.OptionalObject("leftOut", "what is left out"));
        json.ReportUnknown();
        return diagnostics.HasErrors ? null : new ProvisionList(source, origin!, provisions, leftOut);
    }

    private static List<ArticlesLeftOut> ReadLeftOut(MemberReader? json)
    {
        var leftOut = new List<ArticlesLeftOut>();
        if (json is null)
        {
            return leftOut;
        }

        foreach (var member in json.Json.Members)
        {
            var articles = json.Check(member.Name, Articles, "an article or a range of articles such as `36-48`");
            if (json.RequiredLocalized(member.Name.Value) is { } why && articles is not null)
            {
                var ends = articles.Split('-').Select(e => int.Parse(e, CultureInfo.InvariantCulture)).ToArray();
                leftOut.Add(new ArticlesLeftOut(ends[0], ends[ends.Length - 1], why));
            }
        }

        return leftOut;
    }
}
