using System.IO.Compression;
using Compliance.Bulk.Tables;
using ZstdSharp;

namespace Compliance.Bulk.Writing;

/// <summary>Packs pieces of a text each by itself: both formats allow one after another, and unpack to the whole.</summary>
internal static class Packer
{
    public static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> bytes, Packing packing)
    {
        switch (packing)
        {
            case Packing.None:
                return bytes;
            case var _ when bytes.IsEmpty:
                return bytes;
            case Packing.Zstd:
                using (var zstd = new Compressor())
                {
                    return zstd.Wrap(bytes.Span).ToArray();
                }

            default:
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                    {
                        gzip.Write(bytes.Span);
                    }

                    return packed.ToArray();
                }
        }
    }
}
