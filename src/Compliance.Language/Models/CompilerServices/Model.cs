using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Models;
using Compliance.Language.Text;

namespace Compliance.CompilerServices;

/// <summary>What generated models are made with.</summary>
/// <remarks>For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Model
{
    /// <summary>The dictionary of a model.</summary>
    /// <param name="text">The text of <c>facts.schema.json</c>, which was read when the model was generated.</param>
    public static FactDictionary Facts(string text) => FactDictionary.Parse(new SourceText("facts.schema.json", text), out _)!;

    /// <summary>A rule.</summary>
    /// <typeparam name="TProfile">The typed profile.</typeparam>
    /// <param name="descriptor">What the rule is.</param>
    /// <param name="read">How the facts of a profile are read.</param>
    /// <param name="evaluate">How the verdict is found; null where no profile can decide it.</param>
    public static ModelRule<TProfile> Rule<TProfile>(RuleDescriptor descriptor, Func<TProfile, Evaluation> read, Func<Evaluation, ModelVerdict>? evaluate) =>
        new(descriptor ?? throw new ArgumentNullException(nameof(descriptor)), read ?? throw new ArgumentNullException(nameof(read)), evaluate);

    /// <summary>The verdicts of all rules that a profile can decide.</summary>
    /// <typeparam name="TProfile">The typed profile.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <param name="evaluation">The evaluation.</param>
    public static IReadOnlyList<ModelResult<TProfile>> Evaluate<TProfile>(IReadOnlyList<ModelRule<TProfile>> rules, Evaluation evaluation) =>
        rules.Where(r => r.IsEvaluated).Select(r => new ModelResult<TProfile>(r, r.Evaluate(evaluation))).ToArray();
}
