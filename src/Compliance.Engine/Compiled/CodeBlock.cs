using System.Linq.Expressions;
using System.Reflection;

namespace Compliance.Engine.Compiled;

/// <summary>Statements in order, and the variables that they set.</summary>
internal sealed class CodeBlock
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _statements = [];

    /// <summary>A variable with this value; a constant or variable stays what it is.</summary>
    public Expression Let(Expression value)
    {
        if (value is ConstantExpression or ParameterExpression)
        {
            return value;
        }

        var variable = Variable(value.Type);
        Add(Expression.Assign(variable, value));
        return variable;
    }

    public ParameterExpression Variable(Type type)
    {
        var variable = Expression.Variable(type);
        _variables.Add(variable);
        return variable;
    }

    public void Add(Expression statement) => _statements.Add(statement);

    public Expression Closed(Expression result) => Expression.Block(result.Type, _variables, [.. _statements, result]);

    public Expression Closed() => _statements.Count == 0 ? Expression.Empty() : Expression.Block(typeof(void), _variables, _statements);

    public static Expression Call(Type type, string method, params Expression[] arguments) =>
        Expression.Call(Find(type, method, arguments), arguments);

    public static Expression On(Expression target, string method, params Expression[] arguments) =>
        Expression.Call(target, target.Type.GetMethod(method, All, arguments.Select(a => a.Type).ToArray())!, arguments);

    public static Expression Property(Expression target, string name) => Expression.Property(target, target.Type.GetProperty(name, All)!);

    private static MethodInfo Find(Type type, string method, Expression[] arguments) =>
        type.GetMethod(method, All, arguments.Select(a => a is ParameterExpression { IsByRef: true } ? a.Type.MakeByRefType() : a.Type).ToArray()) ?? throw new InvalidOperationException("no method " + type.Name + "." + method);
}
