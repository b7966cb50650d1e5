using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Json;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Language.RuleTests;

/// <summary>A situation in words and facts, and the verdict that the law gives it.</summary>
internal sealed record RuleTest(
    string Name, Rule Rule, SourceText File, JsonString NameNode, string Because, ProfileView View, VerdictStatus Expected, IReadOnlyDictionary<string, PartOutcome> Parts)
{
    /// <summary>What the rule says instead of what is expected; empty where the test passes.</summary>
    public IReadOnlyList<string> Run()
    {
        var verdict = RuleEvaluator.Settle(Rule, View);
        var failures = new List<string>();
        if (verdict.Status != Expected)
        {
            failures.Add($"expected {Words.Spell(Expected)} because of {Because}, found {Words.Spell(verdict.Status)}");
        }

        foreach (var part in Parts)
        {
            var found = verdict.Parts.First(p => p.Name == part.Key).Outcome;
            if (found != part.Value)
            {
                failures.Add($"part `{part.Key}`: expected {Words.Spell(part.Value)}, found {Words.Spell(found)}");
            }
        }

        return failures;
    }
}
