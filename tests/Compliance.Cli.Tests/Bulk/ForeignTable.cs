using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>Random profiles, in CSV and in Parquet as others lay it out: row groups of any length, columns that must not be null, dictionaries or none, any packing, narrow integers.</summary>
internal sealed class ForeignTable
{
    private static readonly string[] Kinds = ["none", "fine", "imprisonment"];
    private static readonly string[] Dates = ["2020", "2021-05", "2021-05-06", "1999-12-31"];

    private readonly string[] _states;
    private readonly bool?[] _established;
    private readonly bool?[] _party;
    private readonly string?[] _kinds;
    private readonly long?[] _years;
    private readonly double?[] _shares;
    private readonly string?[] _dates;

    public ForeignTable(Random random, int rows)
    {
        // A column may be all null, all known, or known in long and short runs.
        T?[] Some<T>(Func<T> value)
        {
            var (cells, known) = (new T?[rows], random.Next(5));
            for (var i = 0; i < rows; i++)
            {
                cells[i] = known == 0 || (known != 1 && i / (known == 2 ? 64 : 1) % 3 == random.Next(known == 2 ? 1 : 3)) ? default : value();
            }

            return cells;
        }

        _states = [.. Enumerable.Range(0, rows).Select(i => random.Next(3) == 0 ? "Côte d'Or" : $"State \u6771 {i}")];
        _established = Some<bool?>(() => random.Next(2) == 0);
        _party = [.. Enumerable.Range(0, rows).Select(_ => (bool?)(random.Next(3) == 0))];
        _kinds = Some(() => Kinds[random.Next(3)]);
        _years = Some<long?>(() => random.Next(101));
        _shares = Some<double?>(() => random.Next(9) / 8.0);
        _dates = Some(() => Dates[random.Next(4)]);
    }

    public string Csv()
    {
        var text = new StringBuilder("state,iso3,asOf,access.established,treatyActions.isParty,sanctions.kind,sanctions.maximumYears,sanctions.fineShare,sanctions.inForceSince\n");
        for (var i = 0; i < _states.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{_states[i]},XAA,2026,{Word(_established[i])},{Word(_party[i])},{_kinds[i]},{_years[i]},{_shares[i]},{_dates[i]}\n");
        }

        return text.ToString();
    }

    public byte[] Parquet(int groupRows, bool isNarrow, bool hasDictionaries, CompressionMethod packing)
    {
        DataField state = new DataField<string>("state", false), iso = new DataField<string>("iso3", false), asOf = new DataField<string>("asOf", true), established = new DataField<bool?>("access.established"), party = new DataField<bool>("treatyActions.isParty");
        DataField kind = new DataField<string>("sanctions.kind", true), years = isNarrow ? new DataField<int?>("sanctions.maximumYears") : new DataField<long?>("sanctions.maximumYears"), share = new DataField<double?>("sanctions.fineShare"), date = new DataField<string>("sanctions.inForceSince", true);
        var options = new ParquetOptions { CompressionMethod = packing };
        foreach (var field in hasDictionaries ? new[] { state, iso, asOf, kind, date } : [])
        {
            options.ColumnEncodingHints[field.Name] = EncodingHint.Dictionary;
        }

        var file = new MemoryStream();
        Write().GetAwaiter().GetResult();
        return file.ToArray();

        async Task Write()
        {
            await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(state, iso, asOf, established, party, kind, years, share, date), file, options);
            for (var first = 0; first < _states.Length; first += groupRows)
            {
                var rows = first..Math.Min(first + groupRows, _states.Length);
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(state, _states[rows]);
                await group.WriteAsync(iso, _states[rows].Select(_ => "XAA").ToArray());
                await group.WriteAsync(asOf, _states[rows].Select(_ => "2026").ToArray());
                await group.WriteAsync<bool>(established, _established[rows]);
                await group.WriteAsync<bool>(party, Array.ConvertAll(_party[rows], p => p!.Value));
                await group.WriteAsync(kind, _kinds[rows]);
                await (isNarrow ? group.WriteAsync<int>(years, Array.ConvertAll(_years[rows], y => (int?)y)) : group.WriteAsync<long>(years, _years[rows]));
                await group.WriteAsync<double>(share, _shares[rows]);
                await group.WriteAsync(date, _dates[rows]);
            }
        }
    }

    private static string Word(bool? truth) => truth switch { true => "true", false => "false", _ => "" };
}
