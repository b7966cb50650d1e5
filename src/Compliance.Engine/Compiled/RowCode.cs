using System.Runtime.CompilerServices;

namespace Compliance.Engine.Compiled;

/// <summary>Machine code of some rules: from a row to one code for each rule, see <see cref="VerdictCodes"/>.</summary>
/// <param name="cells">The first of <see cref="FactRow.Cells"/>.</param>
/// <param name="codes">The place of the first rule of the pack.</param>
/// <param name="row">The whole row, for what is no number in a cell.</param>
internal delegate void RowCode(ref byte cells, ref byte codes, FactRow row);

/// <summary>How machine code reads and writes at places that are known when it is written, and so are not looked at again.</summary>
internal static class RowAccess
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Byte(ref byte cells, int place) => Unsafe.Add(ref cells, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Number(ref byte cells, int place) => Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref cells, place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref byte codes, int rule, int code) => Unsafe.Add(ref codes, rule) = unchecked((byte)code);
}
