using System.Collections.Generic;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>Reads <c>provisions.json</c>.</summary>
internal static class ProvisionReader
{
    private static readonly Regex Citation = FileForms.Form(@"^[1-9][0-9]{0,3}(\([1-9][0-9]*\))?(\([a-z]\))?(\([ivx]+\))?\z");

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

        json.ReportUnknown();
        return diagnostics.HasErrors ? null : new ProvisionList(source, origin!, provisions);
    }
}
