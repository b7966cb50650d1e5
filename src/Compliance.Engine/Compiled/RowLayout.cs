using Compliance.Language.Facts;

namespace Compliance.Engine.Compiled;

/// <summary>Where each fact of a dictionary stands in a <see cref="FactRow"/>: facts of one kind side by side, so that a row is small.</summary>
internal sealed class RowLayout
{
    private readonly int[] _slots;

    public RowLayout(FactDictionary facts)
    {
        Facts = facts;
        _slots = new int[facts.Facts.Count];
        foreach (var fact in facts.Facts)
        {
            _slots[fact.Index] = fact.Kind switch
            {
                FactKind.Enumeration => Words++,
                FactKind.Integer or FactKind.Number => Numbers++,
                FactKind.Date => Dates++,
                FactKind.ObjectList => Lists++,
                _ => fact.FirstCell,
            };
        }

        Truths = facts.Facts.Sum(f => Math.Max(1, f.Values.Count));
    }

    public FactDictionary Facts { get; }

    public int Truths { get; }

    public int Words { get; }

    public int Numbers { get; }

    public int Dates { get; }

    public int Lists { get; }

    /// <summary>Its place among the facts of its kind; of what is true or false, its first cell.</summary>
    public int SlotOf(Fact fact) => _slots[fact.Index];
}
