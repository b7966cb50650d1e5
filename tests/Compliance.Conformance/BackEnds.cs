using Compliance.Engine.Compiled;
using Compliance.Language;
using Compliance.Language.Interpretation;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>Everything that evaluates expressions. Whatever is added here must pass every vector.</summary>
public static class BackEnds
{
    public static IReadOnlyDictionary<string, Func<CelExpression, IReadOnlyDictionary<string, CelValue>, CelValue>> All { get; } =
        new Dictionary<string, Func<CelExpression, IReadOnlyDictionary<string, CelValue>, CelValue>>
        {
            ["interpreter"] = (expression, bindings) => expression.Evaluate(bindings, out var stopped) ?? throw new InvalidOperationException(stopped!.ToString()),
            ["compiled"] = Compiled,
            ["generated"] = GeneratedCode.Evaluate,
        };

    /// <summary>What the code gives; the causes of an unknown, which code does not know, from where a user has them.</summary>
    private static CelValue Compiled(CelExpression expression, IReadOnlyDictionary<string, CelValue> bindings)
    {
        var compiled = CompiledExpression.Compile(expression);
        var value = compiled.Run(new BoundVariables(bindings), out var stopped) ?? throw new InvalidOperationException(stopped!.ToString());
        return value.IsUnknown && compiled.Evaluate(bindings, out _) is { IsUnknown: true } explained ? explained : value;
    }
}
