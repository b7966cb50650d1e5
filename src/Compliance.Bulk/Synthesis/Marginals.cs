using System.Globalization;
using Compliance.Bulk.Reading;
using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Bulk.Synthesis;

/// <summary>How often each fact is the case among real profiles that state it: a table beside the pack, counted from its profiles. By the rule of succession what no profile states is as likely as not.</summary>
internal sealed class Marginals
{
    public const string FileName = "marginals.csv";

    private const string Head = "fact,value,stated,holds";

    private readonly Dictionary<string, List<(string Value, long Stated, long Holds)>> _byFact = new(StringComparer.Ordinal);

    /// <summary>The hash of the table; empty where there is none.</summary>
    public string Sha256 { get; private init; } = "";

    public static Marginals Empty { get; } = new();

    /// <summary>Reads a table.</summary>
    /// <exception cref="BadTableException">It is not of its form.</exception>
    public static Marginals Read(string path)
    {
        var bag = new DiagnosticBag();
        if (FileReader.Read(path, bag) is not { } source || bag.HasErrors)
        {
            throw new BadTableException(bag.ToSorted());
        }

        return Parse(source);
    }

    /// <exception cref="BadTableException">It is not of its form.</exception>
    public static Marginals Parse(SourceText source)
    {
        var marginals = new Marginals { Sha256 = PackHash.OfContent(source) };
        for (var line = 1; line <= source.LineCount; line++)
        {
            marginals.ReadLine(source, line);
        }

        return marginals;
    }

    /// <summary>Counts profiles.</summary>
    public static string Count(FactDictionary facts, IReadOnlyList<Profile> profiles)
    {
        var lines = facts.Facts.SelectMany(f => Counted(f, profiles));
        return Head + "\n" + string.Concat(lines.Select(l => l + "\n"));
    }

    /// <summary>Of 2³² the share in which something holds.</summary>
    /// <param name="fact">A Boolean, or a set.</param>
    /// <param name="value">One of the values of the set; empty for a Boolean.</param>
    public ulong ShareOf(Fact fact, string value)
    {
        var (_, stated, holds) = Of(fact).FirstOrDefault(e => e.Value == value);
        return ((ulong)(holds + 1) << 32) / (ulong)(stated + 2);
    }

    /// <summary>The values of a word, number or date that were seen, and how often.</summary>
    public IReadOnlyList<(string Value, long Holds)> ValuesOf(Fact fact) => [.. Of(fact).Select(e => (e.Value, e.Holds))];

    private IEnumerable<(string Value, long Stated, long Holds)> Of(Fact fact) => _byFact.TryGetValue(fact.Path, out var entries) ? entries : [];

    private static IEnumerable<string> Counted(Fact fact, IReadOnlyList<Profile> profiles)
    {
        var states = profiles.Select(p => p[fact]).Where(s => s.IsStated).ToArray();
        if (states.Length == 0 || fact.Status is not null)
        {
            return [];
        }

        return fact.Kind switch
        {
            FactKind.Boolean => [Line(fact, "", states.Length, states.Count(s => s.IsTheCase))],
            FactKind.Set => fact.Values.Select((v, i) => (v, Known: states.Count(s => s.Members![i] != Membership.Unknown), In: states.Count(s => s.Members![i] == Membership.In)))
                .Where(m => m.Known > 0).Select(m => Line(fact, m.v, m.Known, m.In)),
            FactKind.ObjectList or FactKind.Number => [],
            _ => states.GroupBy(s => TextOf(fact, s), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(fact, g.Key, states.Length, g.Count())),
        };
    }

    private static string TextOf(Fact fact, FactState state) =>
        fact.Kind == FactKind.Date ? FactText.DateOf(state.Value!.Value).ToString()
        : fact.Kind == FactKind.Integer ? state.Value!.Value.AsInt().ToString(CultureInfo.InvariantCulture)
        : state.Value!.Value.AsString();

    private static string Line(Fact fact, string value, int stated, int holds) => string.Create(CultureInfo.InvariantCulture, $"{fact.Path},{value},{stated},{holds}");

    private void ReadLine(SourceText source, int line)
    {
        var text = source.LineAt(line);
        if (text.Length == 0)
        {
            return;
        }

        var cells = text.Split(',');
        if (line == 1 && text == Head)
        {
            return;
        }

        if (line == 1 || cells.Length != 4 || !long.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
            || !long.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var holds) || holds > stated)
        {
            throw new BadTableException(BulkDiagnostics.NotThatFormat.At(source, source.SpanOfLine(line), source.Path, "a table of marginals", "expected `" + Head + "`, then how many state it and in how many it holds"));
        }

        if (!_byFact.TryGetValue(cells[0], out var entries))
        {
            _byFact.Add(cells[0], entries = []);
        }

        entries.Add((cells[1], stated, holds));
    }
}
