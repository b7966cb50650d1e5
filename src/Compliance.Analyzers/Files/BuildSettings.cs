using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Files;

/// <summary>What the project file says, as <c>build/Compliance.Analyzers.props</c> makes it visible to the compiler.</summary>
internal static class BuildSettings
{
    /// <summary>Whether the obligations of profiles are reported: <c>ComplianceCheckObligations</c>.</summary>
    public static bool ChecksObligations(AnalyzerConfigOptionsProvider options) => Is(options.GlobalOptions, "build_property.ComplianceCheckObligations", "true");

    /// <summary>The namespace of generated models: <c>ComplianceNamespace</c>, else <c>RootNamespace</c>; null where neither is known.</summary>
    public static string? Namespace(AnalyzerConfigOptionsProvider options) =>
        Text(options.GlobalOptions, "build_property.ComplianceNamespace") ?? Text(options.GlobalOptions, "build_property.RootNamespace");

    /// <summary>Whether models are generated from a pack that has this file: not where its item says <c>ComplianceModels="false"</c>.</summary>
    public static bool HasModels(AnalyzerConfigOptionsProvider options, AdditionalText manifest) =>
        !Is(options.GetOptions(manifest), "build_metadata.AdditionalFiles.ComplianceModels", "false");

    /// <summary>The id of the pack that a profile's item names, <c>CompliancePack="uncc"</c>; null where it names none.</summary>
    public static string? PackOf(AnalyzerConfigOptionsProvider options, AdditionalText profile) => Text(options.GetOptions(profile), "build_metadata.AdditionalFiles.CompliancePack");

    private static bool Is(AnalyzerConfigOptions options, string key, string wanted) => string.Equals(Text(options, key), wanted, StringComparison.OrdinalIgnoreCase);

    private static string? Text(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
}
