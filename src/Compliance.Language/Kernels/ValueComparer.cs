using System;
using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>CEL's equality with hash codes that agree with it, so that sets of values take linear time.</summary>
internal sealed class ValueComparer : IEqualityComparer<CelValue>
{
    public static readonly ValueComparer Instance = new();

    // Other in every process: no data can be made whose hash codes all collide.
    private static readonly long Factor = BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 8) | 1;

    private ValueComparer()
    {
    }

    public bool Equals(CelValue x, CelValue y) => EqualityKernels.Equals(x, y);

    public int GetHashCode(CelValue value)
    {
        switch (value.Kind)
        {
            // Numbers are equal across types, and never unless the doubles nearest to them are.
            case CelKind.Int:
                return OfNumber(value.AsInt());
            case CelKind.Uint:
                return OfNumber(value.AsUint());
            case CelKind.Double:
                return OfNumber(value.AsDouble());
            case CelKind.Bytes:
                return OfBytes(value.BytesNoCopy());
            case CelKind.List:
                return OfList(value.AsCelList());
            case CelKind.Map:
                return OfMap(value.AsCelMap());
            case CelKind.Optional:
                return value.AsOptional() is { } present ? Mixed(1, GetHashCode(present)) : 0;
            default:
                return value.GetHashCode();
        }
    }

    private static int OfNumber(double number) => Mixed(0, BitConverter.DoubleToInt64Bits(number == 0 ? 0.0 : number));

    private static int OfBytes(byte[] bytes)
    {
        var hash = 0;
        foreach (var octet in bytes)
        {
            hash = Mixed(hash, octet);
        }

        return hash;
    }

    private int OfList(CelList list)
    {
        var hash = list.Items.Count;
        foreach (var item in list.Items)
        {
            hash = Mixed(hash, GetHashCode(item));
        }

        return hash;
    }

    // The order of entries does not matter.
    private int OfMap(CelMap map)
    {
        var hash = map.Entries.Count;
        foreach (var entry in map.Entries)
        {
            hash = unchecked(hash + Mixed(GetHashCode(entry.Key), GetHashCode(entry.Value)));
        }

        return hash;
    }

    private static int Mixed(int hash, long next) => unchecked((int)((ulong)((next + (hash * 0x9E3779B9L)) * Factor) >> 32));
}
