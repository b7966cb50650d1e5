using Compliance.Engine.Columnar;
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
            ["columnar"] = Columnar,
        };

    /// <summary>What the code gives; the causes of an unknown, which code does not know, from where a user has them.</summary>
    private static CelValue Compiled(CelExpression expression, IReadOnlyDictionary<string, CelValue> bindings)
    {
        var compiled = CompiledExpression.Compile(expression);
        var value = compiled.Run(new BoundVariables(bindings), out var stopped) ?? throw new InvalidOperationException(stopped!.ToString());
        return value.IsUnknown && compiled.Evaluate(bindings, out _) is { IsUnknown: true } explained ? explained : value;
    }

    /// <summary>What the planes say; a value that is neither true nor false, the causes of an unknown and the message of an error from the code that fills rows.</summary>
    private static CelValue Columnar(CelExpression expression, IReadOnlyDictionary<string, CelValue> bindings)
    {
        var value = Compiled(expression, bindings);
        var values = Interpreter.Run(expression.Plan, new BoundVariables(bindings), expression.Limits);
        var kind = ColumnarBackEnd.Evaluate(expression, [values], PlaneMachine.Best, out var isTrue)[0];
        return kind is CelKind.Bool ? CelValue.Of(isTrue[0])
            : kind is null || kind == value.Kind ? value
            : kind == CelKind.Unknown ? CelValue.Unknown(new CauseSet("?"))
            : CelValue.Error(new CelError(CelErrorKind.NoSuchOverload, "planes say that it has no value", default));
    }
}
