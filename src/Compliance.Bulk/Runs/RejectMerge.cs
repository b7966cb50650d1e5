using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Bulk.Runs;

/// <summary>The rejects of the parts of a run, joined in the order of the blocks.</summary>
internal sealed class RejectMerge : IDisposable
{
    private readonly IReadOnlyList<(string Path, RunRecord Record)> _parts;
    private readonly string[] _files;
    private readonly PartReader[] _readers;
    private readonly ByteWriter _bytes = new();

    /// <param name="parts">The parts, in order.</param>
    /// <param name="files">Of each part the file of its rejects.</param>
    public RejectMerge(IReadOnlyList<(string Path, RunRecord Record)> parts, string[] files)
    {
        (_parts, _files) = (parts, files);
        _readers = Array.ConvertAll(files, f => PartReader.Open(new TableFile(f, TableFormat.JsonLines, Packing.None)));
        Array.ForEach(_readers, r => r.Begin(_bytes));
    }

    /// <summary>The rejects of a block; blocks are asked for in order.</summary>
    public ReadOnlyMemory<byte> Of(long block)
    {
        _bytes.Clear();
        _readers[block % _readers.Length].Copy(block, _bytes);
        return _bytes.Written;
    }

    /// <exception cref="BadTableException">A file had others than the rejects of its part, or not all.</exception>
    public void RequireAll()
    {
        for (var i = 0; i < _readers.Length; i++)
        {
            var expected = _parts[i].Record.Counts.Rejects;
            if (_readers[i].Copied != expected || !_readers[i].IsAtEnd)
            {
                var part = _parts[i].Path;
                throw new BadTableException(BulkDiagnostics.NotAPart.At(new SourceText(part, ""), default, part, $"`{_files[i]}` has not its {expected} rejects, or not them alone"));
            }
        }
    }

    public void Dispose() => Array.ForEach(_readers, r => r.Dispose());
}
