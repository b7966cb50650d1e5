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

/// <summary>A list; an element written <c>?e</c> is there only if the optional value it is has one.</summary>
internal sealed class ListExpr(TextSpan span, IReadOnlyList<Expr> elements, IReadOnlyList<bool> isOptional) : Expr(span, Over(elements))
{
    public IReadOnlyList<Expr> Elements { get; } = elements;

    /// <summary>For each element.</summary>
    public IReadOnlyList<bool> IsOptional { get; } = isOptional;
}

/// <summary>A key and its value; written <c>?k: v</c> the entry is there only if the optional value v has one.</summary>
internal readonly record struct MapEntry(Expr Key, Expr Value, bool IsOptional);

internal sealed class MapExpr(TextSpan span, IReadOnlyList<MapEntry> entries) : Expr(span, Over(entries.SelectMany(e => new[] { e.Key, e.Value })))
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;
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

    /// <summary>To a map with the same keys.</summary>
    MapValues,

    /// <summary>To a map of the entries that the transform gives, itself a map.</summary>
    MapEntries,
}

/// <summary>
/// A comprehension macro: for each element of a range, a predicate, and for the mapping kinds what it becomes. With a second variable the first is
/// the index of the element, or the key of the entry.
/// </summary>
internal sealed class FoldExpr(TextSpan span, FoldKind kind, Expr range, string variable, string? second, Expr? predicate, Expr? transform) : Expr(span, Over([range, predicate, transform]))
{
    public FoldKind Kind { get; } = kind;

    public Expr Range { get; } = range;

    public string Variable { get; } = variable;

    public string? Second { get; } = second;

    public Expr? Predicate { get; } = predicate;

    public Expr? Transform { get; } = transform;
}

/// <summary>A value that an expression names and may use any number of times: <c>cel.bind(x, value, body)</c>.</summary>
internal sealed class LetExpr(TextSpan span, string variable, Expr value, Expr body) : Expr(span, Over([value, body]))
{
    public string Variable { get; } = variable;

    public Expr Value { get; } = value;

    public Expr Body { get; } = body;
}

/// <summary>A macro, as written and as what it stands for.</summary>
internal sealed class MacroExpr(TextSpan span, CallExpr written, Expr expansion) : Expr(span, Over([expansion]))
{
    public CallExpr Written { get; } = written;

    public Expr Expansion { get; } = expansion;
}
