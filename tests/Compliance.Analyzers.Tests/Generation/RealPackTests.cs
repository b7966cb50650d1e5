using System.Reflection;
using Compliance.CompilerServices;
using Compliance.Engine.Packs;
using Compliance.Language.Facts;
using Compliance.Language.Models;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Analyzers.Tests.Generation;

/// <summary>The code that is generated from the Convention, on the real profiles.</summary>
public class RealPackTests
{
    private static readonly RulePack Pack = PackFolder.Load(RealPack.Folder, out _)!;

    private static readonly Lazy<Assembly> Generated = new(() =>
    {
        RealPack.Driver(RealPack.Files).RunGeneratorsAndUpdateCompilation(InMemory.Empty, out var compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        return InMemory.Load((Microsoft.CodeAnalysis.CSharp.CSharpCompilation)compilation);
    });

    [Fact]
    public void Verdicts_are_those_of_the_evaluator_on_real_profiles_and_on_parts_of_them()
    {
        var rules = Rules();
        Assert.Equal(Pack.Rules.Sum(r => Math.Max(1, r.Readings.Count)), rules.Count);
        var seen = new HashSet<VerdictStatus>();
        var compared = 0;
        foreach (var view in Views())
        {
            var evaluation = new Evaluation(view);
            foreach (var (rule, evaluate) in rules.Where(r => r.Rule.IsEvaluated))
            {
                var (expected, actual) = (RuleEvaluator.Settle(rule, view), evaluate(evaluation));
                Assert.True(expected.Status == actual.Status && expected.IsExact == actual.IsExact && expected.Possible.SequenceEqual(actual.Possible), $"{rule.Id} ({rule.Reading?.Name}): {expected.Status} by the evaluator, {actual.Status} generated");
                seen.Add(actual.Status);
                compared++;
            }
        }

        Assert.Superset(new HashSet<VerdictStatus> { VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined, VerdictStatus.NotApplicable }, seen);
        Assert.True(compared > 50_000, $"{compared} verdicts");
    }

    [Fact]
    public void Each_rule_is_found_under_its_name()
    {
        var rule = Value(Generated.Value.GetType("Consumer.Uncc+Article7")!, "Paragraph1");
        Assert.Equal("UNCC-7-1", rule.ToString());
        Assert.Equal("UNCC-11-1-a-ii", Value(Generated.Value.GetType("Consumer.Uncc+Article11")!, "Paragraph1AIi").ToString());
        var all = (System.Collections.IEnumerable)Value(Generated.Value.GetType("Consumer.Uncc")!, "Rules");
        Assert.Equal(Pack.Rules.Select(r => r.Id), all.Cast<object>().Select(r => r.ToString()!));
    }

    private static object Value(Type type, string property) => type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>Every rule under every reading, with the code that was generated for it.</summary>
    private static List<(Rule Rule, Func<Evaluation, ModelVerdict> Evaluate)> Rules()
    {
        var rules = new List<(Rule, Func<Evaluation, ModelVerdict>)>();
        foreach (var rule in Pack.Rules.SelectMany(r => r.Readings.Count == 0 ? [r] : r.Readings))
        {
            var name = "Article" + rule.Article + "_" + Analyzers.Generation.Names.Rule(rule.Id) + (rule.IsDefaultReading ? "" : "_As" + Analyzers.Generation.Names.Pascal(rule.Reading!.Name));
            var type = Generated.Value.GetType("Consumer.UnccCode." + name) ?? throw new InvalidOperationException(name);
            var method = type.GetMethod("Evaluate", BindingFlags.NonPublic | BindingFlags.Static);
            Assert.Equal(rule.IsEvaluated, method is not null);
            rules.Add((rule, method?.CreateDelegate<Func<Evaluation, ModelVerdict>>() ?? (_ => default)));
        }

        return rules;
    }

    /// <summary>Real profiles, and parts of some of them.</summary>
    private static IEnumerable<ProfileView> Views()
    {
        var random = new Random(1);
        foreach (var path in Directory.GetFiles(Path.Combine(RealPack.Folder, "profiles"), "*.json").Order(StringComparer.Ordinal))
        {
            var view = new ProfileView(Profile.Parse(new SourceText(path, File.ReadAllText(path)), Pack.Facts, out _)!, null);
            yield return view;
            if (random.Next(4) == 0)
            {
                yield return Varied(view.Without(Pack.Facts.Facts.Where(_ => random.Next(3) == 0).ToArray()), random);
            }
        }
    }

    private static ProfileView Varied(ProfileView view, Random random) =>
        Pack.Facts.Facts.Where(f => f.Kind == FactKind.Boolean && f.Requires is null && random.Next(5) == 0).Aggregate(view, (v, f) => v.Supposing(f, random.Next(2) == 0));
}
