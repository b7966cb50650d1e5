using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Syntax;

/// <summary>An expression and where it stands in its source. A closed family: every stage switches over all of them.</summary>
internal abstract class Expr(TextSpan span, int height = 1)
{
    public TextSpan Span { get; } = span;

    /// <summary>How deep the tree is from here: later stages recurse over it.</summary>
    public int Height { get; } = height;

    protected static int Over(IEnumerable<Expr?> parts)
    {
        var height = 1;
        foreach (var part in parts)
        {
            height = System.Math.Max(height, (part?.Height ?? 0) + 1);
        }

        return height;
    }
}

internal sealed class ConstantExpr(TextSpan span, CelValue value) : Expr(span)
{
    public CelValue Value { get; } = value;
}

/// <summary>A name; <c>.name</c> escapes every scope but the outermost.</summary>
internal sealed class IdentExpr(TextSpan span, string name, bool isRooted) : Expr(span)
{
    public string Name { get; } = name;

    public bool IsRooted { get; } = isRooted;
}

/// <summary><c>operand.field</c>, or with <see cref="IsTest"/> the macro <c>has(operand.field)</c>.</summary>
internal sealed class SelectExpr(TextSpan span, Expr operand, string field, TextSpan fieldSpan, bool isTest) : Expr(span, Over([operand]))
{
    public Expr Operand { get; } = operand;

    public string Field { get; } = field;

    public TextSpan FieldSpan { get; } = fieldSpan;

    public bool IsTest { get; } = isTest;
}

/// <summary>A call; operators are calls of names such as <c>_+_</c>. A member call's target is its first argument.</summary>
internal sealed class CallExpr(TextSpan span, string function, TextSpan functionSpan, bool isMember, IReadOnlyList<Expr> arguments) : Expr(span, Over(arguments))
{
    public string Function { get; } = function;

    public TextSpan FunctionSpan { get; } = functionSpan;

    public bool IsMember { get; } = isMember;

    public IReadOnlyList<Expr> Arguments { get; } = arguments;
}

internal sealed class ListExpr(TextSpan span, IReadOnlyList<Expr> elements) : Expr(span, Over(elements))
{
    public IReadOnlyList<Expr> Elements { get; } = elements;
}

internal sealed class MapExpr(TextSpan span, IReadOnlyList<KeyValuePair<Expr, Expr>> entries) : Expr(span, Over(entries.SelectMany(e => new[] { e.Key, e.Value })))
{
    public IReadOnlyList<KeyValuePair<Expr, Expr>> Entries { get; } = entries;
}

/// <summary>A construct of the grammar that this engine does not evaluate; the checker says so.</summary>
internal sealed class UnsupportedExpr(TextSpan span, string construct) : Expr(span)
{
    public string Construct { get; } = construct;
}

internal enum FoldKind
{
    All,
    Exists,
    ExistsOne,
    Map,
    Filter,
}

/// <summary>A comprehension macro: for each element of a range, a predicate, and for map what it becomes.</summary>
internal sealed class FoldExpr(TextSpan span, FoldKind kind, Expr range, string variable, Expr? predicate, Expr? transform) : Expr(span, Over([range, predicate, transform]))
{
    public FoldKind Kind { get; } = kind;

    public Expr Range { get; } = range;

    public string Variable { get; } = variable;

    public Expr? Predicate { get; } = predicate;

    public Expr? Transform { get; } = transform;
}
