using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;
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
    private const int AllMembers = 7;
    private static readonly NameTable Members = new(["state", "asOf", "facts", "partial"], areMembers: true);
    private static readonly NameTable StateMembers = new(["name", "iso3"], areMembers: true);
    private static readonly NameTable PartialMembers = new(["includes", "excludes"], areMembers: true);

    private readonly ProfileBlock _block;
    private readonly FactNode _root;
    private readonly TruthRows _truths;
    private readonly NameTable _pointers;
    private readonly FactMember[] _byPointer;
    private readonly long[] _statedIn;
    private long _line;

    public LineReader(ProfileBlock block)
    {
        _block = block;
        _root = FactNode.Of(block, out var truths, out var count);
        _truths = new TruthRows(truths);
        _statedIn = new long[count];
        _byPointer = [.. Sets(_root)];
        _pointers = new NameTable(_byPointer.Select(s => s.Node.Fact!.Pointer), areMembers: true);
    }

    /// <summary>Before the first line of a block.</summary>
    public void Begin() => _truths.Clear();

    /// <summary>After the last line: until then the block may lack what is true or false in some rows.</summary>
    public void End() => _truths.Flush();

    /// <summary>Reads a line into a row that is empty. Where it is not taken, the row may hold a part of it.</summary>
    /// <param name="text">The line, its line feed, and what may come after; the last line feed is followed by <see cref="LineText.Slack"/> bytes.</param>
    /// <param name="row">The row.</param>
    /// <param name="length">How long the line is, where it is taken.</param>
    public bool TryRead(ReadOnlySpan<byte> text, int row, out int length)
    {
        if (text.Length <= LineText.Slack || text[^(LineText.Slack + 1)] != '\n')
        {
            throw new ArgumentException("no line feed with room behind it ends the text", nameof(text));
        }

        unchecked
        {
            _line++;
        }

        ref var line = ref MemoryMarshal.GetReference(text);
        var at = TakeProfile(ref line, row);
        at = at < 0 ? at : LineText.SkipWhite(ref line, at);
        length = (int)at;
        if (at >= 0 && Unsafe.Add(ref line, at) == '\n')
        {
            _truths.Keep(row);
            return true;
        }

        _truths.Drop();
        return false;
    }

    private nint TakeProfile(ref byte line, int row)
    {
        var (next, seen) = (0, 0);
        ref var cells = ref MemoryMarshal.GetReference(_truths.Cells);
        var at = LineText.Take(ref line, 0, (byte)'{');
        for (var isClosed = false; at >= 0 && !isClosed;)
        {
            at = Members.Take(ref line, at, next, out var member);
            if (at < 0 || (seen & (1 << member)) != 0)
            {
                return LineText.None;
            }

            (next, seen) = (member + 1, seen | (1 << member));
            at = member switch
            {
                0 => TakeState(ref line, at, row),
                1 => LineText.TakeText(ref line, at, out var date) is >= 0 and var end && _block.AsOf.TrySet(row, date) ? end : LineText.None,
                2 => TakeGroup(ref line, at, ref cells, _root, row),
                _ => TakePartials(ref line, at, ref cells),
            };
            at = at < 0 ? at : LineText.TakeNext(ref line, at, (byte)'}', out isClosed);
        }

        return (seen & AllMembers) == AllMembers ? at : LineText.None;
    }

    private static bool IsCode(ReadOnlySpan<byte> text) => text.Length == 3 && text.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;

    private nint TakeState(ref byte line, nint at, int row)
    {
        var (next, seen) = (0, 0);
        at = LineText.Take(ref line, at, (byte)'{');
        for (var isClosed = false; at >= 0 && !isClosed;)
        {
            at = StateMembers.Take(ref line, at, next, out var member);
            at = at < 0 ? at : LineText.TakeText(ref line, at, out var text) is >= 0 and var end && (member == 0 ? !text.IsEmpty && Utf8.IsValid(text) : IsCode(text)) && Keep(member, text, row) ? end : LineText.None;
            if (at < 0 || (seen & (1 << member)) != 0)
            {
                return LineText.None;
            }

            (next, seen) = (member + 1, seen | (1 << member));
            at = LineText.TakeNext(ref line, at, (byte)'}', out isClosed);
        }

        return seen == 3 ? at : LineText.None;
    }

    private bool Keep(int member, ReadOnlySpan<byte> text, int row)
    {
        (member == 0 ? _block.State : _block.Iso3).Set(row, text);
        return true;
    }

    private nint TakeGroup(ref byte line, nint at, ref byte cells, FactNode group, int row)
    {
        at = LineText.Take(ref line, at, (byte)'{');
        if (at >= 0 && LineText.Take(ref line, at, (byte)'}') is >= 0 and var empty)
        {
            return empty;
        }

        var (names, members, next, isClosed) = (group.Names, group.Members, 0, false);
        while (at >= 0 && !isClosed)
        {
            at = names.Take(ref line, at, next, out var place);
            if (at < 0)
            {
                return LineText.None;
            }

            ref readonly var member = ref members[place];
            if (!TryOnce(member.Number))
            {
                return LineText.None;
            }

            next = unchecked(place + 1);
            at = Unsafe.Add(ref line, at) <= (byte)' ' ? LineText.SkipWhite(ref line, at) : at;
            if (member.Kind == FactKind.Boolean)
            {
                var end = LineText.TakeTruth(ref line, at, out var cell);
                Unsafe.Add(ref cells, member.Cell) = cell;
                at = end >= 0 ? end : LineText.TakeNull(ref line, at);
            }
            else
            {
                at = TakeMember(ref line, at, ref cells, member.Node, row);
            }

            at = at < 0 ? at : LineText.TakeNext(ref line, at, (byte)'}', out isClosed);
        }

        return at;
    }

    private nint TakeMember(ref byte line, nint at, ref byte cells, FactNode node, int row)
    {
        if (node.Fact is null)
        {
            return TakeGroup(ref line, at, ref cells, node, row);
        }

        var end = TakeFact(ref line, at, ref cells, node, row);
        return end >= 0 ? end : LineText.TakeNull(ref line, at);
    }

    private static nint TakeFact(ref byte line, nint at, ref byte cells, FactNode node, int row)
    {
        switch (node.Fact!.Kind)
        {
            case FactKind.Set:
                return Close(ref cells, node, TakeMembers(ref line, at, ref cells, node, TruthRows.True));
            case FactKind.Enumeration:
                at = node.Names.Take(ref line, at, out var place);
                node.Codes[row] = unchecked((ushort)(place + 1));
                return at;
            case FactKind.Integer:
                return LineText.TakeWhole(ref line, at, out var whole) is >= 0 and var afterWhole && node.Takes(whole) && Put(node.Wholes!, row, whole) ? afterWhole : LineText.None;
            case FactKind.Number:
                return LineText.TakeReal(ref line, at, out var real) is >= 0 and var afterReal && double.IsFinite(real) && node.Takes(real) && Put(node.Reals!, row, real) ? afterReal : LineText.None;
            case FactKind.Date:
                return LineText.TakeText(ref line, at, out var date) is >= 0 and var afterDate && node.Dates!.TrySet(row, date) ? afterDate : LineText.None;
            default:
                return LineText.None;
        }
    }

    private static bool Put<T>(NumberColumn<T> column, int row, T number)
        where T : struct
    {
        column.Set(row, number);
        return true;
    }

    private static nint TakeMembers(ref byte line, nint at, ref byte cells, FactNode node, byte state)
    {
        at = LineText.Take(ref line, at, (byte)'[');
        if (at >= 0 && LineText.Take(ref line, at, (byte)']') is >= 0 and var empty)
        {
            return empty;
        }

        var (names, next) = (node.Names, 0);
        ref var own = ref Unsafe.Add(ref cells, node.Cell);
        for (var isClosed = false; at >= 0 && !isClosed;)
        {
            at = names.Take(ref line, at, next, out var place);
            if (at < 0 || Unsafe.Add(ref own, place) != 0)
            {
                return LineText.None;
            }

            next = unchecked(place + 1);
            Unsafe.Add(ref own, place) = state;
            at = LineText.TakeNext(ref line, at, (byte)']', out isClosed);
        }

        return at;
    }

    /// <summary>What an array of a set does not name does not belong to it.</summary>
    private static nint Close(ref byte cells, FactNode node, nint at)
    {
        var own = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref cells, node.Cell), at < 0 ? 0 : node.Cells);
        foreach (ref var cell in own)
        {
            cell = cell == 0 ? TruthRows.False : cell;
        }

        return at;
    }

    private nint TakePartials(ref byte line, nint at, ref byte cells)
    {
        at = LineText.Take(ref line, at, (byte)'{');
        if (at >= 0 && LineText.Take(ref line, at, (byte)'}') is >= 0 and var empty)
        {
            return empty;
        }

        var next = 0;
        for (var isClosed = false; at >= 0 && !isClosed;)
        {
            // A fact that is stated in `facts` is not stated again here; neither may a null there be, which the careful reader allows.
            at = _pointers.Take(ref line, at, next, out var place);
            if (at < 0 || !TryOnce(_byPointer[place].Number))
            {
                return LineText.None;
            }

            next = unchecked(place + 1);
            at = TakePartial(ref line, at, ref cells, _byPointer[place].Node);
            at = at < 0 ? at : LineText.TakeNext(ref line, at, (byte)'}', out isClosed);
        }

        return at;
    }

    private static nint TakePartial(ref byte line, nint at, ref byte cells, FactNode node)
    {
        var (next, seen) = (0, 0);
        at = LineText.Take(ref line, at, (byte)'{');
        for (var isClosed = false; at >= 0 && !isClosed;)
        {
            at = PartialMembers.Take(ref line, at, next, out var member);
            if (at < 0 || (seen & (1 << member)) != 0)
            {
                return LineText.None;
            }

            (next, seen) = (member + 1, seen | (1 << member));
            at = TakeMembers(ref line, at, ref cells, node, member == 0 ? TruthRows.True : TruthRows.False);
            at = at < 0 ? at : LineText.TakeNext(ref line, at, (byte)'}', out isClosed);
        }

        return seen == 3 ? at : LineText.None;
    }

    private bool TryOnce(int node)
    {
        ref var stated = ref _statedIn[node];
        var isNew = stated != _line;
        stated = _line;
        return isNew;
    }

    private static IEnumerable<FactMember> Sets(FactNode group) => group.Members.SelectMany(m => m.Node.Fact is null ? Sets(m.Node) : m.Kind == FactKind.Set ? [m] : []);
}
