using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Analysis;

/// <summary>
/// Reduced ordered decision diagrams with shared nodes. A diagram is a number: below <see cref="Terminals"/> its answer, else a node that asks one variable
/// and has a child for each of its cells. Equal functions are equal numbers.
/// </summary>
internal sealed class DiagramTable(int budget)
{
    /// <summary>Answers are numbers below this.</summary>
    public const int Terminals = 1 << 20;

    private readonly List<(int Variable, int[] Children)> _nodes = [];
    private readonly Dictionary<(int Variable, int False, int True), int> _pairs = [];
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), int> _applied = [];

    /// <summary>Whether more nodes were asked for than the budget allows; what was built since is meaningless.</summary>
    public bool IsExhausted { get; private set; }

    public static bool IsTerminal(int diagram) => diagram < Terminals;

    public int VariableOf(int diagram) => _nodes[diagram - Terminals].Variable;

    public IReadOnlyList<int> ChildrenOf(int diagram) => _nodes[diagram - Terminals].Children;

    /// <summary>The diagram that asks a variable; its children ask only later ones.</summary>
    public int Node(int variable, int[] children)
    {
        if (Array.TrueForAll(children, c => c == children[0]))
        {
            return children[0];
        }

        return children.Length == 2
            ? Shared(_pairs, (variable, children[0], children[1]), variable, children)
            : Shared(_others, variable + ":" + string.Join(",", children), variable, children);
    }

    /// <summary>An operation on answers, taken to diagrams. It must not itself use the table.</summary>
    public int Apply(int a, int b, Func<int, int, int> operation)
    {
        if (IsTerminal(a) && IsTerminal(b))
        {
            return operation(a, b);
        }

        _applied.Clear();
        return Apply(a, b, operation, _applied);
    }

    /// <summary>A change of answers, taken to a diagram.</summary>
    public int Map(int a, Func<int, int> change) => Apply(a, 0, (x, _) => change(x));

    /// <summary>The diagram with one variable's cell known.</summary>
    public int Restrict(int a, int variable, int cell) => Restrict(a, variable, cell, []);

    /// <summary>For diagrams of answers 0 and 1: whether for all (or for some) cells of the chosen variables the answer is 1.</summary>
    public int Quantify(int a, Func<int, bool> isChosen, bool forAll) => Quantify(a, isChosen, forAll, []);

    /// <summary>The answers of a diagram that are met where another answers 1.</summary>
    public ISet<int> AnswersWithin(int diagram, int constraint)
    {
        var answers = new HashSet<int>();
        Collect(diagram, constraint, answers, []);
        return answers;
    }

    /// <summary>The variables that a diagram asks.</summary>
    public ISet<int> Support(int diagram)
    {
        var (variables, seen, open) = (new HashSet<int>(), new HashSet<int>(), new Stack<int>([diagram]));
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!IsTerminal(next) && seen.Add(next))
            {
                variables.Add(VariableOf(next));
                ChildrenOf(next).ToList().ForEach(open.Push);
            }
        }

        return variables;
    }

    private int Shared<TKey>(Dictionary<TKey, int> known, TKey key, int variable, int[] children)
    {
        if (known.TryGetValue(key, out var node))
        {
            return node;
        }

        if (_nodes.Count >= budget)
        {
            IsExhausted = true;
            return 0;
        }

        _nodes.Add((variable, children));
        known.Add(key, Terminals + _nodes.Count - 1);
        return Terminals + _nodes.Count - 1;
    }

    private int Apply(int a, int b, Func<int, int, int> operation, Dictionary<(int, int), int> done)
    {
        if (IsTerminal(a) && IsTerminal(b))
        {
            return operation(a, b);
        }

        if (IsExhausted)
        {
            return 0;
        }

        if (done.TryGetValue((a, b), out var known))
        {
            return known;
        }

        var variable = Math.Min(IsTerminal(a) ? int.MaxValue : VariableOf(a), IsTerminal(b) ? int.MaxValue : VariableOf(b));
        var cells = Asks(a, variable) ? ChildrenOf(a).Count : ChildrenOf(b).Count;
        var children = new int[cells];
        for (var i = 0; i < cells; i++)
        {
            children[i] = Apply(Child(a, variable, i), Child(b, variable, i), operation, done);
        }

        return done[(a, b)] = Node(variable, children);
    }

    private int Restrict(int a, int variable, int cell, Dictionary<int, int> done)
    {
        if (IsTerminal(a) || VariableOf(a) > variable || IsExhausted)
        {
            return a;
        }

        if (!done.TryGetValue(a, out var result))
        {
            result = VariableOf(a) == variable
                ? ChildrenOf(a)[cell]
                : Node(VariableOf(a), ChildrenOf(a).Select(c => Restrict(c, variable, cell, done)).ToArray());
            done[a] = result;
        }

        return result;
    }

    private int Quantify(int a, Func<int, bool> isChosen, bool forAll, Dictionary<int, int> done)
    {
        if (IsTerminal(a) || IsExhausted)
        {
            return a;
        }

        if (!done.TryGetValue(a, out var result))
        {
            var children = ChildrenOf(a).Select(c => Quantify(c, isChosen, forAll, done)).ToArray();
            result = isChosen(VariableOf(a))
                ? children.Aggregate((x, y) => Apply(x, y, forAll ? Math.Min : Math.Max))
                : Node(VariableOf(a), children);
            done[a] = result;
        }

        return result;
    }

    private void Collect(int a, int constraint, HashSet<int> answers, HashSet<(int, int)> seen)
    {
        if (constraint == 0 || !seen.Add((a, constraint)))
        {
            return;
        }

        if (IsTerminal(a))
        {
            // A reduced constraint that is not 0 has a path to 1.
            answers.Add(a);
            return;
        }

        var variable = IsTerminal(constraint) ? VariableOf(a) : Math.Min(VariableOf(a), VariableOf(constraint));
        var cells = Asks(a, variable) ? ChildrenOf(a).Count : ChildrenOf(constraint).Count;
        for (var i = 0; i < cells; i++)
        {
            Collect(Child(a, variable, i), Child(constraint, variable, i), answers, seen);
        }
    }

    private bool Asks(int diagram, int variable) => !IsTerminal(diagram) && VariableOf(diagram) == variable;

    private int Child(int diagram, int variable, int cell) => Asks(diagram, variable) ? ChildrenOf(diagram)[cell] : diagram;
}
