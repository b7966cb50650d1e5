using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Text;

namespace Compliance.Language.Planning;

/// <summary>A flat, typed list of steps in which each operand stands before its use: the one semantic object that every back end runs.</summary>
internal sealed class Plan
{
    private readonly bool[] _isFallible;

    public Plan(IReadOnlyList<Step> steps)
    {
        Steps = steps;
        _isFallible = new bool[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            _isFallible[i] = steps[i].CanFail || steps[i].Operands.Has(o => _isFallible[o]);
        }
    }

    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Whether a step can give an error, itself or through an operand.</summary>
    public bool IsFallible(int step) => _isFallible[step];
}
