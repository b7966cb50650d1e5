using System.IO.Compression;
using System.Security;
using Compliance.Bulk.Tables;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using ZstdSharp;

namespace Compliance.Bulk.Reading;

/// <summary>Opens files with tables, and unpacks them.</summary>
internal static class TableStreams
{
    /// <summary>The bytes of a table, unpacked.</summary>
    public static Stream Open(TableFile file, Func<Stream> standardInput) => Unpack(OpenPacked(file, standardInput), file.Packing);

    /// <summary>The bytes of a table as they are.</summary>
    public static Stream OpenPacked(TableFile file, Func<Stream> standardInput) => file.IsStandard ? standardInput() : Guard(file.Path, () => OpenFile(file.Path));

    /// <summary>The bytes of a table, unpacked.</summary>
    public static Stream Unpack(Stream packed, Packing packing) => packing switch
    {
        Packing.Gzip => new GZipStream(packed, CompressionMode.Decompress),
        Packing.Zstd => new DecompressionStream(packed),
        _ => packed,
    };

    /// <summary>Turns what goes wrong with a file into a diagnostic.</summary>
    public static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new BadTableException(EnvironmentDiagnostics.FileNotReadable.At(new SourceText(path, ""), default, path, problem.Message));
        }
        catch (Exception problem) when (problem is InvalidDataException or ZstdException)
        {
            throw new BadTableException(BulkDiagnostics.NotThatFormat.At(new SourceText(path, ""), default, path, "a packed file", problem.Message));
        }
    }

    private static FileStream OpenFile(string path)
    {
        if (File.Exists(path))
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }

        throw new BadTableException(Directory.Exists(path)
            ? EnvironmentDiagnostics.FileNotReadable.At(new SourceText(path, ""), default, path, "it is a folder")
            : EnvironmentDiagnostics.FileNotFound.At(new SourceText(path, ""), default, path));
    }
}
