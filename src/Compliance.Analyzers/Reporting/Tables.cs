using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Compliance.Language.Diagnostics;
using Ours = Compliance.Language.Diagnostics;
using Theirs = Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Reporting;

/// <summary>The descriptors of the language and of this project, as the compiler knows them: the same ids, titles, help and severities.</summary>
internal static class Tables
{
    /// <summary>Where the page of each id stands, from the root of the repository.</summary>
    public const string Pages = "docs/diagnostics/";

    private static readonly HashSet<string> OfWholePack = new(
        new[] { RuleDiagnostics.EqualRule, RuleDiagnostics.ImpliedRule, RuleDiagnostics.ContradictingRule, RuleDiagnostics.StaleAcceptance, RuleDiagnostics.Untested }.Select(d => d.Id), StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, Theirs.DiagnosticDescriptor> ById = new[] { typeof(Ours.DiagnosticDescriptor).Assembly, typeof(Tables).Assembly }
        .SelectMany(a => a.GetTypes())
        .Where(t => t.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Select(f => f.GetValue(null)).OfType<Ours.DiagnosticDescriptor>()
        .Where(d => !IsOfCommandLine(d))
        .ToImmutableDictionary(d => d.Id, Of, StringComparer.Ordinal);

    /// <summary>All that the analyzers report, in the order of ids.</summary>
    public static ImmutableArray<Theirs.DiagnosticDescriptor> All { get; } = ById.Values.OrderBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>What is told only of a pack as a whole, once it is known whole.</summary>
    public static bool IsOfWholePack(string id) => OfWholePack.Contains(id);

    /// <summary>The descriptors whose ids start in one of the given ways.</summary>
    public static ImmutableArray<Theirs.DiagnosticDescriptor> Starting(params string[] starts) =>
        All.Where(d => starts.Any(s => d.Id.StartsWith(s, StringComparison.Ordinal))).ToImmutableArray();

    public static Theirs.DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>Files and folders of the command line, and tables that are no additional files.</summary>
    private static bool IsOfCommandLine(Ours.DiagnosticDescriptor descriptor) =>
        (descriptor.Id.StartsWith("CPL9", StringComparison.Ordinal) && descriptor != EnvironmentDiagnostics.NotAPack && descriptor != EnvironmentDiagnostics.RuleNotEvaluated)
        || descriptor.Id.StartsWith("CPL402", StringComparison.Ordinal)
        || descriptor.Id.StartsWith("CPL42", StringComparison.Ordinal)
        || descriptor.Id.StartsWith("CPL51", StringComparison.Ordinal)
        || descriptor == ProfileDiagnostics.SameStateAndDate
        || descriptor == JsonDiagnostics.NotUtf8
        || descriptor == LimitDiagnostics.FileTooLarge;

    private static Theirs.DiagnosticDescriptor Of(Ours.DiagnosticDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,
        "{0}",
        CategoryOf(descriptor.Id),
        (Theirs.DiagnosticSeverity)((int)descriptor.Severity + 1),
        isEnabledByDefault: true,
        description: char.ToUpper(descriptor.Help[0], CultureInfo.InvariantCulture) + descriptor.Help.Substring(1) + ".",
        helpLinkUri: Pages + descriptor.Id + ".md",
        customTags: IsOfWholePack(descriptor.Id) ? [Theirs.WellKnownDiagnosticTags.CompilationEnd] : []);

    private static string CategoryOf(string id) => "Compliance." + id[3] switch
    {
        '1' => "Files",
        '2' => "Syntax",
        '3' => "Rules",
        '4' => "Profiles",
        '5' => "Sourcing",
        '6' => "Limits",
        '7' => "CSharp",
        _ => "Environment",
    };
}
