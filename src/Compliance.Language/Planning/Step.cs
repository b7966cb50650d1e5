using System.Collections.Generic;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>One numbered step of a plan; its operands are earlier steps. A closed family: see <see cref="PlanVisitor{T}"/>.</summary>
internal abstract class Step(CelType type, TextSpan span)
{
    public CelType Type { get; } = type;

    /// <summary>The place of the expression it computes, in the file that holds it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Whether it can give an error itself; its operands aside.</summary>
    public virtual bool CanFail => false;

    public virtual IReadOnlyList<int> Operands => [];

    public abstract T Accept<T>(PlanVisitor<T> visitor);

    /// <summary>The same step on the same operands at other places.</summary>
    public virtual Step WithOperands(IReadOnlyList<int> operands) => this;
}

/// <summary>A value known when the plan is made; <see cref="Domain"/> tells of which fact it is a possible value.</summary>
internal sealed class ConstStep(CelValue value, CelType type, TextSpan span, Fact? domain = null) : Step(type, span)
{
    public CelValue Value { get; } = value;

    public Fact? Domain { get; } = domain;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitConst(this);
}

/// <summary>Reads a fact that is no set.</summary>
internal sealed class FactStep(Fact fact, TextSpan span) : Step(fact.Type, span)
{
    public Fact Fact { get; } = fact;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitFact(this);
}

/// <summary>Reads whether a value belongs to a set.</summary>
internal sealed class MemberStep(Fact fact, int valueIndex, TextSpan span) : Step(CelType.Bool, span)
{
    public Fact Fact { get; } = fact;

    public int ValueIndex { get; } = valueIndex;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitMember(this);
}

/// <summary>Reads a variable bound at evaluation.</summary>
internal sealed class VariableStep(string name, CelType type, TextSpan span) : Step(type, span)
{
    public string Name { get; } = name;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitVariable(this);
}

/// <summary>Reads the element of an enclosing fold, counted from the outermost.</summary>
internal sealed class LocalStep(int level, CelType type, TextSpan span) : Step(type, span)
{
    public int Level { get; } = level;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitLocal(this);
}

/// <summary>A strict call. Of several overloads the operands decide at run time.</summary>
internal sealed class CallStep(string function, IReadOnlyList<Overload> overloads, IReadOnlyList<int> operands, CelType type, TextSpan span, bool isChecked) : Step(type, span)
{
    public string Function { get; } = function;

    public IReadOnlyList<Overload> Overloads { get; } = overloads;

    /// <summary>Whether the types of the operands are known to fit the one overload.</summary>
    public bool IsChecked { get; } = isChecked;

    public override bool CanFail => !IsChecked || Overloads[0].IsFallible;

    public override IReadOnlyList<int> Operands { get; } = operands;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitCall(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new CallStep(Function, Overloads, operands, Type, Span, IsChecked);
}

internal sealed class NotStep(int operand, TextSpan span) : Step(CelType.Bool, span)
{
    public override IReadOnlyList<int> Operands { get; } = [operand];

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitNot(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new NotStep(operands[0], Span);
}

/// <summary>A conjunction of two or more operands.</summary>
internal sealed class AndStep(IReadOnlyList<int> operands, TextSpan span) : Step(CelType.Bool, span)
{
    public override IReadOnlyList<int> Operands { get; } = operands;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitAnd(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new AndStep(operands, Span);
}

/// <summary>A disjunction of two or more operands.</summary>
internal sealed class OrStep(IReadOnlyList<int> operands, TextSpan span) : Step(CelType.Bool, span)
{
    public override IReadOnlyList<int> Operands { get; } = operands;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitOr(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new OrStep(operands, Span);
}

/// <summary>Condition, then what it is when true, then when false.</summary>
internal sealed class IfStep(int condition, int whenTrue, int whenFalse, CelType type, TextSpan span) : Step(type, span)
{
    public override IReadOnlyList<int> Operands { get; } = [condition, whenTrue, whenFalse];

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitIf(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new IfStep(operands[0], operands[1], operands[2], Type, Span);
}

internal sealed class ListStep(IReadOnlyList<int> elements, CelType type, TextSpan span) : Step(type, span)
{
    public override IReadOnlyList<int> Operands { get; } = elements;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitList(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new ListStep(operands, Type, Span);
}

/// <summary>A map; its operands are key, value, key, value and so on.</summary>
internal sealed class MapStep(IReadOnlyList<int> keysAndValues, CelType type, TextSpan span) : Step(type, span)
{
    public override bool CanFail => true;

    public override IReadOnlyList<int> Operands { get; } = keysAndValues;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitMap(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new MapStep(operands, Type, Span);
}

/// <summary>A comprehension over a range that is not known when the plan is made.</summary>
internal sealed class FoldStep(FoldKind kind, int range, Plan body, int? predicate, int? transform, CelType type, TextSpan span, bool rangeIsTyped) : Step(type, span)
{
    public FoldKind Kind { get; } = kind;

    public Plan Body { get; } = body;

    /// <summary>The step of the body that is the predicate.</summary>
    public int? Predicate { get; } = predicate;

    /// <summary>The step of the body that an element becomes.</summary>
    public int? Transform { get; } = transform;

    public override bool CanFail => !rangeIsTyped || IsFallible(Predicate) || IsFallible(Transform);

    public override IReadOnlyList<int> Operands { get; } = [range];

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitFold(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new FoldStep(Kind, operands[0], Body, Predicate, Transform, Type, Span, rangeIsTyped);

    private bool IsFallible(int? step) => step is { } inner && Body.IsFallible(inner);
}
