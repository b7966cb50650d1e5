using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Analyzers.Generation;

/// <summary>Writes the C# of one rule file: its rules for users, and below what evaluates them.</summary>
internal static class RuleFileWriter
{
    private const string Models = "global::Compliance.Language.Models.";

    public static string Write(RuleFile file, PackEnvironment environment, PackNames names, CancellationToken cancellation)
    {
        var code = Code.File("The rules of " + file.Source.Path + ".");
        var rules = Entries(file).ToArray();
        using (code.Block("namespace " + names.Namespace))
        using (code.Block("public static partial class " + names.Pack))
        {
            foreach (var article in rules.GroupBy(r => r.Rule.Article))
            {
                code.Documentation("Article " + Number(article.Key) + ": " + article.First().Rule.ArticleTitle.English + ".");
                using (code.Block("public static partial class Article" + Number(article.Key)))
                {
                    foreach (var entry in article)
                    {
                        Describe(entry.Rule, code);
                        code.Line("public static " + Models + "ModelRule<" + names.FullProfile + "> " + entry.Member + " => global::" + names.Code + "." + entry.Class + ".Rule;");
                    }
                }
            }
        }

        code.Line();
        using (code.Block("namespace " + names.Code))
        {
            foreach (var used in new[] { "CompilerServices", "Language.Models", "Language.Rules", "Language.Values" })
            {
                code.Line("using global::Compliance." + used + ";");
            }

            foreach (var entry in rules)
            {
                cancellation.ThrowIfCancellationRequested();
                code.Line();
                RuleWriter.Write(entry, environment.Facts, names, code);
            }
        }

        return code.ToString();
    }

    /// <summary>The rules of a file, each under the readings it has, with what they are called.</summary>
    public static IEnumerable<RuleEntry> Entries(RuleFile file)
    {
        var known = new HashSet<string>();
        foreach (var rule in file.Rules.Where(r => r.Article > 0 && known.Add(r.Id)))
        {
            foreach (var read in rule.Readings.Count == 0 ? [rule] : rule.Readings)
            {
                var name = Names.Rule(rule.Id) + (read.IsDefaultReading ? "" : "_As" + Names.Pascal(read.Reading!.Name));
                yield return new RuleEntry(read, name, "Article" + Number(rule.Article) + "_" + name);
            }
        }
    }

    private static void Describe(Rule rule, Code code)
    {
        var facts = rule.Plan is null ? [] : RuleFacts.Of(rule.Plan.Plan).OrderBy(f => f.Index).ToArray();
        code.Documentation(
            rule.Id + " (" + rule.Paragraph + "), " + Words.Spell(rule.Modality) + ": " + rule.Summary.English,
            [
                rule.Reading is { } reading ? "Reading \u201C" + reading.Name + "\u201D: " + reading.Rationale.English : null,
                rule.IsEvaluated ? null : rule.Status == RuleStatus.Active ? "No profile can decide it" + (rule.NotCheckableReason is { } why ? ": " + why.English : ".") : "Retired.",
                .. facts.Select(f => f.Path + ": " + f.Title + ". " + f.HowToDecide),
            ]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A rule of a file and what it is called.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Member">The member of its article's class.</param>
/// <param name="Class">The class of its code.</param>
internal sealed record RuleEntry(Rule Rule, string Member, string Class);
