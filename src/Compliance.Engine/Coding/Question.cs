using Compliance.Language.Facts;
using Compliance.Language.Rules;

namespace Compliance.Engine.Coding;

/// <summary>A fact that somebody has to find out.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Group">The titles of the groups that it stands in, outermost first.</param>
/// <param name="Rules">The undetermined rules that wait for it.</param>
/// <param name="Settles">How many rules some answer to it settles alone, and how many other questions fall away where it is not the case.</param>
internal sealed record Question(Fact Fact, IReadOnlyList<string> Group, IReadOnlyList<Rule> Rules, int Settles)
{
    public IEnumerable<int> Articles => Rules.Select(r => r.Article).Distinct().Order();
}
