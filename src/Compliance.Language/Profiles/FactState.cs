using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>What is known of one value of a set.</summary>
internal enum Membership : byte
{
    Unknown,
    In,
    Out,
}

/// <summary>What a profile says of one fact.</summary>
internal sealed record FactState
{
    public static readonly FactState NotStated = new();

    /// <summary>The value of a fact that is no set; null where it is not stated. A date known to the month or year is an unknown with bounds.</summary>
    public CelValue? Value { get; init; }

    /// <summary>For a set, what is known of each value; null where nothing is.</summary>
    public IReadOnlyList<Membership>? Members { get; init; }

    /// <summary>What the coders found, where they differ: each a state of its own.</summary>
    public IReadOnlyList<FactState> Disputed { get; init; } = [];

    public UnknownReason? Unknown { get; init; }

    /// <summary>The remark that stands with <c>unknown</c> or <c>disputed</c>.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Where it is stated in the file; empty where it is not.</summary>
    public TextSpan Span { get; init; }

    /// <summary>A Boolean that is true, or a set that has a value: what cannot be where the parent is false.</summary>
    public bool IsTheCase => Value is { Kind: CelKind.Bool } value ? value.AsBool() : Members is { } members && members.Contains(Membership.In);

    public bool IsFalse => Value is { Kind: CelKind.Bool } value && !value.AsBool();

    public bool IsStated => Value is not null || Members is not null;
}
