using System.Globalization;
using System.Text;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;

namespace Compliance.Bulk.Synthesis;

/// <summary>Draws a word, a number or a date: one that was seen as often as it was seen, else any that the dictionary allows.</summary>
internal sealed class ValueChoice
{
    // Where neither profiles nor the dictionary say more.
    private const int FirstYear = 1990;
    private const int Years = 36;
    private const int Numbers = 100;

    private readonly Fact _fact;
    private readonly (string Value, long Upto)[] _seen;
    private readonly long _total;

    public ValueChoice(Fact fact, IReadOnlyList<(string Value, long Holds)> seen)
    {
        _fact = fact;

        // Every word of a closed list is possible, even one that no profile has.
        (string Value, long Holds)[] counted = fact.Kind == FactKind.Enumeration ? [.. fact.Values.Select(v => (v, seen.FirstOrDefault(s => s.Value == v).Holds + 1))] : [.. seen];
        _seen = [.. counted.Select((s, i) => (s.Value, counted.Take(i + 1).Sum(c => c.Holds)))];
        _total = counted.Sum(s => s.Holds);
    }

    public void Draw(Column column, int row, ulong draw)
    {
        var seen = _total == 0 ? null : Array.Find(_seen, s => (long)(draw % (ulong)_total) < s.Upto).Value;
        switch (column)
        {
            case WordColumn words when seen is not null && _fact.TryIndexOf(seen, out var index):
                words.Codes[row] = (ushort)(index + 1);
                break;
            case WholeColumn whole:
                whole.Set(row, seen is not null ? long.Parse(seen, CultureInfo.InvariantCulture) : Least + (long)(draw % (ulong)(Greatest - Least + 1)));
                break;
            case RealColumn real:
                real.Set(row, Least + (long)(draw % (ulong)(Greatest - Least + 1)));
                break;
            case DateColumn dates:
                if (seen is null || !dates.TrySet(row, Encoding.ASCII.GetBytes(seen)))
                {
                    dates.Codes[row] = ((FirstYear + (int)(draw % Years)) * 10_000) + 101 + (100 * (int)(draw / Years % 12)) + (int)(draw / Years / 12 % 28);
                }

                break;
        }
    }

    private long Least => (long)Math.Ceiling(_fact.Minimum ?? 0);

    private long Greatest => Math.Max(Least, (long)Math.Floor(_fact.Maximum ?? Least + Numbers));
}
