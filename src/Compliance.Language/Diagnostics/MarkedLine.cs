using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Diagnostics;

/// <summary>A line of an excerpt with marks below it: carets under the place itself, dashes under the others, and what there is to see at each.</summary>
internal sealed class MarkedLine(ExcerptLine line)
{
    private readonly List<(int Start, int End, bool IsPrimary, string Text)> _marks = [];

    public ExcerptLine Line { get; } = line;

    public void Mark((int Start, int End) columns, bool isPrimary, string text) => _marks.Add((columns.Start, columns.End, isPrimary, text));

    /// <summary>The rows below the line. The rightmost text stands beside its mark, each other below its own.</summary>
    public IEnumerable<string> Rows()
    {
        var marks = new char[_marks.Max(m => m.End)];
        Fill(marks, ' ', 0, marks.Length);
        foreach (var mark in _marks.OrderBy(m => m.IsPrimary))
        {
            Fill(marks, mark.IsPrimary ? '^' : '-', mark.Start, mark.End);
        }

        var texts = _marks.Where(m => m.Text.Length > 0).OrderBy(m => m.Start).ThenBy(m => m.IsPrimary).ToList();
        var beside = texts.Count > 0 && texts[texts.Count - 1].End == marks.Length ? " " + texts[texts.Count - 1].Text : "";
        yield return new string(marks) + beside;
        if (beside.Length > 0)
        {
            texts.RemoveAt(texts.Count - 1);
        }

        if (texts.Count > 0)
        {
            yield return Lines(texts.Select(t => t.Start), "");
        }

        while (texts.Count > 0)
        {
            var rightmost = texts[texts.Count - 1];
            texts.RemoveAt(texts.Count - 1);
            yield return Lines(texts.Select(t => t.Start), "").PadRight(rightmost.Start).Substring(0, rightmost.Start) + rightmost.Text;
        }
    }

    private static string Lines(IEnumerable<int> columns, string drawn) =>
        columns.Aggregate(drawn, (row, column) => row.Length > column ? row : row.PadRight(column) + "|");

    private static void Fill(char[] row, char mark, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            row[i] = mark;
        }
    }
}
