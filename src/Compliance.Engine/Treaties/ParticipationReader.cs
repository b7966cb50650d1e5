using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Treaties;

/// <summary>Reads the table of who signed and who deposited an instrument.</summary>
internal sealed class ParticipationReader
{
    private const string Participants = "participant";
    private const string Iso3 = "iso3";
    private const string Kind = "kind";
    private const string SignatureDate = "signature_date";
    private const string Instrument = "instrument";
    private const string InstrumentDate = "instrument_date";
    private const string InstrumentConfidence = "instrument_confidence";
    private const string Verified = "depositary";

    private static readonly string[] Needed = [Participants, Iso3, Kind, SignatureDate, Instrument, InstrumentDate, InstrumentConfidence];

    private readonly CsvTable _table;

    private ParticipationReader(CsvTable table) => _table = table;

    /// <summary>The participants in the table that a pack ships, which is read once; null where that is none, or it ships none. Its mistakes are told each time.</summary>
    public static IReadOnlyList<Participant>? Of(RulePack pack, DiagnosticBag bag)
    {
        var (participants, mistakes) = pack.Participation?.Read(ReadShipped) ?? new Shipped(null, []);
        bag.AddRange(mistakes);
        return participants;
    }

    /// <summary>The participants in the order of the table; null where the table is none.</summary>
    public static IReadOnlyList<Participant>? Read(SourceText source, DiagnosticBag bag)
    {
        if (CsvTable.Read(source, Needed, bag) is not { } table)
        {
            return null;
        }

        var (reader, lines) = (new ParticipationReader(table), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        var participants = new List<Participant>();
        foreach (var row in table.Rows)
        {
            var participant = reader.ReadRow(row);
            var name = participant.Iso3.Length > 0 ? participant.Iso3 : participant.Name;
            if (!lines.TryAdd(name, source.PositionOf(row.Start).Line))
            {
                table.Report(TableDiagnostics.ParticipantTwice, row, Participants, null, name, lines[name]);
            }

            participants.Add(participant);
        }

        return participants;
    }

    private static Shipped ReadShipped(SourceText source)
    {
        var bag = new DiagnosticBag();
        var participants = Read(source, bag);
        return new Shipped(participants, bag.ToSorted());
    }

    private Participant ReadRow(CsvTableRow row)
    {
        var kind = Word<ParticipantKind>(row, Kind) ?? default;
        foreach (var column in kind == ParticipantKind.State ? [Participants, Iso3] : new[] { Participants })
        {
            if (_table[row, column].Length == 0)
            {
                Wrong(row, column, "a name");
            }
        }

        var (instrument, deposited) = (_table[row, Instrument].Length == 0 ? null : Word<InstrumentKind>(row, Instrument), Date(row, InstrumentDate));
        var verified = instrument is not null && _table[row, InstrumentConfidence] == Verified;
        if (verified && deposited is null && _table[row, InstrumentDate].Length == 0)
        {
            _table.Report(TableDiagnostics.NoDeposit, row, InstrumentDate, null, _table[row, Participants]);
        }

        if (deposited is not null && _table[row, Instrument].Length == 0)
        {
            Wrong(row, Instrument, "the kind of instrument that was deposited");
        }

        return new Participant
        {
            Name = _table[row, Participants],
            Iso3 = _table[row, Iso3],
            Kind = kind,
            Signed = Date(row, SignatureDate),
            IsSignatureVerified = _table[row, "signature_confidence"] == Verified,
            SignatureSource = Optional(row, "source_url"),
            SignatureEvidence = Optional(row, "signature_evidence"),
            Instrument = instrument,
            Deposited = deposited,
            InstrumentSource = Optional(row, "instrument_source_url"),
            IsVerified = verified,
        };
    }

    private T? Word<T>(CsvTableRow row, string column)
        where T : struct, Enum
    {
        var words = Words.Of<T>();
        if (words.FirstOrDefault(w => string.Equals(w, _table[row, column], StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            return Enum.Parse<T>(word, ignoreCase: true);
        }

        Wrong(row, column, string.Join(" or ", words.Select(w => "`" + w + "`")), Spelling.Nearest(_table[row, column], words));
        return null;
    }

    private DateRange? Date(CsvTableRow row, string column)
    {
        if (DateRange.TryParse(_table[row, column], out var date))
        {
            return date;
        }

        if (_table[row, column].Length > 0)
        {
            Wrong(row, column, "a day (2026-02-04), a month (2026-02) or a year (2026)");
        }

        return null;
    }

    private string? Optional(CsvTableRow row, string column) => _table[row, column] is { Length: > 0 } text ? text : null;

    private void Wrong(CsvTableRow row, string column, string expected, string? suggestion = null) =>
        _table.Report(TableDiagnostics.WrongEntry, row, column, suggestion, _table[row, column] is { Length: > 0 } text ? "`" + text + "`" : "nothing", column, expected);

    private sealed record Shipped(IReadOnlyList<Participant>? Participants, IReadOnlyList<Diagnostic> Mistakes);
}
