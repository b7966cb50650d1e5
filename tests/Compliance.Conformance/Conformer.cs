using System.Text.Json;
using Compliance.Language;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>Runs one vector on one back end.</summary>
public static class Conformer
{
    /// <summary>What went otherwise than the vector expects, or null.</summary>
    public static string? Run(Vector vector, string backEnd)
    {
        var expression = Compile(vector, out var diagnostics);
        var kind = vector.Kind;
        if (expression is null)
        {
            return kind == "error" ? null : "does not compile: " + string.Join("; ", diagnostics);
        }

        if (kind == "typed" && TypeText.Write(expression.Type) is var type && type != vector.Expected.GetProperty("type").GetString())
        {
            return "is of type " + type + ", where " + vector.Expected.GetProperty("type").GetString() + " was expected";
        }

        return vector.IsOnlyChecked ? null : Compare(vector, kind, BackEnds.All[backEnd](expression, vector.Bindings));
    }

    private static string? Compare(Vector vector, string kind, CelValue value)
    {
        switch (kind)
        {
            case "error":
                return value.Kind == CelKind.Error ? null : "is " + value + ", where an error was expected";
            case "unknown":
                var causes = vector.Expected.TryGetProperty("causes", out var listed) ? listed.EnumerateArray().Select(c => c.GetString()!) : null;
                return value.Kind == CelKind.Unknown && (causes is null || value.AsUnknown().SequenceEqual(causes)) ? null : "is " + value + ", where " + vector.Expected + " was expected";
            default:
                var expected = TaggedValue.Read(vector.Expected.GetProperty("value"));
                return TaggedValue.AreSame(value, expected) ? null : "is " + value + " (" + value.Kind + "), where " + expected + " (" + expected.Kind + ") was expected";
        }
    }

    /// <summary>The expression of a vector in the environment that it declares, or null.</summary>
    public static CelExpression? Compile(Vector vector, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var environment = vector.TypeEnvironment.Aggregate(CelEnvironment.Standard.WithContainer(vector.Container), Declare);
        var names = vector.Bindings.Keys.Except(vector.TypeEnvironment.Select(t => t.GetProperty("name").GetString()!));
        environment = environment.WithVariables(names, CelType.Dyn);
        environment = vector.IsChecked ? environment : environment.WithoutChecking();
        environment = vector.HasMacros ? environment : environment.WithoutMacros();
        return environment.Compile(new SourceText(vector.Id, vector.Expression), out diagnostics);
    }

    /// <summary>The environment with a variable or function more, as vectors declare them.</summary>
    public static CelEnvironment Declare(CelEnvironment environment, JsonElement declared)
    {
        var name = declared.GetProperty("name").GetString()!;
        return declared.TryGetProperty("type", out var type)
            ? environment.WithVariable(name, TypeText.Read(type.GetString()!))
            : declared.GetProperty("overloads").EnumerateArray().Aggregate(environment, (e, o) => e.WithFunction(Function(name, o)));
    }

    private static CelFunction Function(string name, JsonElement overload) => CelFunction.Declared(
        overload.GetProperty("id").GetString()!,
        name,
        overload.TryGetProperty("member", out var member) && member.GetBoolean(),
        overload.GetProperty("params").EnumerateArray().Select(p => TypeText.Read(p.GetString()!)).ToArray(),
        TypeText.Read(overload.GetProperty("result").GetString()!));
}
