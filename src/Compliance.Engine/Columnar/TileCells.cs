using Compliance.Engine.Compiled;
using Compliance.Language.Analysis;
using Compliance.Language.Facts;

namespace Compliance.Engine.Columnar;

/// <summary>Which cells of a diagram's variable a row of a tile leaves open: the first and the last that are possible.</summary>
internal sealed class TileCells
{
    private readonly FactKind _kind;
    private readonly int _plane;
    private readonly int _column;
    private readonly int _width;

    /// <param name="variable">The variable, its cells in order.</param>
    /// <param name="layout">Where a tile has its facts.</param>
    public TileCells(Variable variable, BatchLayout layout)
    {
        (Fact, _kind, Cells) = (variable.Fact, variable.Fact.Kind, new VariableCells(variable));
        (_plane, _column, _width) = _kind switch
        {
            FactKind.Boolean or FactKind.Set => (layout.Truth(Fact, variable.Member ?? 0), 0, 0),
            FactKind.Enumeration => (layout.Word(Fact), 0, BatchLayout.WidthOf(Fact)),
            _ => (layout.Stated(Fact), layout.Number(Fact), 0),
        };
    }

    public Fact Fact { get; }

    public VariableCells Cells { get; }

    public (int First, int Last) Of(Tile tile, int row)
    {
        switch (_kind)
        {
            case FactKind.Boolean or FactKind.Set:
                return tile.IsSet(_plane, row) ? (1, 1) : tile.IsSet(_plane + 1, row) ? (0, 0) : (0, 1);
            case FactKind.Enumeration:
                var word = tile.WordOf(_plane, _width, row);
                return word == 0 ? (0, Cells.Count - 1) : (word - 1, word - 1);
            case var _ when !tile.IsSet(_plane, row):
                return (0, Cells.Count - 1);
            case FactKind.Integer:
                var cell = Cells.Of(tile.Number(_column, row));
                return (cell, cell);
            default:
                var days = tile.DatesOf(_column, row);
                return (Cells.Of(days.First.Seconds), Cells.Of(days.Last.Seconds));
        }
    }
}
