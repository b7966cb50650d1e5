namespace Compliance.Engine.Columnar;

/// <summary>
/// What is to be computed of every tile, in operations on planes. Equal nodes are one node, whatever rules they come from, and what nothing needs is never scheduled.
/// </summary>
internal sealed class PlaneGraph
{
    public const int Zero = 0;

    private readonly List<PlaneNode> _nodes = [];
    private readonly Dictionary<PlaneNode, int> _known = [];

    public PlaneGraph()
    {
        Add(new PlaneNode(PlaneOp.Zero, 0, 0));
        Ones = Add(new PlaneNode(PlaneOp.Not, Zero, 0));
    }

    /// <summary>Every bit.</summary>
    public int Ones { get; }

    public PlaneNode this[int node] => _nodes[node];

    public int Count => _nodes.Count;

    public int Input(int plane) => Add(new PlaneNode(PlaneOp.Input, plane, 0));

    public int Leaf(int number) => Add(new PlaneNode(PlaneOp.Leaf, number, 0));

    public int Not(int a) => _nodes[a] is { Op: PlaneOp.Not } not ? not.A : Add(new PlaneNode(PlaneOp.Not, a, 0));

    // A negation is carried outwards, where it often meets another, or can be counted without being computed.
    public int And(int a, int b)
    {
        if (a == b || b == Ones)
        {
            return a;
        }

        if (a == Ones)
        {
            return b;
        }

        return (_nodes[a].Op, _nodes[b].Op) switch
        {
            (PlaneOp.Zero, _) or (_, PlaneOp.Zero) => Zero,
            (PlaneOp.Not, PlaneOp.Not) => Not(Or(_nodes[a].A, _nodes[b].A)),
            (PlaneOp.Not, _) => _nodes[a].A == b ? Zero : Add(new PlaneNode(PlaneOp.AndNot, b, _nodes[a].A)),
            (_, PlaneOp.Not) => _nodes[b].A == a ? Zero : Add(new PlaneNode(PlaneOp.AndNot, a, _nodes[b].A)),
            _ => Add(new PlaneNode(PlaneOp.And, Math.Min(a, b), Math.Max(a, b))),
        };
    }

    public int Or(int a, int b)
    {
        if (a == b || b == Zero)
        {
            return a;
        }

        return _nodes[a].Op == PlaneOp.Not || _nodes[b].Op == PlaneOp.Not ? Not(And(Not(a), Not(b)))
            : a == Zero ? b
            : Add(new PlaneNode(PlaneOp.Or, Math.Min(a, b), Math.Max(a, b)));
    }

    public int AndNot(int a, int b) => And(a, Not(b));

    private int Add(PlaneNode node)
    {
        if (!_known.TryGetValue(node, out var number))
        {
            number = _nodes.Count;
            _nodes.Add(node);
            _known.Add(node, number);
        }

        return number;
    }
}
