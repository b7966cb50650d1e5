using System.Linq.Expressions;
using Compliance.Language.Planning;

namespace Compliance.Engine.Compiled;

/// <summary>How compiled code reads facts and variables.</summary>
internal interface IInputCode
{
    Register Fact(FactStep step, CodeBlock code);

    Register Member(MemberStep step, CodeBlock code);

    Register Variable(VariableStep step, CodeBlock code);
}

/// <summary>From a source of values, as the interpreter does.</summary>
internal sealed class SourceInputCode(ParameterExpression source) : IInputCode
{
    public Register Fact(FactStep step, CodeBlock code) => Registers.OfValue(CodeBlock.On(source, "Read", Expression.Constant(step.Fact)), step.Type, code);

    public Register Member(MemberStep step, CodeBlock code) =>
        Registers.OfValue(CodeBlock.On(source, "ReadMember", Expression.Constant(step.Fact), Expression.Constant(step.ValueIndex)), step.Type, code);

    public Register Variable(VariableStep step, CodeBlock code) =>
        Registers.OfValue(CodeBlock.On(source, "ReadVariable", Expression.Constant(step.Name), Expression.Constant(step.Type)), step.Type, code);
}
