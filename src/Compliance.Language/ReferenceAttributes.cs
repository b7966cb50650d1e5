using System;

namespace Compliance.Language;

/// <summary>Says that code carries out what a rule asks. The analyzers tell where there is no such rule, or where it is retired.</summary>
/// <remarks>Thread safety: immutable.</remarks>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class ImplementsAttribute : Attribute
{
    /// <summary>Names the rule.</summary>
    /// <param name="ruleId">Its id, such as <c>UNCC-25-2</c>.</param>
    public ImplementsAttribute([RuleId] string ruleId) => RuleId = ruleId ?? throw new ArgumentNullException(nameof(ruleId));

    /// <summary>The rule's id.</summary>
    public string RuleId { get; }
}

/// <summary>Says that a parameter takes the id of a rule. The analyzers tell where a constant is none.</summary>
/// <remarks>Thread safety: immutable.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RuleIdAttribute : Attribute;

/// <summary>Says that a parameter takes the path of a fact. The analyzers tell where a constant is none.</summary>
/// <remarks>Thread safety: immutable.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FactPathAttribute : Attribute;
