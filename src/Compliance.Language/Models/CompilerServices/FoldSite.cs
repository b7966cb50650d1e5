using System;
using System.ComponentModel;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>A comprehension of generated code.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FoldSite
{
    private readonly FoldStep _step;
    private readonly int _steps;

    private FoldSite(FoldStep step, int steps)
    {
        _step = step;
        _steps = steps;
    }

    /// <summary>A comprehension.</summary>
    /// <param name="kind">Which it is, such as <c>Exists</c>.</param>
    /// <param name="variables">How many variables it has: one, or two.</param>
    /// <param name="hasTransform">Whether elements become something else.</param>
    /// <param name="steps">How many steps its body has.</param>
    /// <param name="start">Where it starts in its file.</param>
    /// <param name="length">How long it is.</param>
    public static FoldSite Of(string kind, int variables, bool hasTransform, int steps, int start, int length) => new(
        new FoldStep((FoldKind)Enum.Parse(typeof(FoldKind), kind), variables, [], new Plan([]), null, hasTransform ? 0 : null, CelType.Dyn, new TextSpan(start, length), rangeIsTyped: false), steps);

    /// <summary>What it comes to.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="range">The list or map it goes over.</param>
    /// <param name="body">What the predicate and the transform are for the variables of an element; of one variable the second is null.</param>
    public CelValue Run(Evaluation evaluation, CelValue range, Func<CelValue, CelValue, (CelValue Predicate, CelValue Transform)> body)
    {
        var elements = Folding.Elements(range, _step.Slots) ?? [];
        var (predicates, transforms) = (new CelValue[elements.Length], new CelValue[elements.Length]);
        for (var i = 0; i < elements.Length; i++)
        {
            evaluation.Charge(_steps);
            (predicates[i], transforms[i]) = body(elements[i][0], _step.Slots > 1 ? elements[i][1] : CelValue.Null);
        }

        return evaluation.Budget.Admit(Folding.Fold(_step, range, elements, predicates, transforms));
    }
}
