using System;
using Compliance.Language.Diagnostics;

namespace Compliance.Language.Interpretation;

/// <summary>An evaluation took more steps than it may. A limit is no value of the language: it ends the evaluation.</summary>
internal sealed class BudgetExceededException : Exception
{
    public BudgetExceededException()
        : base("the evaluation took more steps than it may")
    {
    }

    public BudgetExceededException(Diagnostic diagnostic)
        : this() => Diagnostic = diagnostic;

    /// <summary>Where the condition stands, if it is a rule's.</summary>
    public Diagnostic? Diagnostic { get; }
}
