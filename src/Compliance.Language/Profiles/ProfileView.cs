using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Rules;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>
/// A profile as a run reads it. Facts below the accepted grade are unknown, and where a fact that others require is false they are false or empty.
/// A child that is the case does not prove its parent: a coder may describe the elements of a provision that perhaps is not the offence.
/// </summary>
internal sealed class ProfileView : IFactSource
{
    private readonly FactDictionary _facts;
    private readonly FactState[] _stated;
    private readonly FactState[] _effective;
    private readonly DateRange? _asOf;

    /// <param name="profile">The profile.</param>
    /// <param name="lowest">The lowest grade accepted; null accepts all, and facts without evidence too.</param>
    public ProfileView(Profile profile, EvidenceGrade? lowest)
        : this(profile.Facts, profile.Facts.Facts.Select(f => IsAccepted(profile[f], lowest) ? profile[f] : FactState.NotStated).ToArray(), profile.AsOf)
    {
    }

    public ProfileView(FactDictionary facts, FactState[] states, DateRange? asOf)
    {
        _facts = facts;
        _stated = states;
        _asOf = asOf;
        _effective = facts.Facts.Select(Effective).ToArray();
    }

    /// <summary>What the run takes the fact to be.</summary>
    public FactState this[Fact fact] => _effective[fact.Index];

    public CelValue Read(Fact fact) => this[fact].Value ?? CelValue.Unknown(new CauseSet(fact.Path));

    public CelValue ReadMember(Fact set, int value) => this[set].Members?[value] switch
    {
        Membership.In => CelValue.True,
        Membership.Out => CelValue.False,
        _ => CelValue.Unknown(new CauseSet(set.Path)),
    };

    public CelValue ReadVariable(string name) =>
        _asOf is { IsDay: true } day ? CelValue.Of(day.First) : CelValue.Unknown(new CauseSet(PackScope.AsOf, _asOf));

    /// <summary>The facts that the profile itself states, of those given.</summary>
    public IEnumerable<Fact> StatedAmong(IEnumerable<Fact> facts) => facts.Where(f => _stated[f.Index].IsStated);

    /// <summary>The same view with some facts no longer known.</summary>
    public ProfileView Without(ICollection<Fact> forgotten) =>
        new(_facts, _facts.Facts.Select(f => forgotten.Contains(f) ? FactState.NotStated : _stated[f.Index]).ToArray(), _asOf);

    private static bool IsAccepted(FactState state, EvidenceGrade? lowest) =>
        lowest is null || !state.IsStated || (state.Evidence.Count > 0 && state.Evidence.Min(e => e.Grade) <= lowest);

    private FactState Effective(Fact fact)
    {
        for (var parent = fact.Requires; parent is not null; parent = parent.Requires)
        {
            if (_stated[parent.Index].IsFalse)
            {
                return Emptied(fact, _stated[fact.Index]);
            }
        }

        return _stated[fact.Index];
    }

    // A number or a word has no value that says "not the case", so it stays as it is.
    private static FactState Emptied(Fact fact, FactState state) => fact.Kind switch
    {
        FactKind.Boolean => state with { Value = CelValue.False, Disputed = [] },
        FactKind.Set => state with { Members = fact.Values.Select(_ => Membership.Out).ToArray(), Disputed = [] },
        FactKind.ObjectList => state with { Value = CelValue.ListOf([]), Disputed = [] },
        _ => state,
    };
}
