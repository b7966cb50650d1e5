using System;

namespace Compliance.Language.Interpretation;

/// <summary>An evaluation took more steps than it may. A limit is no value of the language: it ends the evaluation.</summary>
internal sealed class BudgetExceededException : Exception
{
    public BudgetExceededException()
        : base("the evaluation took more steps than it may")
    {
    }
}
