using System.Text.Json;
using Compliance.Language;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Reports;

/// <summary>The value of one expression as JSON: <c>value</c>, or <c>unknown</c> with the facts it waits for, or <c>error</c>.</summary>
internal static class EvalReport
{
    public static string Json(CelValue value) => JsonReport.Write(json => Outcome(json, value));

    /// <summary>What is left of the expression, then its value, or what it waits for, or the error.</summary>
    public static string Json(CelResidual residual) => JsonReport.Write(json =>
    {
        json.WriteString("residual", residual.Text);
        if (residual.Value is { } value)
        {
            Outcome(json, value);
        }
        else
        {
            json.Strings("unknown", residual.Unknown);
        }
    });

    private static void Outcome(Utf8JsonWriter json, CelValue value)
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
    }
}
