using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>What a loop over elements has gathered. How it comes to a result is the interpreter's own <see cref="Folding"/>.</summary>
internal sealed class FoldState
{
    private readonly FoldStep _step;
    private readonly CelValue _range;
    private readonly CelValue[][] _elements;
    private readonly CelValue[] _predicates;
    private readonly CelValue[] _transforms;

    public FoldState(FoldStep step, CelValue range)
    {
        _step = step;
        _range = range;
        _elements = Folding.Elements(range, step.Slots) ?? [];
        _predicates = new CelValue[_elements.Length];
        _transforms = new CelValue[_elements.Length];
    }

    public int Count => _elements.Length;

    public CelValue Local(int index, int slot) => _elements[index][slot];

    public void Add(int index, CelValue predicate, CelValue transform)
    {
        _predicates[index] = predicate;
        _transforms[index] = transform;
    }

    public CelValue Result() => Folding.Fold(_step, _range, _elements, _predicates, _transforms);
}
