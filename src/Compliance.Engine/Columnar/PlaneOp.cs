namespace Compliance.Engine.Columnar;

/// <summary>What a node of a <see cref="PlaneGraph"/> is.</summary>
internal enum PlaneOp : byte
{
    /// <summary>No bit.</summary>
    Zero,

    /// <summary>A plane of every tile; the first operand is its number.</summary>
    Input,

    /// <summary>A plane made for each tile before the others; the first operand is its number.</summary>
    Leaf,

    /// <summary>The bits of both operands.</summary>
    And,

    /// <summary>The bits of either operand.</summary>
    Or,

    /// <summary>The bits of the first operand that are none of the second.</summary>
    AndNot,

    /// <summary>The bits that are none of the operand.</summary>
    Not,
}

/// <summary>A node and the nodes that it is computed from.</summary>
internal readonly record struct PlaneNode(PlaneOp Op, int A, int B)
{
    public bool IsComputed => Op >= PlaneOp.And;

    public bool IsBinary => Op is PlaneOp.And or PlaneOp.Or or PlaneOp.AndNot;
}
