using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Compliance.Language.Interpretation;

namespace Compliance.Engine.Columnar;

/// <summary>As many bits of a plane as the machine takes at once.</summary>
internal interface IPlaneVector<TVector> : IWord<TVector>
    where TVector : struct, IPlaneVector<TVector>
{
    /// <summary>How many words of 64 bits it has.</summary>
    static abstract int Words { get; }

    /// <summary>Every bit.</summary>
    static abstract TVector Ones { get; }

    TVector Xor(TVector other);
}

internal readonly record struct Plane512(Vector512<ulong> Bits) : IPlaneVector<Plane512>
{
    public static int Words => Vector512<ulong>.Count;

    public static Plane512 Ones => new(Vector512<ulong>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane512 And(Plane512 other) => new(Bits & other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane512 Or(Plane512 other) => new(Bits | other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane512 AndNot(Plane512 other) => new(Bits & ~other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane512 Xor(Plane512 other) => new(Bits ^ other.Bits);
}

internal readonly record struct Plane256(Vector256<ulong> Bits) : IPlaneVector<Plane256>
{
    public static int Words => Vector256<ulong>.Count;

    public static Plane256 Ones => new(Vector256<ulong>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane256 And(Plane256 other) => new(Bits & other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane256 Or(Plane256 other) => new(Bits | other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane256 AndNot(Plane256 other) => new(Bits & ~other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane256 Xor(Plane256 other) => new(Bits ^ other.Bits);
}

internal readonly record struct Plane128(Vector128<ulong> Bits) : IPlaneVector<Plane128>
{
    public static int Words => Vector128<ulong>.Count;

    public static Plane128 Ones => new(Vector128<ulong>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane128 And(Plane128 other) => new(Bits & other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane128 Or(Plane128 other) => new(Bits | other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane128 AndNot(Plane128 other) => new(Bits & ~other.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Plane128 Xor(Plane128 other) => new(Bits ^ other.Bits);
}

internal readonly record struct Plane64(ulong Bits) : IPlaneVector<Plane64>
{
    public static int Words => 1;

    public static Plane64 Ones => new(ulong.MaxValue);

    public Plane64 And(Plane64 other) => new(Bits & other.Bits);

    public Plane64 Or(Plane64 other) => new(Bits | other.Bits);

    public Plane64 AndNot(Plane64 other) => new(Bits & ~other.Bits);

    public Plane64 Xor(Plane64 other) => new(Bits ^ other.Bits);
}
