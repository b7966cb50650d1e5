using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Profiles;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>Where generated code reads facts and variables, and what work it may still do.</summary>
/// <remarks>Thread safety: none; each evaluation has its own. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Evaluation
{
    private readonly IFactSource _source;
    private readonly CelLimits _limits;
    private readonly IReadOnlyList<Fact> _facts;
    private Budget? _budget;

    internal Evaluation(IFactSource source, CelLimits limits)
    {
        _source = source;
        _limits = limits;
        _facts = [];
    }

    internal Evaluation(ProfileView view)
        : this(view, CelLimits.Default)
    {
        View = view;
        _facts = view.Dictionary.Facts;
        HasDisputes = _facts.Any(f => view[f].Disputed.Count > 0);
    }

    internal ProfileView? View { get; }

    /// <summary>Whether coders differ on some fact.</summary>
    internal bool HasDisputes { get; }

    internal Budget Budget => _budget ??= new Budget(_limits);

    /// <summary>Begins a plan: what was charged before no longer counts.</summary>
    /// <param name="steps">How many steps it has.</param>
    public void Begin(long steps)
    {
        _budget = new Budget(_limits);
        _budget.Charge(steps);
    }

    /// <summary>A fact that is true or false.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public Kleene Truth(int fact) => Kleene.Of(_source.Read(_facts[fact]));

    /// <summary>Whether a value belongs to a set.</summary>
    /// <param name="fact">The place of the set in the dictionary.</param>
    /// <param name="value">The place of the value among those of the set.</param>
    public Kleene Member(int fact, int value) => Kleene.Of(_source.ReadMember(_facts[fact], value));

    /// <summary>A fact of any kind but a set.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public CelValue Fact(int fact) => _source.Read(_facts[fact]);

    /// <summary>A variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type it is declared with.</param>
    public CelValue Variable(string name, CelType type) => _source.ReadVariable(name, type);

    internal void Charge(long work) => Budget.Charge(work);
}
