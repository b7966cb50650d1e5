using System.Collections.Generic;
using Compliance.Language.Json;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Rules;

/// <summary>Who a treaty is, as a pack states it.</summary>
/// <param name="Name">The treaty's name.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="Adopted">The day of its adoption, <c>yyyy-MM-dd</c>.</param>
/// <param name="Depositary">Who keeps it.</param>
/// <param name="Articles">How many articles it has.</param>
public sealed record Instrument(string Name, string Citation, string Adopted, string Depositary, int Articles);

/// <summary>What is known of a treaty's life at a date.</summary>
/// <param name="AsOf">The date, to the day, month or year.</param>
/// <param name="InForce">Whether it is in force.</param>
/// <param name="InstrumentsVerified">Instruments of ratification and the like verified with the depositary.</param>
/// <param name="InstrumentsReported">Instruments that others report.</param>
/// <param name="InstrumentsRequired">Instruments needed for entry into force.</param>
/// <param name="Note">What else is to be said.</param>
public sealed record InstrumentStatus(string AsOf, bool InForce, int InstrumentsVerified, int InstrumentsReported, int InstrumentsRequired, LocalizedText Note);

/// <summary>A number, date or word of the treaty that conditions may read as <c>parameters.name</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Provision">Where it stands.</param>
public sealed record Parameter(string Name, CelValue Value, LocalizedText Meaning, string Provision);

/// <summary>A list of offences that conditions read by its name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Provision">Where it stands.</param>
public sealed record OffenceList(string Name, IReadOnlyList<string> Values, LocalizedText Meaning, string Provision);

/// <summary>An expression that conditions use by its name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">The expression, in CEL.</param>
/// <param name="Meaning">What it is.</param>
public sealed record Definition(string Name, string Expression, LocalizedText Meaning);

/// <summary>The file <c>pack.json</c>.</summary>
internal sealed record PackManifest
{
    public string Id { get; init; } = "";

    public string Version { get; init; } = "";

    public LocalizedText Title { get; init; } = null!;

    public string RulePrefix { get; init; } = "";

    /// <summary>The dictionary of another pack that this one reads, relative to its own folder; null where it has its own.</summary>
    public string? FactsFile { get; init; }

    public Instrument Instrument { get; init; } = null!;

    public InstrumentStatus Status { get; init; } = null!;

    public TextSpan StatusSpan { get; init; }

    /// <summary>The first member by which the status counts instruments itself; null where it leaves that to a table of participation.</summary>
    public JsonString? StatedCount { get; init; }

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public IReadOnlyList<OffenceList> OffenceLists { get; init; } = [];

    public IReadOnlyList<(Definition Definition, JsonString Name, ExpressionSource Source)> Definitions { get; init; } = [];

    public IReadOnlyList<(ReadingSet Set, IReadOnlyList<(JsonString Rule, JsonString Reading)> Entries)> ReadingSets { get; init; } = [];

    /// <summary>Where each named thing stands, for messages.</summary>
    public IReadOnlyList<(JsonString Name, string What)> Names { get; init; } = [];

    public SourceText File { get; init; } = null!;
}
