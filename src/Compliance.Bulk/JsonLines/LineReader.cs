using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;

namespace Compliance.Bulk.JsonLines;

/// <summary>
/// One profile to a line, from its bytes straight into the columns of a block. It takes what is well formed, plain and within the dictionary; anything else it does not take,
/// and the careful reader has the line, which knows what is wrong with it, or that it was only unusual.
/// </summary>
/// <remarks>Thread safety: as its block.</remarks>
internal sealed class LineReader
{
    private static readonly NameTable Members = new(["state", "asOf", "facts", "partial"]);
    private static readonly NameTable StateMembers = new(["name", "iso3"]);
    private static readonly NameTable PartialMembers = new(["includes", "excludes"]);

    private readonly ProfileBlock _block;
    private readonly FactNode _root;
    private readonly Dictionary<Fact, FactNode> _byFact = [];
    private readonly NameTable _pointers;
    private readonly FactNode[] _byPointer;
    private readonly long[] _statedIn;
    private long _line;

    public LineReader(ProfileBlock block)
    {
        _block = block;
        _root = FactNode.Of(block, out var count);
        _statedIn = new long[count];
        Collect(_root);
        var sets = block.Facts.Facts.Where(f => f.Kind == FactKind.Set).ToArray();
        _pointers = new NameTable(sets.Select(f => f.Pointer));
        _byPointer = [.. sets.Select(f => _byFact[f])];
    }

    /// <summary>Reads a line into a row that is empty. Where it is not taken, the row may hold a part of it.</summary>
    public bool TryRead(ReadOnlySpan<byte> line, int row)
    {
        _line++;
        var cursor = new LineCursor(line);
        var (isFirst, next, seen) = (true, 0, 0);
        if (!cursor.TryTake((byte)'{'))
        {
            return false;
        }

        bool isClosed;
        while (cursor.TryNext((byte)'}', ref isFirst, out isClosed))
        {
            if (!TryName(ref cursor, Members, ref next, out var member) || (seen & (1 << member)) != 0)
            {
                return false;
            }

            seen |= 1 << member;
            var isTaken = member switch
            {
                0 => TryState(ref cursor, row),
                1 => cursor.TryText(out var date) && _block.AsOf.TrySet(row, date),
                2 => TryGroup(ref cursor, _root, row),
                _ => TryPartials(ref cursor, row),
            };
            if (!isTaken)
            {
                return false;
            }
        }

        cursor.SkipWhite();
        return isClosed && cursor.IsAtEnd && (seen & 7) == 7;
    }

    private static bool TryName(ref LineCursor cursor, NameTable names, ref int next, out int place)
    {
        place = -1;
        if (!cursor.TryTake((byte)'"'))
        {
            return false;
        }

        place = names.Find(cursor.Rest, next, out var length);
        if (place < 0)
        {
            return false;
        }

        cursor.Skip(length + 1);
        next = place + 1;
        return cursor.TryTake((byte)':');
    }

    private static bool IsCode(ReadOnlySpan<byte> text) => text.Length == 3 && text.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;

    private bool TryState(ref LineCursor cursor, int row)
    {
        var (isFirst, next, seen) = (true, 0, 0);
        if (!cursor.TryTake((byte)'{'))
        {
            return false;
        }

        bool isClosed;
        while (cursor.TryNext((byte)'}', ref isFirst, out isClosed))
        {
            if (!TryName(ref cursor, StateMembers, ref next, out var member) || (seen & (1 << member)) != 0 || !cursor.TryText(out var text) || (member == 1 ? !IsCode(text) : text.IsEmpty))
            {
                return false;
            }

            seen |= 1 << member;
            (member == 0 ? _block.State : _block.Iso3).Set(row, text);
        }

        return isClosed && seen == 3;
    }

    private bool TryGroup(ref LineCursor cursor, FactNode group, int row)
    {
        var (isFirst, next) = (true, 0);
        if (!cursor.TryTake((byte)'{'))
        {
            return false;
        }

        bool isClosed;
        while (cursor.TryNext((byte)'}', ref isFirst, out isClosed))
        {
            if (!TryName(ref cursor, group.Names, ref next, out var place))
            {
                return false;
            }

            var member = group.Members[place];
            if (!TryOnce(member) || !(member.Fact is null ? TryGroup(ref cursor, member, row) : TryFact(ref cursor, member, row)))
            {
                return false;
            }
        }

        return isClosed;
    }

