using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;

namespace Compliance.Engine.Compiled;

/// <summary>Statements in order, and the variables that they set.</summary>
internal sealed class CodeBlock
{
    private const DynamicallyAccessedMemberTypes Methods = DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;
    private const DynamicallyAccessedMemberTypes Properties = DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties;
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

    /// <summary>A call of a static method, which is kept in a trimmed program because its type is named where this is called.</summary>
    public static Expression Call([DynamicallyAccessedMembers(Methods)] Type type, string method, params Expression[] arguments) =>
        Expression.Call(Find(type, method, arguments), arguments);

    public static Expression On<[DynamicallyAccessedMembers(Methods)] T>(Expression target, string method, params Expression[] arguments) =>
        Expression.Call(target, Find(typeof(T), method, arguments), arguments);

    public static Expression Property<[DynamicallyAccessedMembers(Properties)] T>(Expression target, string name) => Expression.Property(target, typeof(T).GetProperty(name, All)!);

    private static MethodInfo Find([DynamicallyAccessedMembers(Methods)] Type type, string method, Expression[] arguments) =>
        type.GetMethod(method, All, arguments.Select(TypeOf).ToArray()) ?? throw new InvalidOperationException("no method " + type.Name + "." + method);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only the type of a parameter is made, of a type that is there.")]
    private static Type TypeOf(Expression argument) => argument is ParameterExpression { IsByRef: true } ? argument.Type.MakeByRefType() : argument.Type;
}
