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
            ["compiled"] = (expression, bindings) => CompiledExpression.Compile(expression).Run(new BoundVariables(bindings), out var stopped) ?? throw new InvalidOperationException(stopped!.ToString()),
        };

    /// <summary>Whether it names the variables that an unknown depends on. The others agree on the value, on unknown and on the class of error.</summary>
    public static bool TellsCauses(string backEnd) => backEnd == "interpreter";
}
