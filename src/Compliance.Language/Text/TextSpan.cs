using System;

namespace Compliance.Language.Text;

/// <summary>A range of characters in a <see cref="SourceText"/>, counted in UTF-16 code units from zero.</summary>
/// <param name="Start">The first character's offset, zero or more.</param>
/// <param name="Length">The number of characters, zero or more.</param>
/// <remarks>Thread safety: immutable.</remarks>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from one offset up to, not including, another.</summary>
    /// <param name="start">The first character's offset.</param>
    /// <param name="end">The offset just after the last character, at least <paramref name="start"/>.</param>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>The smallest span that covers this one and another.</summary>
    /// <param name="other">The other span, of the same text.</param>
    public TextSpan To(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
