using System.Reflection;
using System.Runtime.CompilerServices;
using Snapshooter.Xunit;

namespace Compliance.Cybercrime.Tests;

/// <summary>What the package offers, by name. Its members are generated, so no list of an analyzer holds them: this one does.</summary>
public class NamesTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [ModuleInitializer]
    internal static void TurnOnStrictMode() => Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") ?? "true");

    [Fact]
    public void The_names_that_users_write() => Snapshot.Match(string.Join("\n", typeof(Uncc).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Lines)));

    private static IEnumerable<string> Lines(Type type) => type.GetMembers(Own)
        .Where(m => m is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true } and not TypeInfo)
        .Select(m => m is MethodBase method ? m.Name + "(" + string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name + " " + p.Name)) + ")" : m.Name)
        .Order(StringComparer.Ordinal).Select(m => "  " + m).Prepend(type.FullName!);
}
