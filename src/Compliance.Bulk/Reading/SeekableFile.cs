namespace Compliance.Bulk.Reading;

/// <summary>Parquet is read from its end. What comes from a pipe, or packed, is copied to a file first, which is gone when it is closed, or the run killed.</summary>
internal static class SeekableFile
{
    private const int BufferBytes = 1 << 16;

    /// <exception cref="BadTableException">It cannot be read, or not be copied.</exception>
    public static FileStream Of(string path, Stream stream) => stream is FileStream { CanSeek: true } file ? file : TableStreams.Guard(path, () => CopyOf(stream));

    private static FileStream CopyOf(Stream stream)
    {
        using (stream)
        {
            var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
            try
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.Delete(copy.Name);
                }

                stream.CopyTo(copy);
                copy.Flush();
                copy.Position = 0;
                return copy;
            }
            catch
            {
                copy.Dispose();
                throw;
            }
        }
    }
}
