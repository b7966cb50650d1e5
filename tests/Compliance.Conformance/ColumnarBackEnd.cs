using Compliance.Engine.Columnar;
using Compliance.Language;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>
/// An expression on many bindings at once, as rules are on profiles: what is true or false is planes, joined by the operations that the graph schedules, and what
/// planes cannot tell is filled in row by row.
/// </summary>
internal static class ColumnarBackEnd
{
    private static readonly FactDictionary Unread = FactDictionary.Parse(
        new SourceText("facts", """{ "title": "Facts", "type": "object", "additionalProperties": false, "properties": { "unread": { "title": "Unread", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" } } }"""), out var found) ?? throw new InvalidOperationException(string.Join('\n', found));

    /// <summary>For each row true, false, unknown or an error; null where the expression gives something else.</summary>
    public static CelKind?[] Evaluate(CelExpression expression, IReadOnlyList<CelValue[]> rows, PlaneMachine machine, out bool[] isTrue)
    {
        var facts = new FactPlanes(new PlaneGraph(), new BatchLayout(Unread));
        var leaves = new List<(int Step, int[] Planes)>();
        Truth<PlaneWord> Leaf(int step)
        {
            int[] planes = [facts.Row(), facts.Row(), facts.Row()];
            leaves.Add((step, planes));
            return new(new(facts.Graph, planes[0]), new(facts.Graph, planes[1]), new(facts.Graph, planes[2]));
        }

        var result = ConditionPlanes.Of(expression.Plan, facts, Leaf)[expression.Result]!.Value;
        int[] outputs = [result.True.Node, result.False.Node, result.Unknown.Node];
        var program = new PlaneProgram(facts, outputs.Where(o => o != PlaneGraph.Zero));
        var scratch = new ulong[program.Planes * Tile.Words];
        foreach (var (step, planes) in leaves)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var value = rows[row][step];
                Mark(scratch, facts.PlaceOf(facts.Graph[planes[0]].A), row, value.Kind == CelKind.Bool && value.AsBool());
                Mark(scratch, facts.PlaceOf(facts.Graph[planes[1]].A), row, value.Kind == CelKind.Bool && !value.AsBool());
                Mark(scratch, facts.PlaceOf(facts.Graph[planes[2]].A), row, value.IsUnknown);
            }
        }

        var code = machine.CodeOf(program);
        for (var part = 0; part < program.Parts.Count; part++)
        {
            if (code is null)
            {
                machine.Kernels.Run(program.Parts[part], ref scratch[0], ref scratch[0]);
            }
            else
            {
                code[part](ref scratch[0], ref scratch[0]);
            }
        }

        bool IsSet(int output, int row) => outputs[output] != PlaneGraph.Zero && ((scratch[(program.PlaceOf(outputs[output]) * Tile.Words) + (row >> 6)] >> (row & 63)) & 1) != 0;
        isTrue = [.. rows.Select((_, row) => IsSet(0, row))];
        return [.. rows.Select((values, row) => IsSet(0, row) || IsSet(1, row) ? CelKind.Bool : IsSet(2, row) ? CelKind.Unknown
            : values[expression.Result].IsValue && values[expression.Result].Kind != CelKind.Bool ? (CelKind?)null : CelKind.Error)];
    }

    private static void Mark(ulong[] scratch, int plane, int row, bool isSet) => scratch[(plane * Tile.Words) + (row >> 6)] |= isSet ? 1UL << (row & 63) : 0;
}
