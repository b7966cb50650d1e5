using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>A line of a text as an excerpt shows it, or the part of a very long one that is around a place; and the column of each of its characters.</summary>
internal sealed class ExcerptLine
{
    private const int MostUnits = 120;
    private const int UnitsBefore = 50;
    private const int TabStop = 4;

    private readonly int _from;
    private readonly int[] _columns;

    private ExcerptLine(int number, int from, string text, int[] columns)
    {
        Number = number;
        _from = from;
        Text = text;
        _columns = columns;
    }

    /// <summary>The line, from one.</summary>
    public int Number { get; }

    /// <summary>The offset of the first character shown.</summary>
    public int From => _from;

    public string Text { get; }

    /// <summary>The line that a span starts in. Work is bounded by the part shown, for a file may be one line.</summary>
    public static ExcerptLine Around(SourceText source, TextSpan span)
    {
        var line = source.PositionOf(span.Start).Line;
        var whole = source.SpanOfLine(line);
        var from = Math.Max(whole.Start, Math.Min(span.Start - UnitsBefore, whole.End - MostUnits));
        from = whole.Length <= MostUnits ? whole.Start : OutsidePair(source.Content, from);
        var to = OutsidePair(source.Content, Math.Min(whole.End, from + MostUnits));

        var shown = new StringBuilder(from > whole.Start ? "…" : "");
        var columns = new int[to - from + 1];
        var column = shown.Length;
        for (var i = from; i < to;)
        {
            var isTab = source.Content[i] == '\t';
            var glyph = isTab ? new Glyph(new string(' ', TabStop - (column % TabStop)), TabStop - (column % TabStop), 1) : Glyph.At(source.Content, i);
            for (var unit = 0; unit < glyph.Length; unit++)
            {
                columns[i + unit - from] = column;
            }

            shown.Append(glyph.Text);
            column += glyph.Width;
            i += glyph.Length;
        }

        columns[to - from] = column;
        return new ExcerptLine(line, from, shown.Append(to < whole.End ? "…" : "").ToString(), columns);
    }

    /// <summary>Whether the start of a span is in the part that is shown.</summary>
    public bool Shows(TextSpan span) => span.Start >= _from && span.Start < _from + _columns.Length;

    /// <summary>The columns of a span that starts here: the first, and the one after the last. At least one, and none beyond the end of the line.</summary>
    public (int Start, int End) ColumnsOf(TextSpan span)
    {
        var start = _columns[Math.Min(span.Start - _from, _columns.Length - 1)];
        return (start, Math.Max(start + 1, _columns[Math.Min(span.End - _from, _columns.Length - 1)]));
    }

    /// <summary>The parts of a span by line: its first line and its last, for those between tell nothing.</summary>
    public static IEnumerable<TextSpan> Ends(SourceText source, TextSpan span)
    {
        var first = source.SpanOfLine(source.PositionOf(span.Start).Line);
        var last = source.SpanOfLine(source.PositionOf(span.End).Line);
        if (span.End <= first.End || last.Start == first.Start)
        {
            return [span];
        }

        var start = last.Start + source.Content.Substring(last.Start, Math.Min(span.End - last.Start, MostUnits)).TakeWhile(char.IsWhiteSpace).Count();
        return start >= span.End ? [TextSpan.FromBounds(span.Start, first.End)] : [TextSpan.FromBounds(span.Start, first.End), TextSpan.FromBounds(start, span.End)];
    }

    private static int OutsidePair(string text, int index) =>
        index > 0 && index < text.Length && CodePointPositions.WidthAt(text, index - 1) == 2 ? index - 1 : index;
}