    private static bool TryFact(ref LineCursor cursor, FactNode node, int row)
    {
        var fact = node.Fact!;
        switch (fact.Kind)
        {
            case FactKind.Boolean when cursor.TryTake("true"u8):
                Bits.Set(node.Truths[0].True, row);
                return true;
            case FactKind.Boolean when cursor.TryTake("false"u8):
                Bits.Set(node.Truths[0].False, row);
                return true;
            case FactKind.Set when TryMembers(ref cursor, node, row, isIn: true):
                Close(node, row);
                return true;
            case FactKind.Enumeration when cursor.TryText(out var word):
                var value = node.Names.Find(word);
                ((WordColumn)node.Columns[0]).Codes[row] = (ushort)(value + 1);
                return value >= 0;
            case FactKind.Integer when cursor.TryWhole(out var whole):
                ((WholeColumn)node.Columns[0]).Set(row, whole);
                return whole >= (fact.Minimum ?? double.NegativeInfinity) && whole <= (fact.Maximum ?? double.PositiveInfinity);
            case FactKind.Number when cursor.TryReal(out var real):
                ((RealColumn)node.Columns[0]).Set(row, real);
                return real >= (fact.Minimum ?? double.NegativeInfinity) && real <= (fact.Maximum ?? double.PositiveInfinity) && double.IsFinite(real);
            case FactKind.Date when cursor.TryText(out var date):
                return ((DateColumn)node.Columns[0]).TrySet(row, date);
            default:
                return cursor.TryTake("null"u8);
        }
    }

    private static bool TryMembers(ref LineCursor cursor, FactNode node, int row, bool isIn)
    {
        var (isFirst, next) = (true, 0);
        if (!cursor.TryTake((byte)'['))
        {
            return false;
        }

        bool isClosed;
        while (cursor.TryNext((byte)']', ref isFirst, out isClosed))
        {
            if (!cursor.TryTake((byte)'"'))
            {
                return false;
            }

            var place = node.Names.Find(cursor.Rest, next, out var length);
            if (place < 0 || node.Truths[place].IsStated(row))
            {
                return false;
            }

            cursor.Skip(length + 1);
            next = place + 1;
            node.Truths[place].Set(row, isIn);
        }

        return isClosed;
    }

    /// <summary>What an array of a set does not name does not belong to it.</summary>
    private static void Close(FactNode node, int row)
    {
        var (word, bit) = (row >> 6, 1UL << (row & 63));
        foreach (var truth in node.Truths)
        {
            truth.False[word] |= bit & ~truth.True[word];
        }
    }

    private bool TryPartials(ref LineCursor cursor, int row)
    {
        var (isFirst, next) = (true, 0);
        if (!cursor.TryTake((byte)'{'))
        {
            return false;
        }

        bool isClosed;
        while (cursor.TryNext((byte)'}', ref isFirst, out isClosed))
        {
            // A fact that is stated in `facts` is not stated again here; neither may a null there be, which the careful reader allows.
            if (!TryName(ref cursor, _pointers, ref next, out var place) || !TryOnce(_byPointer[place]) || !TryPartial(ref cursor, _byPointer[place], row))
            {
                return false;
            }
        }

        return isClosed;
    }

    private static bool TryPartial(ref LineCursor cursor, FactNode node, int row)
    {
        var (isFirst, next, seen) = (true, 0, 0);
        if (!cursor.TryTake((byte)'{'))
        {
            return false;
        }

        bool isClosed;
        while (cursor.TryNext((byte)'}', ref isFirst, out isClosed))
        {
            if (!TryName(ref cursor, PartialMembers, ref next, out var member) || (seen & (1 << member)) != 0 || !TryMembers(ref cursor, node, row, isIn: member == 0))
            {
                return false;
            }

            seen |= 1 << member;
        }

        return isClosed && seen == 3;
    }

    private bool TryOnce(FactNode node)
    {
        var isNew = _statedIn[node.Number] != _line;
        _statedIn[node.Number] = _line;
        return isNew;
    }

    private void Collect(FactNode node)
    {
        if (node.Fact is { } fact)
        {
            _byFact.Add(fact, node);
        }

        foreach (var member in node.Members)
        {
            Collect(member);
        }
    }
}
