using Compliance.Bulk.Blocks;
using Compliance.Language.Rules;

namespace Compliance.Bulk.Scoring;

/// <summary>Gives the verdicts of a block of profiles.</summary>
/// <remarks>Thread safety: one serves one thread at a time.</remarks>
internal interface IBlockEvaluator
{
    /// <summary>The rules that give verdicts, in the order of the pack.</summary>
    IReadOnlyList<Rule> Rules { get; }

    /// <summary>Evaluates the rows that have a profile.</summary>
    /// <param name="block">The profiles.</param>
    /// <param name="verdicts">One for each of the rules, all of whose bits are unset.</param>
    void Evaluate(ProfileBlock block, PossibleVerdicts[] verdicts);
}
