using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Rules;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>
/// A profile as a run reads it. Facts below the accepted grade are unknown. An element counts only as far as what it requires is established: where the
/// parent is false it is false or empty, and where the parent is open an element that is the case is open too. A stated element never proves its parent.
/// </summary>
internal sealed class ProfileView : IFactSource
{
    private readonly FactDictionary _facts;
    private readonly FactState[] _states;
    private readonly CelValue _asOf;

    /// <param name="profile">The profile.</param>
    /// <param name="lowest">The lowest grade accepted; null accepts all, and facts without evidence too.</param>
    public ProfileView(Profile profile, EvidenceGrade? lowest)
        : this(profile.Facts, lowest is { } grade ? Accepted(profile, grade) : profile.StatesNoCopy, profile.AsOf)
    {
    }

    public ProfileView(FactDictionary facts, FactState[] states, DateRange? asOf)
        : this(facts, states, asOf is { IsDay: true } day ? CelValue.Of(day.First) : CelValue.Unknown(new CauseSet(PackScope.AsOf, asOf)))
    {
    }

    private ProfileView(FactDictionary facts, FactState[] states, CelValue asOf)
    {
        _facts = facts;
        _states = states;
        _asOf = asOf;
    }

    public FactDictionary Dictionary => _facts;

    /// <summary>What is stated of the fact itself, whatever it requires.</summary>
    public FactState this[Fact fact] => _states[fact.Index];

    public CelValue Read(Fact fact)
    {
        var stated = this[fact].Value ?? fact.Unestablished;
        return fact.Kind switch
        {
            FactKind.Boolean => AsFarAs(fact, stated),
            FactKind.ObjectList => Logic.And([.. Required(fact)], default) switch
            {
                { Kind: CelKind.Bool } given => given.AsBool() ? stated : CelValue.ListOf([]),
                var open => Lifting.Absorbed([open, stated])!.Value,
            },
            // A number or a word has no value that says "not the case", so it stays as it is.
            _ => stated,
        };
    }

    public CelValue ReadMember(Fact set, int value) => AsFarAs(set, Member(set, value));

    public CelValue ReadVariable(string name, CelType type) => _asOf;

    /// <summary>The facts of which the profile says something, of those given: what they are, or what coders found.</summary>
    public IEnumerable<Fact> SaidAmong(IEnumerable<Fact> facts) => facts.Where(f => this[f].IsStated || this[f].Disputed.Count > 0);

    /// <summary>The same view with some facts no longer known.</summary>
    public ProfileView Without(IEnumerable<Fact> forgotten)
    {
        FactState[] states = [.. _states];
        foreach (var fact in forgotten)
        {
            states[fact.Index] = FactState.NotStated;
        }

        return new(_facts, states, _asOf);
    }

    /// <summary>The same view with a Boolean fact supposed.</summary>
    public ProfileView Supposing(Fact supposed, bool value) =>
        new(_facts, _facts.Facts.Select(f => f == supposed ? new FactState { Value = CelValue.Of(value) } : _states[f.Index]).ToArray(), _asOf);

    /// <summary>The states of a profile without the facts below a grade.</summary>
    public static FactState[] Accepted(Profile profile, EvidenceGrade lowest) =>
        profile.Facts.Facts.Select(f => !profile[f].IsStated || profile.GradeOf(f) <= lowest ? profile[f] : FactState.NotStated).ToArray();

    private CelValue Member(Fact set, int value) => this[set].Members?[value] switch
    {
        Membership.In => CelValue.True,
        Membership.Out => CelValue.False,
        _ => set.Unestablished,
    };

    /// <summary>What is stated of an element, as far as what it requires is established.</summary>
    private CelValue AsFarAs(Fact fact, CelValue stated) =>
        fact.Requires is null || (stated.Kind == CelKind.Bool && !stated.AsBool()) ? stated : Logic.And([stated, .. Required(fact)], default);

    private IEnumerable<CelValue> Required(Fact fact) => fact.Ancestors.Select(a => this[a].Value ?? a.Unestablished);
}
