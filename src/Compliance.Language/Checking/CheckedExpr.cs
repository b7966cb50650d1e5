using System.Collections.Generic;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>What the checker found out of an expression: the type of every part, what names stand for, which overloads a call may take.</summary>
internal sealed class CheckedExpr(Expr root, ExpressionSource source, FunctionTable functions, IReadOnlyDictionary<Expr, CheckedNode> nodes)
{
    public Expr Root { get; } = root;

    public ExpressionSource Source { get; } = source;

    public FunctionTable Functions { get; } = functions;

    public CelType Type => this[Root].Type;

    public CheckedNode this[Expr part] => nodes[part];
}

/// <summary>What the checker found out of one part.</summary>
internal sealed record CheckedNode(CelType Type)
{
    /// <summary>For a name: what it stands for.</summary>
    public Declaration? Declaration { get; init; }

    /// <summary>For a call whose target is part of the function's name: the target, which is no operand.</summary>
    public bool IsNamespaced { get; init; }

    /// <summary>Where types are not checked: the mistake, which evaluation gives as an error.</summary>
    public CelError? Failure { get; init; }

    /// <summary>For a call: the overloads that its operands may take; one, unless types are left to run time.</summary>
    public IReadOnlyList<Overload> Overloads { get; init; } = [];
}
