using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Diagnostics;

namespace Compliance.Language.Rules;

/// <summary>What only all files of a pack together show: ids used twice, ids of other articles, references and readings of nothing.</summary>
internal static class PackReferences
{
    public static void Check(PackManifest manifest, IReadOnlyList<RuleSyntax> rules, DiagnosticBag diagnostics)
    {
        CheckIdentities(manifest, rules, diagnostics);
        CheckReadings(manifest, rules, diagnostics);
    }

    private static void CheckIdentities(PackManifest manifest, IReadOnlyList<RuleSyntax> rules, DiagnosticBag diagnostics)
    {
        var byId = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var syntax in rules)
        {
            var (rule, id) = (syntax.Rule, syntax.Id);
            var prefix = manifest.RulePrefix + "-" + rule.Article.ToString(CultureInfo.InvariantCulture);
            if (rule.Article > 0 && rule.Id != prefix && !rule.Id.StartsWith(prefix + "-", StringComparison.Ordinal))
            {
                diagnostics.Add(DictionaryDiagnostics.WrongPrefix.At(rule.File, id.Span, rule.Id, prefix));
            }

            if (byId.TryGetValue(rule.Id, out var first))
            {
                var place = first.File.PositionOf(first.IdSpan.Start);
                diagnostics.Add(DictionaryDiagnostics.DuplicateRule.At(rule.File, id.Span, rule.Id, first.File.Path + "(" + place.Line + "," + place.Column + ")")
                    .Labelled(first.File, first.IdSpan, "used here first"));
            }
            else
            {
                byId.Add(rule.Id, rule);
            }
        }

        foreach (var syntax in rules)
        {
            foreach (var reference in syntax.References.Where(r => !byId.ContainsKey(r.Value)))
            {
                diagnostics.Add(DictionaryDiagnostics.DanglingReference.At(syntax.Rule.File, reference.Span, reference.Value)
                    .Suggesting(Spelling.Nearest(reference.Value, byId.Keys)));
            }
        }
    }

    private static void CheckReadings(PackManifest manifest, IReadOnlyList<RuleSyntax> rules, DiagnosticBag diagnostics)
    {
        foreach (var (id, reading) in manifest.ReadingSets.SelectMany(s => s.Entries))
        {
            if (rules.FirstOrDefault(r => r.Rule.Id == id.Value) is not { } rule)
            {
                diagnostics.Add(DictionaryDiagnostics.DanglingReference.At(manifest.File, id.Span, id.Value)
                    .Suggesting(Spelling.Nearest(id.Value, rules.Select(r => r.Rule.Id))));
            }
            else if (rule.NamesOfReadings is var names && !names.Contains(reading.Value))
            {
                diagnostics.Add(DictionaryDiagnostics.UnknownReading.At(manifest.File, reading.Span, reading.Value, id.Value)
                    .Suggesting(Spelling.Nearest(reading.Value, names)));
            }
        }
    }
}
