using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Verdicts;

namespace Compliance.Language.Models;

/// <summary>What generated code says of a typed profile by one rule. Why it is so, the engine tells.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public readonly record struct ModelVerdict
{
    private static readonly IReadOnlyList<VerdictStatus>[] Sets = Enumerable.Range(0, 1 << VerdictTable.Settled.Count)
        .Select(bits => (IReadOnlyList<VerdictStatus>)System.Array.AsReadOnly(VerdictTable.Settled.Where(s => (bits >> (int)s & 1) != 0).ToArray())).ToArray();

    private readonly byte _possible;

    private ModelVerdict(int possible, bool isExact, Diagnostic? stopped)
    {
        _possible = (byte)possible;
        IsExact = isExact;
        Stopped = stopped;
    }

    /// <summary>The verdict; undetermined where more than one is possible.</summary>
    public VerdictStatus Status => Possible.Count == 1 ? Possible[0] : VerdictStatus.Undetermined;

    /// <summary>The verdicts that are possible; one where it is settled, none where the evaluation was stopped.</summary>
    public IReadOnlyList<VerdictStatus> Possible => Sets[_possible];

    /// <summary>Whether it is exact: undetermined only because answers to what is unknown truly differ.</summary>
    public bool IsExact { get; }

    /// <summary>Why there is no verdict, where the rule took or made more than it may (CPL6xxx); else null.</summary>
    public Diagnostic? Stopped { get; }

    /// <summary>The verdict in a word.</summary>
    public override string ToString() => Status.ToString();

    internal static ModelVerdict Settled(VerdictStatus status) => new(1 << (int)status, true, null);

    internal static ModelVerdict Of(int possible, bool isExact) => new(possible, isExact || Sets[possible].Count == 1, null);

    internal static ModelVerdict OfLimit(Diagnostic stopped) => new(0, false, stopped);
}
