using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>A set of code points, as ranges in ascending order with gaps between them.</summary>
/// <remarks>Thread safety: immutable; what it folds to is found once or, harmlessly, twice.</remarks>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    public const int LastCodePoint = 0x10FFFF;
    public static readonly CodePointSet All = new([(0, LastCodePoint)]);
    public static readonly CodePointSet AllButLineFeed = Of('\n').Complement();

    private readonly int[] _firsts;
    private readonly int[] _lasts;
    private readonly (ulong Low, ulong High) _ascii;
    private CodePointSet? _folded;

    public CodePointSet(IEnumerable<(int First, int Last)> ranges)
    {
        var (firsts, lasts) = (new List<int>(), new List<int>());
        foreach (var (first, last) in ranges.OrderBy(r => r.First))
        {
            if (lasts.Count == 0 || first > lasts[lasts.Count - 1] + 1)
            {
                firsts.Add(first);
                lasts.Add(last);
            }
            else
            {
                lasts[lasts.Count - 1] = Math.Max(lasts[lasts.Count - 1], last);
            }
        }

        (_firsts, _lasts) = (firsts.ToArray(), lasts.ToArray());
        for (var c = 0; c < 64; c++)
        {
            _ascii.Low |= Lists(c) ? 1UL << c : 0;
            _ascii.High |= Lists(c + 64) ? 1UL << c : 0;
        }
    }

    public IEnumerable<(int First, int Last)> Ranges => _firsts.Zip(_lasts, (first, last) => (first, last));

    /// <summary>The set with all code points that differ from one of it by case only.</summary>
    public CodePointSet Folded => _folded ??= CaseFolding.Close(this);

    public static CodePointSet Of(int codePoint) => new([(codePoint, codePoint)]);

    public bool Contains(int codePoint) => codePoint switch
    {
        < 64 => (_ascii.Low & (1UL << codePoint)) != 0,
        < 128 => (_ascii.High & (1UL << (codePoint - 64))) != 0,
        _ => Lists(codePoint),
    };

    public CodePointSet Complement()
    {
        var gaps = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in Ranges)
        {
            if (first > next)
            {
                gaps.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= LastCodePoint)
        {
            gaps.Add((next, LastCodePoint));
        }

        return new CodePointSet(gaps);
    }

    public bool Equals(CodePointSet? other) => other is not null && _firsts.SequenceEqual(other._firsts) && _lasts.SequenceEqual(other._lasts);

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode() => unchecked(_firsts.Aggregate(_lasts.Length, (hash, first) => (hash * 31) + first));

    private bool Lists(int codePoint)
    {
        var found = Array.BinarySearch(_firsts, codePoint);
        return found >= 0 || (~found > 0 && codePoint <= _lasts[~found - 1]);
    }
}
