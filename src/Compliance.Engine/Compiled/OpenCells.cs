using Compliance.Language.Analysis;
using Compliance.Language.Facts;

namespace Compliance.Engine.Compiled;

/// <summary>Which cells of a diagram's variable a row leaves open: the first and the last that are possible. What is known has one; an open word has all.</summary>
internal sealed class OpenCells
{
    private readonly FactKind _kind;
    private readonly int _place;
    private readonly int _openPlace;
    private readonly int _count;
    private readonly VariableCells _cells;

    /// <param name="variable">The variable, its cells in order.</param>
    /// <param name="layout">Where a row has its facts.</param>
    public OpenCells(Variable variable, RowLayout layout)
    {
        var fact = variable.Fact;
        (_kind, _count) = (fact.Kind, variable.Cells.Count);
        (_place, _openPlace) = fact.Kind switch
        {
            FactKind.Boolean or FactKind.Set => (layout.Stated(fact, variable.Member ?? 0), 0),
            FactKind.Enumeration => (layout.Word(fact), 0),
            FactKind.Integer => (layout.Number(fact), layout.IsOpen(fact)),
            _ => (layout.SlotOf(fact), 0),
        };
        _cells = new VariableCells(variable);
    }

    public (int First, int Last) Of(FactRow row)
    {
        switch (_kind)
        {
            case FactKind.Boolean or FactKind.Set:
                return row.Cells[_place] switch { Rails.False => (0, 0), Rails.True => (1, 1), _ => (0, 1) };
            case FactKind.Enumeration:
                var word = row.Cells[_place];
                return word == 0 ? (0, _count - 1) : (word - 1, word - 1);
            case FactKind.Integer:
                var cell = row.Cells[_openPlace] != 0 ? -1 : _cells.Of(RowAccess.Number(ref row.Cells[0], _place));
                return cell < 0 ? (0, _count - 1) : (cell, cell);
            default:
                var date = row.Dates[_place];
                return row.OpenDates[_place] == FactRow.OpenDate ? (0, _count - 1) : (_cells.Of(date.First.Seconds), _cells.Of(date.Last.Seconds));
        }
    }
}
