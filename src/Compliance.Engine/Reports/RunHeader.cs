using System.Reflection;
using System.Text.Json;
using Compliance.Engine.Evaluation;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>What every result says of the run: which engine, pack, purpose, treaty status and parameters.</summary>
internal static class RunHeader
{
    /// <summary>The version of the published schemas of reports.</summary>
    public const int Format = 1;

    public static string EngineVersion { get; } =
        typeof(RunHeader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static void Write(Utf8JsonWriter json, Evaluator run)
    {
        WritePack(json, run.Pack);
        json.WriteString("purpose", Words.Spell(run.Options.Purpose));
        json.Object("convention", () =>
        {
            json.WriteString("name", run.Pack.Instrument.Name);
            json.WriteString("asOf", run.Pack.Status.AsOf);
            json.WriteBoolean("inForce", run.Pack.Status.InForce);
            json.WriteNumber("instrumentsVerified", run.Pack.Status.InstrumentsVerified);
            json.WriteNumber("instrumentsReported", run.Pack.Status.InstrumentsReported);
            json.WriteNumber("instrumentsRequired", run.Pack.Status.InstrumentsRequired);
        });
        json.Object("parameters", () =>
        {
            json.WriteString("evidence", run.Options.LowestGrade is { } grade ? Words.Spell(grade) : "all");
            json.Object("weights", () =>
            {
                foreach (var (rule, weight) in run.Options.Weights.OrderBy(w => w.Key, StringComparer.Ordinal))
                {
                    json.WriteNumber(rule, weight);
                }
            });
            json.Object("readings", () => WriteReadings(json, run.Pack.Readings));
        });
    }

    public static void WritePack(Utf8JsonWriter json, RulePack pack)
    {
        json.WriteNumber("format", Format);
        json.WriteString("engine", EngineVersion);
        json.Object("pack", () =>
        {
            json.WriteString("id", pack.Id);
            json.WriteString("version", pack.Version);
            json.WriteString("sha256", pack.Sha256);
        });
    }

    public static void WriteReadings(Utf8JsonWriter json, IReadOnlyDictionary<string, string> readings)
    {
        foreach (var (rule, reading) in readings.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            json.WriteString(rule, reading);
        }
    }

    /// <summary>The readings of the run other than the default, as a run is told them.</summary>
    public static string Readings(RulePack pack, string separator) =>
        string.Join(separator, pack.Readings.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key + "=" + r.Value));

    /// <summary>A line that says which rules are not read by default; empty where all are.</summary>
    public static string ReadingsLine(RulePack pack) => pack.Readings.Count == 0 ? "" : $"Not read by default: {Readings(pack, ", ")}.\n";

    /// <summary>The treaty's status in one sentence, and what it means for a finding.</summary>
    public static string StatusLine(RulePack pack)
    {
        var status = pack.Status;
        var force = status.InForce ? "is in force" : "is not in force";
        return $"{pack.Title} {force} (as of {status.AsOf}: {status.InstrumentsVerified} instruments verified, {status.InstrumentsReported} reported, {status.InstrumentsRequired} needed)"
            + (status.InForce ? "." : ": no State is bound, so nothing here is a breach.");
    }
}
