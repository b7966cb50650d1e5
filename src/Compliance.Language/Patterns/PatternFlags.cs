using System;

namespace Compliance.Language.Patterns;

/// <summary>What <c>(?imsU)</c> sets, up to the end of the group.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,
    IgnoreCase = 1,
    MultiLine = 2,
    DotAll = 4,

    /// <summary>Repetitions are lazy unless said otherwise, which does not change what texts match.</summary>
    Ungreedy = 8,
}
