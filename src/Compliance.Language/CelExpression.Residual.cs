using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Interpretation;
using Compliance.Language.Profiles;
using Compliance.Language.Residuals;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language;

/// <content>Partial evaluation.</content>
public sealed partial class CelExpression
{
    /// <summary>
    /// What is left of the expression on a profile: parts whose value is known become literals, and what is decided dissolves. Errors and values
    /// without a literal stay as they were written. A date known to the month or the year counts as one of its days.
    /// </summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <param name="diagnostic">Set, and the result null, where the evaluation took too many steps.</param>
    /// <exception cref="ArgumentNullException">There is no profile.</exception>
    public CelResidual? Residual(Profile profile, out Diagnostic? diagnostic) =>
        Residual(new ProfileView(profile ?? throw new ArgumentNullException(nameof(profile)), null), out diagnostic);

    /// <summary>
    /// What is left of the expression with some variables bound: parts whose value is known become literals, and what is decided dissolves. Errors and
    /// values without a literal stay as they were written, so a variable of such a value stays in what is left.
    /// </summary>
    /// <param name="bindings">Values by name; a variable that is not bound is unknown.</param>
    /// <param name="diagnostic">Set, and the result null, where the evaluation took too many steps.</param>
    /// <exception cref="ArgumentNullException">There are no bindings.</exception>
    /// <exception cref="ArgumentException">A variable is bound to a value of another type than it was declared with.</exception>
    public CelResidual? Residual(IReadOnlyDictionary<string, CelValue> bindings, out Diagnostic? diagnostic) =>
        Residual(new BoundVariables(bindings ?? throw new ArgumentNullException(nameof(bindings))), out diagnostic);

    private CelResidual? Residual(IFactSource facts, out Diagnostic? diagnostic)
    {
        try
        {
            diagnostic = null;
            if (ResidualText.Of(Checked, _environment, facts, Limits) is var (value, texts))
            {
                return new CelResidual(texts.Select(t => Compile(new SourceText(Source.Path, t), _environment, Limits, _withMacros, out _)).FirstOrDefault(e => e is not null) ?? this, value);
            }

            return Run(facts, out diagnostic) is { } whole ? new CelResidual(this, whole) : null;
        }
        catch (LimitExceededException exceeded)
        {
            diagnostic = exceeded.At(Source, new TextSpan(0, 1));
            return null;
        }
    }
}
