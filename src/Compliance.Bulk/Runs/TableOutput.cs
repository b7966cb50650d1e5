using System.Security;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Bulk.Runs;

/// <summary>
/// Where a run writes: to standard output as it comes; to a file aside, with a journal, and renamed when the run has come to its end. A run that fails leaves nothing,
/// one that is killed leaves what another can go on with.
/// </summary>
internal sealed class TableOutput : IDisposable
{
    private const string AsideSuffix = ".partial";
    private const string JournalSuffix = ".journal";

    private readonly TableFile _file;
    private readonly string? _rejectsPath;
    private readonly RunRecord _record;
    private readonly Stream _stream;
    private readonly Stream? _rejects;
    private readonly RunJournal? _journal;
    private byte[] _head = [];
    private bool _isComplete;

    private TableOutput(TableFile file, string? rejectsPath, RunRecord record, Stream stream, Stream? rejects, RunJournal? journal, RunCounts done)
    {
        (_file, _rejectsPath, _record, _stream, _rejects, _journal) = (file, rejectsPath, record, stream, rejects, journal);
        (Counts, IsContinued) = (done, journal is not null && done != RunCounts.None);
    }

    /// <summary>What is done.</summary>
    public RunCounts Counts { get; private set; }

    /// <summary>Whether an interrupted run goes on.</summary>
    public bool IsContinued { get; }

    public static TableOutput Open(TableFile file, string? rejects, RunRecord record, bool resume, Func<Stream> standardOutput) => Guard(file.Path, () =>
    {
        if (file.IsStandard)
        {
            return new TableOutput(file, rejects, record, standardOutput(), rejects is null ? null : new FileStream(rejects + AsideSuffix, FileMode.Create), null, RunCounts.None);
        }

        RequireFolder(file.Path);
        var journalPath = file.Path + JournalSuffix;
        var mark = resume ? LastMark(journalPath, record) : null;
        var mode = mark is null ? FileMode.Create : FileMode.OpenOrCreate;
        var stream = Cut(new FileStream(file.Path + AsideSuffix, mode, FileAccess.Write), mark?.Length ?? 0);
        var rejected = rejects is null ? null : Cut(new FileStream(rejects + AsideSuffix, mode, FileAccess.Write), mark?.RejectsLength ?? 0);
        var journal = mark is null ? RunJournal.Begin(journalPath, record) : RunJournal.Continue(journalPath, mark);
        return new TableOutput(file, rejects, record, stream, rejected, journal, mark?.Counts ?? RunCounts.None);
    });

    /// <summary>Takes what stands before the first block. It is written with that: a run whose first block is bad writes nothing, to a pipe either.</summary>
    public void Begin(ReadOnlyMemory<byte> bytes) => _head = bytes.ToArray();

    /// <summary>Writes what stands after the last block.</summary>
    public void End(ReadOnlyMemory<byte> bytes) => Write(bytes, default, RunCounts.None);

    /// <summary>Writes what came of some blocks; from then on a run that is killed goes on after them.</summary>
    public void Write(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> rejects, RunCounts counts) => Guard(_file.Path, () =>
    {
        _stream.Write(_head);
        _stream.Write(bytes.Span);
        _head = [];
        _rejects?.Write(rejects.Span);
        Counts += counts;
        if (_journal is not null)
        {
            _stream.Flush();
            _rejects?.Flush();
            _journal.Mark(Counts, _stream.Length, _rejects?.Length ?? 0);
        }

        return true;
    });

    /// <summary>The run has come to its end: files get their names.</summary>
    /// <param name="last">Makes of the file aside what is to have the name, where that is another; else null.</param>
    public void Complete(Action<string, string>? last) => Guard(_file.Path, () =>
    {
        _stream.Flush();
        _rejects?.Dispose();
        if (_rejectsPath is not null)
        {
            File.Move(_rejectsPath + AsideSuffix, _rejectsPath, overwrite: true);
        }

        if (_journal is not null)
        {
            _stream.Dispose();
            _journal.Dispose();
            Name(last);
        }

        _isComplete = true;
        return true;
    });

    public void Dispose()
    {
        _rejects?.Dispose();
        _journal?.Dispose();
        if (_journal is not null)
        {
            _stream.Dispose();
        }

        if (!_isComplete)
        {
            Discard(_journal is null ? null : _file.Path + AsideSuffix);
            Discard(_journal is null ? null : _file.Path + JournalSuffix);
            Discard(_rejectsPath is null ? null : _rejectsPath + AsideSuffix);
        }
    }

    private static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            throw NotWritable(path, problem.Message);
        }
    }

    private static BadTableException NotWritable(string path, string why) => new(EnvironmentDiagnostics.FileNotWritable.At(new SourceText(path, ""), default, path, why));

    private static void RequireFolder(string path)
    {
        var folder = Path.GetDirectoryName(path);
        var obstacle = Directory.Exists(path) ? "it is a folder" : string.IsNullOrEmpty(folder) || Directory.Exists(folder) ? null : "there is no such folder";
        if (obstacle is not null)
        {
            throw NotWritable(path, obstacle);
        }
    }

    /// <summary>The last mark up to which everything is there; null where no run was interrupted.</summary>
    private static RunMark? LastMark(string journal, RunRecord record)
    {
        if (RunJournal.Read(journal) is not var (before, marks))
        {
            return null;
        }

        return before.DifferenceTo(record) is var (name, found, expected)
            ? throw new BadTableException(BulkDiagnostics.OtherRun.At(new SourceText(journal, ""), default, journal, name, found, expected))
            : marks.Count == 0 ? null : marks[^1];
    }

    private static FileStream Cut(FileStream stream, long length)
    {
        stream.SetLength(length);
        stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    private static void Discard(string? path)
    {
        if (path is not null)
        {
            FileWriter.Discard(path);
        }
    }

    private void Name(Action<string, string>? last)
    {
        var aside = _file.Path + AsideSuffix;
        if (last is not null)
        {
            var made = _file.Path + ".tmp";
            last(aside, made);
            File.Delete(aside);
            aside = made;
        }

        File.WriteAllText(_file.Path + RunRecord.Suffix, (_record with { Counts = Counts }).ToJson());
        File.Move(aside, _file.Path, overwrite: true);
        File.Delete(_file.Path + JournalSuffix);
    }
}
