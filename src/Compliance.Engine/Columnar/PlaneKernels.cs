using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compliance.Engine.Columnar;

/// <summary>What is done with the planes of one tile, in vectors of one width.</summary>
internal abstract class PlaneKernels
{
    /// <summary>Runs the steps of a part one after the other.</summary>
    public abstract void Run(PlaneStep[] part, ref ulong tile, ref ulong scratch);

    /// <summary>Answers a question about each number of a column.</summary>
    public abstract void Test(NumberTest test, Tile tile, ref ulong answer);

    /// <summary>Adds planes to counters that stand side by side, the lowest bit first, one counter for each profile.</summary>
    /// <param name="planes">The planes, by their place in the scratch.</param>
    /// <param name="scratch">The scratch.</param>
    /// <param name="counters">The planes of the counters; the first is that of the bit that is added to.</param>
    /// <param name="width">How many of these there are. No sum may need more.</param>
    public abstract void Add(ReadOnlySpan<int> planes, ref ulong scratch, ref ulong counters, int width);
}

/// <inheritdoc cref="PlaneKernels"/>
internal sealed class PlaneKernels<TVector> : PlaneKernels
    where TVector : struct, IPlaneVector<TVector>
{
    // Vectors that are worked on side by side, so that one need not wait for the other.
    private const int Abreast = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(PlaneStep[] part, ref ulong tile, ref ulong scratch)
    {
        foreach (var step in part)
        {
            ref var a = ref At(step.A, ref tile, ref scratch);
            ref var b = ref At(step.B, ref tile, ref scratch);
            ref var target = ref At(step.Target, ref tile, ref scratch);
            switch (step.Op)
            {
                case PlaneOp.And:
                    for (nint at = 0; at < Tile.Words; at += TVector.Words)
                    {
                        PlaneAccess.Store(ref target, at, PlaneAccess.Load<TVector>(ref a, at).And(PlaneAccess.Load<TVector>(ref b, at)));
                    }

                    break;
                case PlaneOp.Or:
                    for (nint at = 0; at < Tile.Words; at += TVector.Words)
                    {
                        PlaneAccess.Store(ref target, at, PlaneAccess.Load<TVector>(ref a, at).Or(PlaneAccess.Load<TVector>(ref b, at)));
                    }

                    break;
                case PlaneOp.AndNot:
                    for (nint at = 0; at < Tile.Words; at += TVector.Words)
                    {
                        PlaneAccess.Store(ref target, at, PlaneAccess.Load<TVector>(ref a, at).AndNot(PlaneAccess.Load<TVector>(ref b, at)));
                    }

                    break;
                default:
                    for (nint at = 0; at < Tile.Words; at += TVector.Words)
                    {
                        PlaneAccess.Store(ref target, at, TVector.Ones.AndNot(PlaneAccess.Load<TVector>(ref a, at)));
                    }

                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Test(NumberTest test, Tile tile, ref ulong answer)
    {
        var (least, width, first) = tile.Numbers[test.Column];
        var bound = unchecked((ulong)test.Bound - (ulong)least);
        var isBelow = test.Bound < least;
        var isAbove = !isBelow && width < 64 && bound >> width != 0;
        if (isBelow || isAbove || (bound == 0 && !test.IsEquality))
        {
            var all = isAbove || test.IsEquality ? default : TVector.Ones;
            for (nint at = 0; at < Tile.Words; at += TVector.Words)
            {
                PlaneAccess.Store(ref answer, at, all);
            }

            return;
        }

        ref var planes = ref Unsafe.Add(ref tile.First, first * Tile.Words);
        for (nint at = 0; at < Tile.Words; at += Abreast * TVector.Words)
        {
            if (test.IsEquality)
            {
                Equal(ref Unsafe.Add(ref planes, at), bound, width, ref Unsafe.Add(ref answer, at));
            }
            else
            {
                AtLeast(ref Unsafe.Add(ref planes, at), bound, width, ref Unsafe.Add(ref answer, at));
            }
        }
    }

    public override void Add(ReadOnlySpan<int> planes, ref ulong scratch, ref ulong counters, int width)
    {
        for (nint at = 0; at < Tile.Words; at += TVector.Words)
        {
            AddAt(planes, ref Unsafe.Add(ref scratch, at), ref Unsafe.Add(ref counters, at), width);
        }
    }

    private static ref ulong At(int plane, ref ulong tile, ref ulong scratch) =>
        ref plane >= 0 ? ref Unsafe.Add(ref scratch, plane * Tile.Words) : ref Unsafe.Add(ref tile, ~plane * Tile.Words);

    /// <summary>From the lowest bit up: a number with a bit that the bound has not is greater, whatever the bits below say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AtLeast(ref ulong planes, ulong bound, int width, ref ulong answer)
    {
        var (x, y, z, w) = (TVector.Ones, TVector.Ones, TVector.Ones, TVector.Ones);
        for (var bit = BitOperations.TrailingZeroCount(bound); bit < width; bit++)
        {
            ref var plane = ref Unsafe.Add(ref planes, bit * Tile.Words);
            if (((bound >> bit) & 1) != 0)
            {
                x = x.And(Load(ref plane, 0));
                y = y.And(Load(ref plane, 1));
                z = z.And(Load(ref plane, 2));
                w = w.And(Load(ref plane, 3));
            }
            else
            {
                x = x.Or(Load(ref plane, 0));
                y = y.Or(Load(ref plane, 1));
                z = z.Or(Load(ref plane, 2));
                w = w.Or(Load(ref plane, 3));
            }
        }

        Store(ref answer, x, y, z, w);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Equal(ref ulong planes, ulong bound, int width, ref ulong answer)
    {
        var (x, y, z, w) = (TVector.Ones, TVector.Ones, TVector.Ones, TVector.Ones);
        for (var bit = 0; bit < width; bit++)
        {
            ref var plane = ref Unsafe.Add(ref planes, bit * Tile.Words);
            if (((bound >> bit) & 1) != 0)
            {
                x = x.And(Load(ref plane, 0));
                y = y.And(Load(ref plane, 1));
                z = z.And(Load(ref plane, 2));
                w = w.And(Load(ref plane, 3));
            }
            else
            {
                x = x.AndNot(Load(ref plane, 0));
                y = y.AndNot(Load(ref plane, 1));
                z = z.AndNot(Load(ref plane, 2));
                w = w.AndNot(Load(ref plane, 3));
            }
        }

        Store(ref answer, x, y, z, w);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(ref ulong plane, int vector) => PlaneAccess.Load<TVector>(ref plane, vector * TVector.Words);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref ulong answer, TVector x, TVector y, TVector z, TVector w)
    {
        PlaneAccess.Store(ref answer, 0, x);
        PlaneAccess.Store(ref answer, TVector.Words, y);
        PlaneAccess.Store(ref answer, 2 * TVector.Words, z);
        PlaneAccess.Store(ref answer, 3 * TVector.Words, w);
    }

    /// <summary>Eight planes at a time become one carry of the fourth bit; what is left goes in one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAt(ReadOnlySpan<int> planes, ref ulong scratch, ref ulong counters, int width)
    {
        var (ones, twos, fours) = (default(TVector), default(TVector), default(TVector));
        var next = 0;
        if (width > 3)
        {
            for (; next + 8 <= planes.Length; next += 8)
            {
                var twosA = Sum(ref ones, Load(planes[next], ref scratch), Load(planes[next + 1], ref scratch));
                var twosB = Sum(ref ones, Load(planes[next + 2], ref scratch), Load(planes[next + 3], ref scratch));
                var foursA = Sum(ref twos, twosA, twosB);
                twosA = Sum(ref ones, Load(planes[next + 4], ref scratch), Load(planes[next + 5], ref scratch));
                twosB = Sum(ref ones, Load(planes[next + 6], ref scratch), Load(planes[next + 7], ref scratch));
                var foursB = Sum(ref twos, twosA, twosB);
                Carry(Sum(ref fours, foursA, foursB), ref counters, 3, width);
            }

            Carry(fours, ref counters, 2, width);
            Carry(twos, ref counters, 1, width);
            Carry(ones, ref counters, 0, width);
        }

        for (; next < planes.Length; next++)
        {
            Carry(Load(planes[next], ref scratch), ref counters, 0, width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(int plane, ref ulong scratch) => PlaneAccess.Load<TVector>(ref scratch, plane * Tile.Words);

    /// <summary>Adds two bits to a sum of one.</summary>
    /// <returns>The carry.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Sum(ref TVector sum, TVector x, TVector y)
    {
        var differs = sum.Xor(x);
        var carry = sum.And(x).Or(differs.And(y));
        sum = differs.Xor(y);
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Carry(TVector carry, ref ulong counters, int bit, int width)
    {
        for (; bit < width; bit++)
        {
            var counter = PlaneAccess.Load<TVector>(ref counters, bit * Tile.Words);
            PlaneAccess.Store(ref counters, bit * Tile.Words, counter.Xor(carry));
            carry = counter.And(carry);
        }
    }
}
