using Compliance.Bulk.Tables;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Bulk.Blocks;

/// <summary>The columns of one fact, and what one row of them says.</summary>
internal static class FactColumns
{
    /// <summary>Between the path of a set and one of its values in the name of a column.</summary>
    public const char MemberMark = ':';

    /// <summary>The columns of a fact: none for a list of objects, which no table holds.</summary>
    public static Column[] Of(Fact fact, int capacity) => fact.Kind switch
    {
        FactKind.Boolean => [new TruthColumn(fact.Path, capacity)],
        FactKind.Set => [.. fact.Values.Select(v => new TruthColumn(fact.Path + MemberMark + v, capacity))],
        FactKind.Enumeration => [new WordColumn(fact.Path, fact.Values, capacity)],
        FactKind.Integer => [new WholeColumn(fact.Path, capacity)],
        FactKind.Number => [new RealColumn(fact.Path, capacity)],
        FactKind.Date => [new DateColumn(fact.Path, capacity)],
        _ => [],
    };

    /// <summary>Takes what is stated of a fact.</summary>
    public static void Put(Column[] columns, int row, Fact fact, FactState state)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            switch (columns[i])
            {
                case TruthColumn truth when fact.Kind == FactKind.Set:
                    if (state.Members is { } members && members[i] != Membership.Unknown)
                    {
                        truth.Set(row, members[i] == Membership.In);
                    }

                    break;
                case TruthColumn truth when state.Value is { } value:
                    truth.Set(row, value.AsBool());
                    break;
                case WordColumn words when state.Value is { } value && fact.TryIndexOf(value.AsString(), out var index):
                    words.Codes[row] = (ushort)(index + 1);
                    break;
                case WholeColumn whole when state.Value is { } value:
                    whole.Set(row, value.AsInt());
                    break;
                case RealColumn real when state.Value is { } value:
                    real.Set(row, value.AsDouble());
                    break;
                case DateColumn dates when state.Value is { } value:
                    dates.Set(row, FactText.DateOf(value));
                    break;
            }
        }
    }

    /// <summary>Whether the row says anything of the fact.</summary>
    public static bool IsStatedAt(Column[] columns, int row)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].IsStated(row))
            {
                return true;
            }
        }

        return false;
    }

    public static FactState StateAt(Column[] columns, int row, Fact fact)
    {
        if (fact.Kind == FactKind.Set)
        {
            var members = Array.ConvertAll(columns, c => ((TruthColumn)c)[row] switch { true => Membership.In, false => Membership.Out, null => Membership.Unknown });
            return Array.Exists(members, m => m != Membership.Unknown) ? new FactState { Members = members } : FactState.NotStated;
        }

        return columns.Length > 0 && ValueAt(columns[0], row, fact) is { } value ? new FactState { Value = value } : FactState.NotStated;
    }

    private static CelValue? ValueAt(Column column, int row, Fact fact) => column switch
    {
        TruthColumn truth when truth[row] is { } value => CelValue.Of(value),
        WordColumn words when words[row] is { } word => CelValue.Of(word),
        WholeColumn whole when whole[row] is { } value => CelValue.Of(value),
        RealColumn real when real[row] is { } value => CelValue.Of(value),
        DateColumn dates when dates.Codes[row] != 0 => dates[row] is { IsDay: true } day ? CelValue.Of(day.First) : CelValue.Unknown(new CauseSet(fact.Path, dates[row])),
        _ => null,
    };
}
