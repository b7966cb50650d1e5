namespace Compliance.Bulk.Tables;

/// <summary>True, false or nothing, as two planes.</summary>
internal sealed class TruthColumn(string name, int capacity) : Column(name)
{
    public ulong[] True { get; } = new ulong[Bits.WordsFor(capacity)];

    public ulong[] False { get; } = new ulong[Bits.WordsFor(capacity)];

    public bool? this[int row] => Bits.Has(True, row) ? true : Bits.Has(False, row) ? false : null;

    public void Set(int row, bool value) => Bits.Set(value ? True : False, row);

    public override void Clear()
    {
        Array.Clear(True);
        Array.Clear(False);
    }

    public override bool IsStated(int row) => ((True[row >> 6] | False[row >> 6]) >> (row & 63) & 1) != 0;

    public override void Clear(int row)
    {
        Bits.Unset(True, row);
        Bits.Unset(False, row);
    }

    public override Column Like(int capacity) => new TruthColumn(Name, capacity);
}
