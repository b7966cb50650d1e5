using System;
using System.Collections.Generic;
using Compliance.Language.Diagnostics;
using Compliance.Language.Planning;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>One obligation of a treaty, and the condition under which a State's law fulfils it.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class Rule
{
    internal Rule()
    {
    }

    /// <summary>The stable id, such as <c>UNCC-7-1</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The article.</summary>
    public int Article { get; internal init; }

    /// <summary>The chapter.</summary>
    public int Chapter { get; internal init; }

    /// <summary>The title of the article.</summary>
    public LocalizedText ArticleTitle { get; internal init; } = null!;

    /// <summary>The provision as a lawyer cites it, such as <c>11(1)(a)(ii)</c>.</summary>
    public string Paragraph { get; internal init; } = "";

    /// <summary>A name.</summary>
    public LocalizedText Title { get; internal init; } = null!;

    /// <summary>The obligation in our own words.</summary>
    public LocalizedText Summary { get; internal init; } = null!;

    /// <summary>What kind of obligation it is.</summary>
    public Modality Modality { get; internal set; }

    /// <summary>What it is about.</summary>
    public Theme Theme { get; internal init; }

    /// <summary>Words of the treaty that soften the duty.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; internal init; } = [];

    /// <summary>Whether a profile can decide it.</summary>
    public bool IsCheckable { get; internal init; }

    /// <summary>Why no profile can decide it, or null.</summary>
    public LocalizedText? NotCheckableReason { get; internal init; }

    /// <summary>The reading of the provision that conditions and modality follow; null where the rule has one reading only.</summary>
    public Reading? Reading { get; internal set; }

    /// <summary>The rule under each of its readings, the default first; empty where it has one reading only.</summary>
    public IReadOnlyList<Rule> Readings { get; private set; } = [];

    /// <summary>Whether it is read as it is where a run chooses nothing else.</summary>
    public bool IsDefaultReading => Readings.Count == 0 || Readings[0].Reading == Reading;

    /// <summary>The condition under which it applies, in CEL; null where it always does.</summary>
    public string? AppliesWhen { get; internal set; }

    /// <summary>What it asks, in named parts whose conjunction is the condition; a condition without parts is one part without a name. Empty where not checkable.</summary>
    public IReadOnlyList<RulePart> Parts { get; internal set; } = [];

    /// <summary>What is missing when the condition is false; null where not checkable.</summary>
    public LocalizedText? Message { get; internal set; }

    /// <summary>What a legislator would do; null where not checkable.</summary>
    public LocalizedText? Remedy { get; internal set; }

    /// <summary>Ids of related rules of the pack.</summary>
    public IReadOnlyList<string> RelatedRules { get; internal init; } = [];

    /// <summary>Parallel provisions of other treaties.</summary>
    public IReadOnlyList<ParallelProvision> Parallels { get; internal init; } = [];

    /// <summary>What the encoding rests on.</summary>
    public RuleSource Source { get; internal init; } = null!;

    /// <summary>Whether it is in use.</summary>
    public RuleStatus Status { get; internal init; }

    /// <summary>The rules that took the place of a retired one.</summary>
    public IReadOnlyList<string> ReplacedBy { get; internal init; } = [];

    /// <summary>Whether a verdict is given on it: checkable and in use.</summary>
    public bool IsEvaluated => IsCheckable && Status == RuleStatus.Active;

    /// <summary>How grave it is when the condition is false (by modality).</summary>
    public DiagnosticSeverity? Severity => Modality switch
    {
        Modality.Mandatory or Modality.MandatorySubjectToDomesticLaw or Modality.PermittedLimit or Modality.Reservation => DiagnosticSeverity.Error,
        Modality.Endeavour or Modality.Consider or Modality.Definitional => DiagnosticSeverity.Warning,
        Modality.Optional => DiagnosticSeverity.Info,
        _ => null,
    };

    /// <summary>Whether it counts in scores (by modality).</summary>
    public bool IsCounted => Severity == DiagnosticSeverity.Error;

    /// <summary>Findings about the rule that its file argues to be right.</summary>
    internal IReadOnlyList<AcceptedFinding> AcceptedFindings { get; init; } = [];

    internal SourceText File { get; init; } = null!;

    internal TextSpan IdSpan { get; init; }

    internal RulePlan? Plan { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal Rule WithPlan(RulePlan? plan)
    {
        var planned = (Rule)MemberwiseClone();
        planned.Plan = plan;
        return planned;
    }

    /// <summary>The rule as another reading has it.</summary>
    internal Rule ReadAs(Reading reading, Modality modality, string? appliesWhen, IReadOnlyList<RulePart> parts, LocalizedText? message, LocalizedText? remedy)
    {
        var read = (Rule)MemberwiseClone();
        (read.Reading, read.Modality, read.AppliesWhen, read.Parts, read.Message, read.Remedy) = (reading, modality, appliesWhen, parts, message, remedy);
        return read;
    }

    /// <summary>The rules as readings of one provision, each of which knows all.</summary>
    internal static IReadOnlyList<Rule> Together(IReadOnlyList<Rule> readings)
    {
        var together = new Rule[readings.Count];
        var known = Array.AsReadOnly(together);
        for (var i = 0; i < together.Length; i++)
        {
            together[i] = (Rule)readings[i].MemberwiseClone();
            together[i].Readings = known;
        }

        return known;
    }
}

/// <summary>A named part of what a rule asks.</summary>
/// <param name="Name">Its name; empty where the rule has one condition without a name.</param>
/// <param name="Condition">The condition, in CEL.</param>
public sealed record RulePart(string Name, string Condition);

/// <summary>A provision of another treaty that says the like.</summary>
/// <param name="Instrument">The treaty, such as <c>ETS 185</c>.</param>
/// <param name="Provision">The provision, such as <c>6(1)(a)</c>.</param>
public sealed record ParallelProvision(string Instrument, string Provision);

/// <summary>What an encoding rests on.</summary>
/// <param name="Basis">What was known.</param>
/// <param name="WordingSeen">Whether the treaty's wording was seen.</param>
/// <param name="EncodedConfidence">How sure the author was.</param>
/// <param name="Note">What was decided and why, or null.</param>
public sealed record RuleSource(SourceBasis Basis, bool WordingSeen, Confidence EncodedConfidence, LocalizedText? Note)
{
    /// <summary>How sure it is said to be: medium at most where the wording was not seen.</summary>
    public Confidence Confidence => WordingSeen || EncodedConfidence != Confidence.High ? EncodedConfidence : Confidence.Medium;
}

/// <summary>A finding about a rule that its file argues to be right.</summary>
internal sealed record AcceptedFinding(string Finding, string? With, LocalizedText? Because);
