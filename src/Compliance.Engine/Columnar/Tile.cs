using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>The columns of up to 2,048 profiles, side by side in memory, so that they and all that is computed from them fit the cache of a core.</summary>
/// <remarks>Thread safety: immutable, once it is sealed.</remarks>
internal sealed class Tile
{
    /// <summary>How many profiles a full tile has.</summary>
    public const int Profiles = 2048;

    /// <summary>How many words a plane has.</summary>
    public const int Words = Profiles / 64;

    // Planes start where a cache line does.
    private const int LineWords = 8;

    private readonly ulong[] _words;
    private readonly int _start;

    /// <param name="count">How many profiles there are.</param>
    /// <param name="planes">How many planes there are.</param>
    /// <param name="room">The <see cref="Room"/> of a tile that is no longer needed, to be written over; null where planes are to be empty.</param>
    public Tile(int count, int planes, ulong[]? room = null)
    {
        (Count, Planes) = (count, planes);
        _words = room?.Length >= (planes * Words) + LineWords ? room : GC.AllocateArray<ulong>((planes * Words) + LineWords, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_words, 0);
        _start = (int)((-address & ((LineWords * sizeof(ulong)) - 1)) / sizeof(ulong));
    }

    public int Count { get; }

    /// <summary>By the column that the layout says.</summary>
    public required NumberColumn[] Numbers { get; init; }

    /// <summary>What coders that differ found, by row.</summary>
    public required IReadOnlyDictionary<int, List<Dispute>> Disputes { get; init; }

    /// <summary>Lists of objects, by the place that the layout says and then by row; null where no profile states one.</summary>
    public required CelValue?[]?[] Lists { get; init; }

    /// <summary>How many planes it has, those of numbers included.</summary>
    public int Planes { get; }

    /// <summary>The memory of the tile.</summary>
    public ulong[] Room => _words;

    public ref ulong First => ref _words[_start];

    /// <summary>Some planes, side by side.</summary>
    public Span<ulong> PlanesFrom(int first, int count) => _words.AsSpan(_start + (first * Words), count * Words);

    /// <summary>Asks the machine to bring a plane near, without waiting for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Fetch(int plane)
    {
        if (Sse.IsSupported)
        {
            var first = (byte*)Unsafe.AsPointer(ref _words[_start + (plane * Words)]);
            for (var line = 0; line < Words / LineWords; line++)
            {
                Sse.Prefetch1(first + (line * LineWords * sizeof(ulong)));
            }
        }
    }

    public bool IsSet(int plane, int row) => ((_words[_start + (plane * Words) + (row >> 6)] >> (row & 63)) & 1) != 0;

    public long Number(int column, int row)
    {
        var (least, width, first) = Numbers[column];
        var above = 0UL;
        for (var bit = 0; bit < width; bit++)
        {
            above |= IsSet(first + bit, row) ? 1UL << bit : 0;
        }

        return unchecked(least + (long)above);
    }

    /// <summary>The place of a word among the values of its fact, from one; 0 is unknown.</summary>
    public int WordOf(int plane, int width, int row)
    {
        var place = 0;
        for (var bit = 0; bit < width; bit++)
        {
            place |= IsSet(plane + bit, row) ? 1 << bit : 0;
        }

        return place;
    }

    /// <summary>The first and the last day that a date may be.</summary>
    public DateRange DatesOf(int column, int row) => new(Days.Midnight(Number(column, row)), Days.Midnight(Number(column + 1, row)));

    /// <summary>What the profile of a row says of a fact, as far as verdicts turn on it.</summary>
    public FactState StateOf(Fact fact, int row, BatchLayout layout)
    {
        if (Disputes.TryGetValue(row, out var disputes) && disputes.Find(d => d.Fact == fact) is { } dispute)
        {
            return dispute.State;
        }

        switch (fact.Kind)
        {
            case FactKind.Set:
                var members = Enumerable.Range(0, fact.Values.Count).Select(m => MemberOf(layout.Truth(fact, m), row)).ToArray();
                return members.All(m => m == Membership.Unknown) ? FactState.NotStated : new FactState { Members = members };
            default:
                return ValueOf(fact, row, layout) is { } value ? new FactState { Value = value } : FactState.NotStated;
        }
    }

    /// <summary>The date of the profile of a row, or null.</summary>
    public DateRange? AsOf(int row, BatchLayout layout) => IsSet(layout.AsOfStated, row) ? DatesOf(layout.AsOf, row) : null;

    private Membership MemberOf(int plane, int row) => IsSet(plane, row) ? Membership.In : IsSet(plane + 1, row) ? Membership.Out : Membership.Unknown;

    private CelValue? ValueOf(Fact fact, int row, BatchLayout layout)
    {
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                return MemberOf(layout.Truth(fact), row) switch { Membership.In => CelValue.True, Membership.Out => CelValue.False, _ => null };
            case FactKind.Enumeration:
                var place = WordOf(layout.Word(fact), BatchLayout.WidthOf(fact), row);
                return place == 0 ? null : CelValue.Of(fact.Values[place - 1]);
            case FactKind.ObjectList:
                return Lists[layout.List(fact)]?[row];
            case var _ when !IsSet(layout.Stated(fact), row):
                return null;
            case FactKind.Date:
                var days = DatesOf(layout.Number(fact), row);
                return days.IsDay ? CelValue.Of(days.First) : CelValue.Unknown(new CauseSet(fact.Path, days));
            case FactKind.Integer:
                return CelValue.Of(Number(layout.Number(fact), row));
            default:
                return CelValue.Of(NumberColumn.NumberOf(Number(layout.Number(fact), row)));
        }
    }
}
