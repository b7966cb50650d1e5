namespace Compliance.Bulk.Tables;

/// <summary>Numbers of one type, each known or not.</summary>
internal abstract class NumberColumn<T>(string name, int capacity) : Column(name)
    where T : struct
{
    public T[] Values { get; } = new T[capacity];

    public ulong[] Known { get; } = new ulong[Bits.WordsFor(capacity)];

    public T? this[int row] => Bits.Has(Known, row) ? Values[row] : null;

    public void Set(int row, T value)
    {
        Values[row] = value;
        Bits.Set(Known, row);
    }

    public override void Clear() => Array.Clear(Known);

    public override bool IsStated(int row) => Bits.Has(Known, row);

    public override void Clear(int row) => Bits.Unset(Known, row);
}

/// <summary>Whole numbers.</summary>
internal sealed class WholeColumn(string name, int capacity) : NumberColumn<long>(name, capacity)
{
    public override Column Like(int capacity) => new WholeColumn(Name, capacity);
}

/// <summary>Numbers with a fraction.</summary>
internal sealed class RealColumn(string name, int capacity) : NumberColumn<double>(name, capacity)
{
    public override Column Like(int capacity) => new RealColumn(Name, capacity);
}

/// <summary>Shares from 0 to 1; in a text they have four decimals, as everywhere.</summary>
internal sealed class ShareColumn(string name, int capacity) : NumberColumn<double>(name, capacity)
{
    public override Column Like(int capacity) => new ShareColumn(Name, capacity);
}
