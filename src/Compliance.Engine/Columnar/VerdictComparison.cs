using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>Two rules whose verdicts are compared on each profile, or on those on which a third has a certain verdict.</summary>
/// <param name="Rule">The rule as it is.</param>
/// <param name="Other">The other.</param>
/// <param name="Where">The third, or null.</param>
/// <param name="Has">Its verdict.</param>
internal readonly record struct VerdictComparison(Rule Rule, Rule Other, Rule? Where = null, VerdictStatus Has = VerdictStatus.Satisfied)
{
    public IEnumerable<Rule> Rules => Where is null ? [Rule, Other] : [Rule, Other, Where];
}
