using System.Collections.Generic;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Language.Verdicts;

/// <summary>Something proved about a rule, whatever the facts are.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class RuleFinding
{
    internal RuleFinding(Diagnostic diagnostic, Rule rule, Rule? other, IReadOnlyList<WitnessFact> witness, LocalizedText? because)
    {
        Diagnostic = diagnostic;
        Rule = rule;
        Other = other;
        Witness = witness;
        Because = because;
    }

    /// <summary>What was found, and where.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The other rule, where two are concerned.</summary>
    public Rule? Other { get; }

    /// <summary>Facts of a profile that shows it; empty where every profile does.</summary>
    public IReadOnlyList<WitnessFact> Witness { get; }

    /// <summary>Why the rule file says that it is right as it is; null where it does not.</summary>
    public LocalizedText? Because { get; }
}

/// <summary>A fact of a witness.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">What it is there, in words: <c>true</c>, or <c>includes "sale"</c>.</param>
public sealed record WitnessFact(Fact Fact, string Value);
