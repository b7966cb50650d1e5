using System.Globalization;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>C# in which <c>[|…|]</c> marks what is to be told of.</summary>
internal static class MarkedCode
{
    public const string Usings = "using Compliance.Language; using Compliance.Language.Facts; using Compliance.Language.Profiles; using Compliance.Language.Rules; using Compliance.Language.Verdicts; using Compliance.Engine.Evaluation;\n";

    /// <summary>Statements within a method that has the usual things at hand.</summary>
    public static string Method(string statements) =>
        $$"""
        class Consumer
        {
            object? Use(RulePack pack, FactDictionary facts, ProfileBuilder builder, Evaluator evaluator, Rule rule, Profile profile, RuleVerdict verdict, VerdictStatus status)
            {
                {{statements}}
                return null;
            }
        }
        """;

    public static string Plain(string marked) => marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    /// <summary>The code with marks at the places of what was told, and the messages.</summary>
    public static (string Marked, IReadOnlyList<string> Told) Diagnose(string code)
    {
        var found = new Project(ModelPack.Files) { Source = Usings + code }.Diagnose().Where(d => d.Location.IsInSource).ToArray();
        var marked = Usings + code;
        foreach (var span in found.Select(d => d.Location.SourceSpan).OrderByDescending(s => s.Start))
        {
            marked = marked.Insert(span.End, "|]").Insert(span.Start, "[|");
        }

        return (marked[Usings.Length..], [.. found.Select(d => d.Id + ": " + d.GetMessage(CultureInfo.InvariantCulture))]);
    }
}
