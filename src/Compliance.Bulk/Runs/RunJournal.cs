using System.Globalization;
using System.Text;

namespace Compliance.Bulk.Runs;

/// <summary>The marks of a run that is under way, in a file beside the one it writes: after each block how far it is, and how long the files are. A run that was killed goes on from the last whole mark.</summary>
internal sealed class RunJournal : IDisposable
{
    private readonly FileStream _file;

    private RunJournal(FileStream file) => _file = file;

    /// <summary>Starts a journal anew.</summary>
    public static RunJournal Begin(string path, RunRecord record)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(record.ToJson().ReplaceLineEndings("") + "\n"));
        file.Flush();
        return new RunJournal(file);
    }

    /// <summary>Goes on with a journal; what follows its last whole mark is taken away.</summary>
    public static RunJournal Continue(string path, RunMark last)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.SetLength(last.JournalLength);
        file.Seek(0, SeekOrigin.End);
        return new RunJournal(file);
    }

    /// <summary>The record of the run, and its marks in order; null where there is no journal.</summary>
    public static (RunRecord Record, IReadOnlyList<RunMark> Marks)? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var text = File.ReadAllText(path);
        var lines = text.Split('\n');
        if (lines.Length < 2 || RunRecord.Parse(lines[0]) is not { } record)
        {
            return null;
        }

        var marks = new List<RunMark>();
        var length = Encoding.UTF8.GetByteCount(lines[0]) + 1L;

        // The last piece has no line end: it is empty, or was cut off.
        foreach (var line in lines[1..^1])
        {
            length += line.Length + 1;
            if (RunMark.Parse(line, length) is not { } mark)
            {
                break;
            }

            marks.Add(mark);
        }

        return (record, marks);
    }

    public void Mark(RunCounts counts, long length, long rejectsLength)
    {
        _file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{counts.Blocks} {counts.Rows} {counts.Profiles} {counts.Rejects} {length} {rejectsLength}\n")));
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>How far a run was.</summary>
/// <param name="Counts">What was done.</param>
/// <param name="Length">The length of what was written.</param>
/// <param name="RejectsLength">The length of the rejects.</param>
/// <param name="JournalLength">The length of the journal, this mark included.</param>
internal sealed record RunMark(RunCounts Counts, long Length, long RejectsLength, long JournalLength)
{
    public static RunMark? Parse(string line, long journalLength)
    {
        var numbers = line.Split(' ').Select(n => long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1).ToArray();
        return numbers.Length == 6 && numbers.All(n => n >= 0)
            ? new RunMark(new RunCounts(numbers[0], numbers[1], numbers[2], numbers[3]), numbers[4], numbers[5], journalLength)
            : null;
    }
}
