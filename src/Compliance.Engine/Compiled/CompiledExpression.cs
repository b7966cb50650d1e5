using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Compliance.Language;
using Compliance.Language.Diagnostics;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>An expression as machine code, for many evaluations. Answers are the interpreter's; what an unknown depends on and what an error says, the interpreter tells.</summary>
/// <remarks>Thread safety: immutable. Where code cannot be made at run time (Native AOT) the interpreter serves.</remarks>
public sealed class CompiledExpression
{
    private readonly CelExpression _expression;
    private readonly Func<IFactSource, Budget, CelValue>? _code;

    private CompiledExpression(CelExpression expression, Func<IFactSource, Budget, CelValue>? code)
    {
        _expression = expression;
        _code = code;
    }

    /// <summary>Whether it runs as machine code; else the interpreter serves.</summary>
    public bool IsCompiled => _code is not null;

    /// <summary>Compiles an expression.</summary>
    /// <param name="expression">The expression.</param>
    public static CompiledExpression Compile(CelExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new CompiledExpression(expression, RuntimeFeature.IsDynamicCodeSupported ? CodeOf(expression.Plan, expression.Result) : null);
    }

    /// <summary>The value with variables bound; a variable that is not bound is unknown.</summary>
    /// <param name="bindings">Values by name.</param>
    /// <param name="diagnostic">Set, and the value null, where the evaluation took or made more than it may.</param>
    /// <exception cref="ArgumentException">A variable is bound to a value of another type than it was declared with.</exception>
    public CelValue? Evaluate(IReadOnlyDictionary<string, CelValue> bindings, out Diagnostic? diagnostic)
    {
        var value = Run(new BoundVariables(bindings ?? throw new ArgumentNullException(nameof(bindings))), out diagnostic);
        return value is null or { IsValue: true } ? value : _expression.Evaluate(bindings, out diagnostic);
    }

    /// <summary>The value as the code gives it: an unknown without its causes, an error without its message.</summary>
    internal CelValue? Run(IFactSource source, out Diagnostic? diagnostic) =>
        _code is null ? _expression.Run(source, out diagnostic) : _expression.Run(source, Evaluate, out diagnostic);

    private CelValue Evaluate(Plan plan, IFactSource source)
    {
        var budget = new Budget(_expression.Limits);
        budget.Charge(plan.Steps.Count);
        return _code!(source, budget);
    }

    private static Func<IFactSource, Budget, CelValue> CodeOf(Plan plan, int result)
    {
        var (source, budget, code) = (Expression.Parameter(typeof(IFactSource)), Expression.Parameter(typeof(Budget)), new CodeBlock());
        var registers = StepCompiler.Compile(plan, new SourceInputCode(source), budget, code);
        return Expression.Lambda<Func<IFactSource, Budget, CelValue>>(code.Closed(Registers.Value(registers[result])), source, budget).Compile();
    }
}
