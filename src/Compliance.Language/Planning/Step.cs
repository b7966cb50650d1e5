using System.Collections.Generic;
using System.Linq;
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

    public override bool CanFail => Value.IsError;

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

/// <summary>Reads a variable of the fold whose body this is: the first, or the second of two.</summary>
internal sealed class LocalStep(int slot, CelType type, TextSpan span) : Step(type, span)
{
    public int Slot { get; } = slot;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitLocal(this);
}

/// <summary>Reads a step of the enclosing plan that the fold takes along, by its place among those.</summary>
internal sealed class CapturedStep(int index, CelType type, TextSpan span, bool canFail) : Step(type, span)
{
    public int Index { get; } = index;

    public override bool CanFail { get; } = canFail;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitCaptured(this);
}

/// <summary>A strict call. Of several overloads the operands decide at run time.</summary>
internal sealed class CallStep(string function, IReadOnlyList<Overload> overloads, IReadOnlyList<int> operands, CelType type, TextSpan span, bool isChecked, bool isCharged) : Step(type, span)
{
    public string Function { get; } = function;

    public IReadOnlyList<Overload> Overloads { get; } = overloads;

    /// <summary>Whether the types of the operands are known to fit the one overload.</summary>
    public bool IsChecked { get; } = isChecked;

    /// <summary>Whether what it costs is not known before its operands are.</summary>
    public bool IsCharged { get; } = isCharged;

    public override bool CanFail => !IsChecked || Overloads[0].IsFallible;

    public override IReadOnlyList<int> Operands { get; } = operands;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitCall(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new CallStep(Function, Overloads, operands, Type, Span, IsChecked, IsCharged);
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

/// <summary>A list; of an optional element what it has, if it has something.</summary>
internal sealed class ListStep(IReadOnlyList<int> elements, IReadOnlyList<bool> isOptional, CelType type, TextSpan span) : Step(type, span)
{
    /// <summary>For each element.</summary>
    public IReadOnlyList<bool> IsOptional { get; } = isOptional;

    public override bool CanFail => IsOptional.Contains(true);

    public override IReadOnlyList<int> Operands { get; } = elements;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitList(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new ListStep(operands, IsOptional, Type, Span);
}

/// <summary>A map; its operands are key, value, key, value and so on.</summary>
internal sealed class MapStep(IReadOnlyList<int> keysAndValues, IReadOnlyList<bool> isOptional, CelType type, TextSpan span) : Step(type, span)
{
    /// <summary>For each entry.</summary>
    public IReadOnlyList<bool> IsOptional { get; } = isOptional;

    public override bool CanFail => true;

    public override IReadOnlyList<int> Operands { get; } = keysAndValues;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitMap(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new MapStep(operands, IsOptional, Type, Span);
}

/// <summary>A comprehension over a range that is not known when the plan is made. Its operands are the range and what its body takes along.</summary>
internal sealed class FoldStep(FoldKind kind, int slots, IReadOnlyList<int> operands, Plan body, int? predicate, int? transform, CelType type, TextSpan span, bool rangeIsTyped) : Step(type, span)
{
    public FoldKind Kind { get; } = kind;

    /// <summary>How many variables it has: one, or two.</summary>
    public int Slots { get; } = slots;

    /// <summary>Whether the range is known to be a list or a map.</summary>
    public bool IsRangeTyped { get; } = rangeIsTyped;

    public Plan Body { get; } = body;

    /// <summary>The step of the body that is the predicate.</summary>
    public int? Predicate { get; } = predicate;

    /// <summary>The step of the body that an element becomes.</summary>
    public int? Transform { get; } = transform;

    public override bool CanFail => !IsRangeTyped || Kind == FoldKind.MapEntries || IsFallible(Predicate) || IsFallible(Transform);

    public override IReadOnlyList<int> Operands { get; } = operands;

    public override T Accept<T>(PlanVisitor<T> visitor) => visitor.VisitFold(this);

    public override Step WithOperands(IReadOnlyList<int> operands) => new FoldStep(Kind, Slots, operands, Body, Predicate, Transform, Type, Span, IsRangeTyped);

    private bool IsFallible(int? step) => step is { } inner && Body.IsFallible(inner);
}
