using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>Which rules carry which provision. A rule carries the provision that its paragraph names; a retired rule carries none.</summary>
internal sealed class PackCoverage
{
    private PackCoverage(IReadOnlyList<(Provision Provision, IReadOnlyList<Rule> Rules)> rows, IReadOnlyList<Diagnostic> findings)
    {
        Rows = rows;
        Findings = findings;
    }

    /// <summary>Every provision with its rules, in the order of the list.</summary>
    public IReadOnlyList<(Provision Provision, IReadOnlyList<Rule> Rules)> Rows { get; }

    /// <summary>Provisions that no rule carries, rules of no listed provision, and articles of which nothing is listed.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    public static PackCoverage Of(RulePack pack, ProvisionList list)
    {
        var byParagraph = pack.Rules.Where(r => r.Status != RuleStatus.Retired).ToLookup(r => r.Paragraph, StringComparer.Ordinal);
        var rows = list.Provisions.Select(p => (p, (IReadOnlyList<Rule>)byParagraph[p.Citation].ToArray())).ToArray();
        var bag = new DiagnosticBag();
        foreach (var (provision, _) in rows.Where(r => r.Item2.Count == 0))
        {
            bag.Add(ProvisionDiagnostics.NotCarried.At(list.File, provision.Span, provision.Citation));
        }

        var listed = list.Provisions.Select(p => p.Citation).ToArray();
        foreach (var rule in byParagraph.Where(g => !listed.Contains(g.Key)).SelectMany(g => g))
        {
            bag.Add(ProvisionDiagnostics.NotListed.At(rule.File, rule.IdSpan, rule.Id, rule.Paragraph).Suggesting(Spelling.Nearest(rule.Paragraph, listed)));
        }

        foreach (var article in Enumerable.Range(1, pack.Instrument.Articles).Except(list.Provisions.Select(p => p.Article))
                     .Where(a => !list.LeftOut.Any(l => l.First <= a && a <= l.Last)))
        {
            bag.Add(ProvisionDiagnostics.ArticleWithoutProvisions.At(list.File, default, article));
        }

        return new PackCoverage(rows, bag.ToSorted());
    }
}
