using System.Reflection;
using Compliance.Language.Diagnostics;

namespace Compliance.Cli.Tests.Mistakes;

/// <summary>Every descriptor of every table.</summary>
internal static class DiagnosticTables
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = typeof(DiagnosticDescriptor).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(DiagnosticDescriptor).Namespace)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
        .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
        .OrderBy(d => d.Id, StringComparer.Ordinal)
        .ToArray();
}
