using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;

namespace Compliance.Language.RuleTests;

/// <summary>Which rules the tests of a pack are about.</summary>
internal static class TestedRules
{
    /// <summary>A remark for each rule in use, under each of its readings, that no test is about.</summary>
    public static IEnumerable<Diagnostic> Untested(RulePack pack, IEnumerable<RuleTest> tests)
    {
        var tested = new HashSet<Rule>(tests.Select(t => t.Rule));
        return pack.Rules.Where(r => r.IsEvaluated)
            .SelectMany(r => r.Readings.Count == 0 ? [r] : r.Readings)
            .Where(r => !tested.Contains(r))
            .Select(r => RuleDiagnostics.Untested.At(r.File, r.IdSpan, r.IsDefaultReading ? r.Id : r.Id + "` read as `" + r.Reading!.Name));
    }
}
