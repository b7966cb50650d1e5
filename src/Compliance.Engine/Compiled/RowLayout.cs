using Compliance.Language.Facts;

namespace Compliance.Engine.Compiled;

/// <summary>Where each fact of a dictionary stands in a <see cref="FactRow"/>: facts of one kind side by side, so that a row is small.</summary>
internal sealed class RowLayout
{
    private readonly int[] _slots;
    private readonly int _truths;
    private readonly int _words;
    private readonly int _numbers;

    /// <param name="facts">The dictionary.</param>
    /// <param name="read">The facts that are asked for, and those that they require.</param>
    public RowLayout(FactDictionary facts, IEnumerable<Fact> read)
    {
        Facts = facts;
        Read = [.. read];
        _slots = new int[facts.Facts.Count];
        foreach (var fact in facts.Facts)
        {
            _slots[fact.Index] = fact.Kind switch
            {
                FactKind.Enumeration => _words++,
                FactKind.Integer or FactKind.Number => _numbers++,
                FactKind.Date => Dates++,
                FactKind.ObjectList => Lists++,
                _ => _truths,
            };
            _truths += fact.Kind == FactKind.Boolean ? 1 : fact.Kind == FactKind.Set ? fact.Values.Count : 0;
        }
    }

    public FactDictionary Facts { get; }

    /// <summary>The facts that a row is loaded with.</summary>
    public Fact[] Read { get; }

    /// <summary>How many bytes <see cref="FactRow.Cells"/> has.</summary>
    public int Cells => (3 * _truths) + _words + (9 * _numbers);

    public int Dates { get; }

    public int Lists { get; }

    /// <summary>The rails of something true or false as it reads; <paramref name="member"/> is the place among the values of a set.</summary>
    public int Truth(Fact fact, int member = 0) => _slots[fact.Index] + member;

    /// <summary>The rails of its opposite, so that a negation costs nothing.</summary>
    public int Denied(Fact fact, int member = 0) => _truths + Truth(fact, member);

    /// <summary>The rails of what is stated of it alone, whatever it requires: that is what diagrams ask.</summary>
    public int Stated(Fact fact, int member = 0) => (2 * _truths) + Truth(fact, member);

    /// <summary>The place of a word among the values of its fact, from one; 0 is unknown.</summary>
    public int Word(Fact fact) => (3 * _truths) + _slots[fact.Index];

    /// <summary>1 where the number is unknown.</summary>
    public int IsOpen(Fact fact) => (3 * _truths) + _words + _slots[fact.Index];

    /// <summary>Eight bytes: an integer, or the bits of a number; 0 where it is unknown.</summary>
    public int Number(Fact fact) => (3 * _truths) + _words + _numbers + (8 * _slots[fact.Index]);

    /// <summary>The place among the dates, or among the lists.</summary>
    public int SlotOf(Fact fact) => _slots[fact.Index];
}
