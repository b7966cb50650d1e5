using System.Numerics;
using Compliance.Language.Facts;

namespace Compliance.Engine.Columnar;

/// <summary>
/// Where each fact of a dictionary stands in a <see cref="Tile"/>. What is true or false has two planes, a bit for each profile: known to be true, known to be false.
/// A word has its place among the values of its fact, from one, cut into bits: a plane for each bit, and none set where it is unknown. A number or date has a plane that
/// says where it is known, and a <see cref="NumberColumn"/> for its bits, which each tile makes as wide as its own profiles need.
/// </summary>
internal sealed class BatchLayout
{
    private readonly int[] _planes;
    private readonly int[] _columns;
    private readonly List<(int Stated, bool IsLastDay)> _numbers = [];

    public BatchLayout(FactDictionary facts)
    {
        Facts = facts;
        _planes = new int[facts.Facts.Count];
        _columns = new int[facts.Facts.Count];
        foreach (var fact in facts.Facts)
        {
            _planes[fact.Index] = Planes;
            _columns[fact.Index] = fact.Kind == FactKind.ObjectList ? Lists++ : Numbers.Count;
            Declare(fact.Kind);
            Planes += fact.Kind switch
            {
                FactKind.Boolean => 2,
                FactKind.Set => 2 * fact.Values.Count,
                FactKind.Enumeration => WidthOf(fact),
                FactKind.ObjectList => 0,
                _ => 1,
            };
        }

        (AsOfStated, AsOf) = (Planes, Numbers.Count);
        Declare(FactKind.Date);
        Planes++;
    }

    public FactDictionary Facts { get; }

    /// <summary>How many planes every tile has.</summary>
    public int Planes { get; }

    /// <summary>Of each column of numbers the plane that says where there is one, and whether it holds the last days of the dates whose first days the one before holds.</summary>
    public IReadOnlyList<(int Stated, bool IsLastDay)> Numbers => _numbers;

    /// <summary>How many facts are lists of objects.</summary>
    public int Lists { get; }

    /// <summary>The plane that says where a profile has a date.</summary>
    public int AsOfStated { get; }

    /// <summary>The column of the first day that a profile's date may be; the next is that of the last.</summary>
    public int AsOf { get; }

    /// <summary>How many planes the words of a fact take.</summary>
    public static int WidthOf(Fact fact) => BitOperations.Log2((uint)fact.Values.Count) + 1;

    /// <summary>The plane of what is known to be true; the next is that of what is known to be false.</summary>
    /// <param name="fact">A Boolean, or a set.</param>
    /// <param name="member">The place among the values of a set.</param>
    public int Truth(Fact fact, int member = 0) => _planes[fact.Index] + (2 * member);

    /// <summary>The plane of the lowest bit of a word.</summary>
    public int Word(Fact fact) => _planes[fact.Index];

    /// <summary>The plane that says where a number is known, or a date at least within bounds.</summary>
    public int Stated(Fact fact) => _planes[fact.Index];

    /// <summary>The column of a number, or of the first day that a date may be; the next is that of the last.</summary>
    public int Number(Fact fact) => _columns[fact.Index];

    /// <summary>The place among the lists of objects.</summary>
    public int List(Fact fact) => _columns[fact.Index];

    private void Declare(FactKind kind)
    {
        if (kind is FactKind.Integer or FactKind.Number or FactKind.Date)
        {
            _numbers.Add((Planes, IsLastDay: false));
        }

        if (kind == FactKind.Date)
        {
            _numbers.Add((Planes, IsLastDay: true));
        }
    }
}
