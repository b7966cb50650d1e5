using System.Runtime.CompilerServices;

namespace Compliance.Engine.Columnar;

/// <summary>Reads and writes vectors of planes at places that are known to be within them.</summary>
internal static class PlaneAccess
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load<T>(ref ulong first, nint word) => Unsafe.ReadUnaligned<T>(ref Unsafe.As<ulong, byte>(ref Unsafe.Add(ref first, word)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(ref ulong first, nint word, T bits) => Unsafe.WriteUnaligned(ref Unsafe.As<ulong, byte>(ref Unsafe.Add(ref first, word)), bits);

    /// <summary>Of a plane, from a word on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load<T>(ref ulong first, nint word, int plane) => Load<T>(ref Unsafe.Add(ref first, word), plane * Tile.Words);

    /// <summary>To a plane, from a word on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(ref ulong first, nint word, int plane, T bits) => Store(ref Unsafe.Add(ref first, word), plane * Tile.Words, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Next(nint word, int words) => unchecked(word + words);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Start() => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin(nint word) => word < Tile.Words;
}
