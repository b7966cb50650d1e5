using System;
using System.Collections.Generic;
using Compliance.CompilerServices;
using Compliance.Language.Diagnostics;
using Compliance.Language.Interpretation;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Language.Models;

/// <summary>A rule of a pack as a typed model has it.</summary>
/// <typeparam name="TProfile">The typed profile that it is about.</typeparam>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class ModelRule<TProfile>
{
    private readonly Func<TProfile, Evaluation> _read;
    private readonly Func<Evaluation, ModelVerdict>? _evaluate;

    internal ModelRule(RuleDescriptor descriptor, Func<TProfile, Evaluation> read, Func<Evaluation, ModelVerdict>? evaluate)
    {
        Descriptor = descriptor;
        _read = read;
        _evaluate = evaluate;
    }

    /// <summary>What the rule is.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The stable id, such as <c>UNCC-7-1</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Its name.</summary>
    public string Title => Descriptor.Title;

    /// <summary>What kind of obligation it is.</summary>
    public Modality Modality => Descriptor.Modality;

    /// <summary>Whether a profile can decide it.</summary>
    public bool IsEvaluated => _evaluate is not null;

    /// <summary>The verdict on a profile. Of a rule that no profile can decide none is possible.</summary>
    /// <param name="profile">The profile.</param>
    public ModelVerdict Evaluate(TProfile profile) => Evaluate(_read(profile));

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal ModelVerdict Evaluate(Evaluation evaluation)
    {
        try
        {
            return _evaluate is null ? default : _evaluate(evaluation);
        }
        catch (LimitExceededException exceeded)
        {
            return ModelVerdict.OfLimit(exceeded.Diagnostic ?? exceeded.At(new SourceText(Id, ""), default));
        }
    }
}

/// <summary>What a rule is: the descriptor of its obligation.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Article">The article.</param>
/// <param name="Chapter">The chapter.</param>
/// <param name="Paragraph">The provision as a lawyer cites it.</param>
/// <param name="Title">Its name, in English.</param>
/// <param name="Summary">The obligation in our own words, in English.</param>
/// <param name="Modality">What kind of obligation it is.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Source">What the encoding rests on.</param>
/// <param name="Status">Whether it is in use.</param>
/// <param name="Reading">The reading of the provision that it follows; null where it has one reading only.</param>
/// <param name="Message">What is missing when the condition is false, in English; null where no profile can decide it.</param>
/// <param name="Remedy">What a legislator would do, in English; null where no profile can decide it.</param>
/// <remarks>Thread safety: immutable.</remarks>
public sealed record RuleDescriptor(
    string Id,
    int Article,
    int Chapter,
    string Paragraph,
    string Title,
    string Summary,
    Modality Modality,
    Theme Theme,
    RuleSource Source,
    RuleStatus Status,
    string? Reading,
    string? Message,
    string? Remedy);

/// <summary>What one rule says of a profile.</summary>
/// <typeparam name="TProfile">The typed profile.</typeparam>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Its verdict.</param>
/// <remarks>Thread safety: immutable.</remarks>
public sealed record ModelResult<TProfile>(ModelRule<TProfile> Rule, ModelVerdict Verdict);
