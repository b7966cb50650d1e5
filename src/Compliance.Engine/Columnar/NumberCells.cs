using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>Numbers between which a comparison with constants cannot tell.</summary>
/// <param name="First">The first, as the code that columns hold.</param>
/// <param name="Last">The last.</param>
/// <param name="Value">One of them.</param>
internal readonly record struct NumberCell(long First, long Last, CelValue Value);

/// <summary>Cuts the numbers that a fact can be at the constants that it is compared with.</summary>
internal static class NumberCells
{
    /// <summary>The cells in order, or null where a constant is no number like those of the fact.</summary>
    public static IReadOnlyList<NumberCell>? Of(Fact fact, CelValue compared)
    {
        var constants = compared.Kind == CelKind.List ? compared.AsList() : [compared];
        var kind = fact.Kind == FactKind.Integer ? CelKind.Int : CelKind.Double;
        if (constants.Any(c => c.Kind != kind || (kind == CelKind.Double && double.IsNaN(c.AsDouble()))))
        {
            return null;
        }

        var (cells, next) = (new List<NumberCell>(), kind == CelKind.Int ? long.MinValue : NumberColumn.CodeOf(double.NegativeInfinity));
        void Add(long first, long last)
        {
            if (first <= last)
            {
                cells.Add(new NumberCell(first, last, kind == CelKind.Int ? CelValue.Of(first) : CelValue.Of(NumberColumn.NumberOf(first))));
            }
        }

        foreach (var (first, last) in constants.Select(c => kind == CelKind.Int ? (c.AsInt(), c.AsInt()) : CodesOf(c.AsDouble())).Distinct().Order())
        {
            if (next < first)
            {
                Add(next, first - 1);
            }

            Add(first, last);
            if (last == long.MaxValue)
            {
                return cells;
            }

            next = last + 1;
        }

        Add(next, kind == CelKind.Int ? long.MaxValue : NumberColumn.CodeOf(double.PositiveInfinity));
        return cells;
    }

    // Zero has two codes, one for each sign.
    private static (long First, long Last) CodesOf(double number) =>
        number == 0 ? (NumberColumn.CodeOf(-0.0), NumberColumn.CodeOf(0.0)) : (NumberColumn.CodeOf(number), NumberColumn.CodeOf(number));
}
