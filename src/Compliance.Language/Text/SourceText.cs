using System;
using System.Collections.Generic;

namespace Compliance.Language.Text;

/// <summary>A text with the path it came from, able to tell line and column.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class SourceText
{
    private readonly int[] _lineStarts;
    private readonly int _firstLine = 1;

    /// <summary>Takes a text and the path to name in messages.</summary>
    /// <param name="path">The path as the user gave it, or a name in angle brackets for text that is no file.</param>
    /// <param name="content">The text; line ends may be LF, CRLF or CR.</param>
    public SourceText(string path, string content)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Content = content ?? throw new ArgumentNullException(nameof(content));
        _lineStarts = LineStartsOf(content);
    }

    /// <summary>Takes a part of a text.</summary>
    /// <param name="path">The path to name in messages.</param>
    /// <param name="content">The part, from the start of a line.</param>
    /// <param name="firstLine">The number of its first line in the whole.</param>
    internal SourceText(string path, string content, int firstLine)
        : this(path, content)
    {
        _firstLine = firstLine;
    }

    /// <summary>The path to name in messages.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>The number of lines, at least one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line and column of an offset; an offset past the end is the end.</summary>
    /// <param name="offset">Characters from the start.</param>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Min(Math.Max(offset, 0), Content.Length);
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + _firstLine, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text of a line, without its line end.</summary>
    /// <param name="line">The line, from one to <see cref="LineCount"/>; of a part of a text, as the whole counts it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public string LineAt(int line)
    {
        if (line < _firstLine || line - _firstLine >= _lineStarts.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(line));
        }

        return Slice(SpanOfLine(line));
    }

    /// <summary>Where a line stands, without its line end.</summary>
    internal TextSpan SpanOfLine(int line)
    {
        var index = line - _firstLine;
        var start = _lineStarts[index];
        var end = index + 1 < _lineStarts.Length ? _lineStarts[index + 1] : Content.Length;
        while (end > start && Content[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    internal string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    private static int[] LineStartsOf(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            var crBeforeLf = content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n';
            if (content[i] == '\n' || (content[i] == '\r' && !crBeforeLf))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
