using Compliance.Language.Interpretation;

namespace Compliance.Engine.Columnar;

/// <summary>A node as a word of the algebra of truth: the algebra writes the graph.</summary>
internal readonly record struct PlaneWord(PlaneGraph Graph, int Node) : IWord<PlaneWord>
{
    public PlaneWord And(PlaneWord other) => new(Graph, Graph.And(Node, other.Node));

    public PlaneWord Or(PlaneWord other) => new(Graph, Graph.Or(Node, other.Node));

    public PlaneWord AndNot(PlaneWord other) => new(Graph, Graph.AndNot(Node, other.Node));

    /// <summary>What is known to be true, and what is known to be false; the rest is unknown.</summary>
    public static Truth<PlaneWord> Truth(PlaneGraph graph, int isTrue, int isFalse) =>
        new(new(graph, isTrue), new(graph, isFalse), new(graph, graph.Not(graph.Or(isTrue, isFalse))));
}
