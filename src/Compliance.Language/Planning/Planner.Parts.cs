using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Syntax;

namespace Compliance.Language.Planning;

/// <summary>Plans that remember which step computes which part.</summary>
internal sealed partial class Planner
{
    private Dictionary<Expr, int>? _parts;

    /// <summary>
    /// The plan of one expression that also computes each of its parts outside the bodies of folds, and those of the bodies that are asked for;
    /// null where that takes too much. A part that depends on a fold's variable has no one step: what is remembered of it means nothing.
    /// </summary>
    /// <param name="expression">An expression that has a plan.</param>
    /// <param name="ofBodies">Parts of the bodies of folds that no fold's variable occurs in.</param>
    /// <param name="limits">What the plan may take.</param>
    public static (Plan Plan, int Result, IReadOnlyDictionary<Expr, int> Parts)? PlanWithParts(CheckedExpr expression, IEnumerable<Expr> ofBodies, CelLimits limits)
    {
        var planner = new Planner(expression, new DiagnosticBag(), limits, null) { _parts = [] };
        var result = planner.PlanWhole(expression);
        foreach (var part in ofBodies)
        {
            planner.PlanOf(part);
        }

        if (planner.IsFull || result is null)
        {
            return null;
        }

        var parts = planner._parts.ToArray();
        var (plan, places) = planner._steps.Build([result.Value, .. parts.Select(p => p.Value)]);
        return (plan, places[0], parts.Select((p, i) => (p.Key, Place: places[i + 1])).ToDictionary(p => p.Key, p => p.Place));
    }

    private void Remember(Expr expr, int planned)
    {
        if (_parts is not null)
        {
            _parts[expr] = planned;
        }
    }
}
