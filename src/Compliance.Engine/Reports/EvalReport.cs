using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Reports;

/// <summary>The value of one expression as JSON: <c>value</c>, or <c>unknown</c> with the facts it waits for, or <c>error</c>.</summary>
internal static class EvalReport
{
    public static string Json(CelValue value) => JsonReport.Write(json =>
    {
        switch (value.Kind)
        {
            case CelKind.Unknown:
                json.Strings("unknown", value.AsUnknown());
                break;
            case CelKind.Error:
                json.Object("error", () =>
                {
                    json.WriteString("id", Words.Spell(value.AsError().Kind));
                    json.WriteString("message", value.AsError().Message);
                });
                break;
            default:
                json.WritePropertyName("value");
                ValueJson.Write(json, value);
                break;
        }
    });
}
