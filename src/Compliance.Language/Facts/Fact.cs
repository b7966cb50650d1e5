using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Facts;

/// <summary>Something that can be known about a State's law: one entry of a fact dictionary.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class Fact
{
    private readonly Dictionary<string, int> _valueIndex;

    internal Fact(int index, string path, FactKind kind, FactDeclaration declaration)
    {
        Index = index;
        Path = path;
        Kind = kind;
        Declaration = declaration;
        Values = Array.AsReadOnly(declaration.Values.ToArray());
        Unestablished = CelValue.Unknown(new CauseSet(path));
        _valueIndex = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Values.Count; i++)
        {
            _valueIndex.Add(Values[i], i);
        }
    }

    /// <summary>The path by which a condition reads it, such as <c>criminalization.illegalAccess.established</c>.</summary>
    public string Path { get; }

    /// <summary>What can be said about it.</summary>
    public FactKind Kind { get; }

    /// <summary>Its meaning, in one sentence.</summary>
    public string Title => Declaration.Title;

    /// <summary>Traps and delimitations, or null.</summary>
    public string? Description => Declaration.Description;

    /// <summary>How one decides it.</summary>
    public string HowToDecide => Declaration.HowToDecide;

    /// <summary>The questionnaire's wording.</summary>
    public string Question => Declaration.Question ?? Declaration.Title;

    /// <summary>Where one looks to establish it.</summary>
    public EvidenceKind Evidence => Declaration.Evidence;

    /// <summary>Whether deciding it takes judgement.</summary>
    public bool IsEvaluative => Declaration.IsEvaluative;

    /// <summary>The closed list of values of an enumeration or a set; empty for the others.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The least integer or number it can be, or null.</summary>
    public double? Minimum => Declaration.Minimum;

    /// <summary>The greatest integer or number it can be, or null.</summary>
    public double? Maximum => Declaration.Maximum;

    /// <summary>The Boolean fact whose falsehood makes this one false or empty, or null.</summary>
    public Fact? Requires { get; internal set; }

    /// <summary>The JSON Pointer into a profile's <c>facts</c>.</summary>
    public string Pointer => "/" + Path.Replace('.', '/');

    /// <summary>What reading it gives where nobody has established it.</summary>
    internal CelValue Unestablished { get; }

    /// <summary>What it requires, what that requires, and so on.</summary>
    internal IEnumerable<Fact> Ancestors
    {
        get
        {
            for (var parent = Requires; parent is not null; parent = parent.Requires)
            {
                yield return parent;
            }
        }
    }

    /// <summary>The place among the facts of its dictionary, from zero.</summary>
    internal int Index { get; }

    /// <summary>The number of its first variable among those of its dictionary: a set has one for each value, any other fact one.</summary>
    internal int FirstCell { get; set; }

    internal FactDeclaration Declaration { get; }

    /// <summary>The paths that it had in older dictionaries.</summary>
    internal IReadOnlyList<OldPath> RenamedFrom => Declaration.RenamedFrom;

    /// <summary>What of the treaty's table of participation it is, or null.</summary>
    internal StatusItem? Status => Declaration.Status;

    /// <summary>The fields of the objects of a list.</summary>
    internal FactGroup? Elements => Declaration.Elements;

    /// <summary>Its type in a condition.</summary>
    internal CelType Type => Kind switch
    {
        FactKind.Boolean => CelType.Bool,
        FactKind.Integer => CelType.Int,
        FactKind.Number => CelType.Double,
        FactKind.Enumeration => CelType.String,
        FactKind.Date => CelType.Timestamp,
        FactKind.Set => CelType.ListOf(CelType.String),
        _ => CelType.ListOf(Elements!.Type),
    };

    /// <inheritdoc/>
    public override string ToString() => Path;

    internal bool TryIndexOf(string value, out int index) => _valueIndex.TryGetValue(value, out index);
}

/// <summary>What the dictionary says of a fact besides its path and kind.</summary>
internal sealed record FactDeclaration
{
    public TextSpan Span { get; init; }

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string HowToDecide { get; init; } = "";

    public string? Question { get; init; }

    public EvidenceKind Evidence { get; init; }

    public bool IsEvaluative { get; init; }

    public StatusItem? Status { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public FactGroup? Elements { get; init; }

    public IReadOnlyList<OldPath> RenamedFrom { get; init; } = [];
}

/// <summary>A path that a fact had in an older dictionary.</summary>
/// <param name="Path">The path.</param>
/// <param name="Note">Why it was renamed, and what to mind; or null.</param>
/// <param name="Span">Where the dictionary says so.</param>
internal sealed record OldPath(string Path, string? Note, TextSpan Span);
