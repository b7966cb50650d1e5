namespace Compliance.Engine.Columnar;

/// <summary>An operation, and the planes it reads and writes: from zero those of a scratch, below it those of a tile, of which plane n is ~n.</summary>
internal readonly record struct PlaneStep(PlaneOp Op, int A, int B, int Target);

/// <summary>
/// The nodes that some outputs need, in an order in which each stands after its operands, cut into parts of a size that the just-in-time compiler handles well.
/// A node that another part needs, or that is an output, has a plane of its own in the scratch; the others share what is left.
/// </summary>
internal sealed class PlaneProgram
{
    // Larger methods spill what they cannot hold, and smaller ones load again what the one before had.
    private const int StepsOfPart = 96;

    private readonly PlaneGraph _graph;
    private readonly FactPlanes _facts;
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, int> _partOf = [];
    private readonly List<List<int>> _parts = [[]];
    private readonly HashSet<int> _kept;

    public PlaneProgram(FactPlanes facts, IEnumerable<int> outputs)
    {
        _facts = facts;
        _graph = facts.Graph;
        _kept = [.. outputs];
        var wanted = _kept.ToArray();
        Array.ForEach(wanted, Schedule);
        _places.Add(PlaneGraph.Zero, facts.Leaves);
        foreach (var node in _parts.SelectMany(p => p).Where(_kept.Contains))
        {
            _places.Add(node, facts.Leaves + _places.Count);
        }

        FirstTemporary = Planes = facts.Leaves + _places.Count;
        Parts = [.. _parts.Select(StepsOf)];
        var read = Parts.SelectMany(part => part.SelectMany(s => new[] { ~s.A, ~s.B })).ToHashSet();
        IsRead = [.. Enumerable.Range(0, facts.Layout.Planes).Select(read.Contains)];
    }

    /// <summary>The parts, to be run in order.</summary>
    public IReadOnlyList<PlaneStep[]> Parts { get; }

    /// <summary>Planes from here on are of use within one part only.</summary>
    public int FirstTemporary { get; }

    /// <summary>How many planes a scratch has: the leaves, one without a bit, those that are kept, and temporary ones.</summary>
    public int Planes { get; private set; }

    /// <summary>Of each plane that every tile has, whether it is read.</summary>
    public IReadOnlyList<bool> IsRead { get; }

    /// <summary>Whether a node is an output, or passed from one part to another.</summary>
    public bool IsKept(int node) => _kept.Contains(node);

    /// <summary>The plane of an output in the scratch.</summary>
    public int PlaceOf(int node) => _places.TryGetValue(node, out var place) ? place : _facts.PlaceOf(_graph[node].A);

    /// <summary>The part after which the plane of an output stands.</summary>
    public int PartOf(int node) => _partOf.GetValueOrDefault(node);

    private void Schedule(int root)
    {
        var open = new Stack<(int Node, bool IsReady)>([(root, false)]);
        while (open.TryPop(out var next))
        {
            var (node, isReady) = next;
            if (_partOf.ContainsKey(node) || !(IsComputed(node) || (_graph[node].Op == PlaneOp.Input && _kept.Contains(node))))
            {
                continue;
            }

            if (isReady || !IsComputed(node))
            {
                Append(node);
                continue;
            }

            open.Push((node, true));
            if (_graph[node].IsBinary)
            {
                open.Push((_graph[node].B, false));
            }

            open.Push((_graph[node].A, false));
        }
    }

    private bool IsComputed(int node) => _graph[node].IsComputed;

    private void Append(int node)
    {
        if (_parts[^1].Count == StepsOfPart)
        {
            _parts.Add([]);
        }

        _parts[^1].Add(node);
        _partOf.Add(node, _parts.Count - 1);
        foreach (var operand in OperandsOf(node))
        {
            if (_partOf.TryGetValue(operand, out var part) && part != _parts.Count - 1)
            {
                _kept.Add(operand);
            }
        }
    }

    private IEnumerable<int> OperandsOf(int node) => !IsComputed(node) ? [] : _graph[node].IsBinary ? [_graph[node].A, _graph[node].B] : [_graph[node].A];

    private PlaneStep[] StepsOf(List<int> part)
    {
        var lastUse = new Dictionary<int, int>();
        for (var i = 0; i < part.Count; i++)
        {
            foreach (var operand in OperandsOf(part[i]))
            {
                lastUse[operand] = i;
            }
        }

        var (free, steps, next) = (new Stack<int>(), new List<PlaneStep>(), FirstTemporary);
        for (var i = 0; i < part.Count; i++)
        {
            var node = part[i];
            var (op, a, b) = IsComputed(node) ? _graph[node] : new PlaneNode(PlaneOp.And, node, node);
            var (x, y) = (Operand(a), Operand(b));
            foreach (var operand in OperandsOf(node).Distinct().Where(o => lastUse[o] == i && !_kept.Contains(o) && _partOf.ContainsKey(o)))
            {
                free.Push(_places[operand]);
            }

            if (!_kept.Contains(node))
            {
                _places[node] = free.TryPop(out var place) ? place : next++;
            }

            steps.Add(new PlaneStep(op, x, op == PlaneOp.Not ? x : y, PlaceOf(node)));
        }

        Planes = Math.Max(Planes, next);
        return [.. steps];
    }

    private int Operand(int node) => _graph[node] is { Op: PlaneOp.Input } input ? ~input.A : PlaceOf(node);
}
