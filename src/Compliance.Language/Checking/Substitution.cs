using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>What the type parameters of overloads were found to be (CEL language definition, "Gradual Type Checking").</summary>
internal sealed class Substitution
{
    private readonly Dictionary<CelType, CelType> _bound = [];
    private readonly Stack<CelType> _trail = new();
    private int _fresh;

    public CelType Fresh() => CelType.Parameter("_" + _fresh++);

    /// <summary>A type with what is known of its parameters put in.</summary>
    public CelType Resolve(CelType type)
    {
        while (type.IsParameter && _bound.TryGetValue(type, out var known))
        {
            type = known;
        }

        return type.Arguments.Count == 0 ? type : type.With(type.Arguments.Select(Resolve).ToArray());
    }

    /// <summary>As <see cref="Resolve"/>, with nothing left open: what is not known is decided at run time.</summary>
    public CelType Close(CelType type)
    {
        var resolved = Resolve(type);
        return resolved.IsParameter ? CelType.Dyn
            : resolved.Arguments.Count == 0 ? resolved
            : resolved.With(resolved.Arguments.Select(Close).ToArray());
    }

    /// <summary>Whether values of all these types may be given where those were asked for; what that says of parameters is kept only if so.</summary>
    public bool AreAssignable(IReadOnlyList<CelType> given, IReadOnlyList<CelType> asked)
    {
        var before = _trail.Count;
        if (given.Count == asked.Count && given.Pairwise(asked, IsAssignable))
        {
            return true;
        }

        while (_trail.Count > before)
        {
            _bound.Remove(_trail.Pop());
        }

        return false;
    }

    /// <summary>One type for values of both, the more general where one is; null where there is none but dyn.</summary>
    public CelType? Join(CelType x, CelType y) =>
        AreAssignable([y], [x]) || AreAssignable([x], [y]) ? MoreGeneral(Resolve(x), Resolve(y)) : null;

    /// <summary>A copy of a row's types in which each parameter is a new one.</summary>
    public CelType[] Instantiate(IEnumerable<CelType> types)
    {
        var renamed = new Dictionary<CelType, CelType>();
        return types.Select(t => Rename(t, renamed)).ToArray();
    }

    private CelType Rename(CelType type, Dictionary<CelType, CelType> renamed)
    {
        if (!type.IsParameter)
        {
            return type.Arguments.Count == 0 ? type : type.With(type.Arguments.Select(a => Rename(a, renamed)).ToArray());
        }

        if (!renamed.TryGetValue(type, out var fresh))
        {
            fresh = Fresh();
            renamed.Add(type, fresh);
        }

        return fresh;
    }

    private bool IsAssignable(CelType given, CelType asked)
    {
        given = Resolve(given);
        asked = Resolve(asked);
        if (given.Equals(asked))
        {
            return true;
        }

        if (asked.IsParameter)
        {
            return Bind(asked, given);
        }

        if (given.IsParameter)
        {
            return Bind(given, asked);
        }

        if (given.IsDyn || asked.IsDyn)
        {
            return true;
        }

        // SPEC: null may stand for a timestamp, a duration, an optional or an abstract value, never for a bool, number or string.
        return (given.Equals(CelType.Null) && IsNullable(asked))
            || (given.Name == asked.Name && given.Fields is null && given.Arguments.Count == asked.Arguments.Count
                && (given.Name == "type" || given.Arguments.Pairwise(asked.Arguments, IsAssignable)));
    }

    private static bool IsNullable(CelType type) =>
        type.Equals(CelType.Timestamp) || type.Equals(CelType.Duration) || type.IsOptional || type.IsOpaque;

    private static CelType MoreGeneral(CelType x, CelType y) =>
        x.IsDyn || y.IsDyn ? CelType.Dyn
        : x.Equals(CelType.Null) && !y.IsParameter ? y
        : x.Name == y.Name && x.Arguments.Count > 0 && x.Arguments.Count == y.Arguments.Count ? x.With(x.Arguments.Zip(y.Arguments, MoreGeneral).ToArray())
        : x;

    private bool Bind(CelType parameter, CelType type)
    {
        if (Mentions(type, parameter))
        {
            return false;
        }

        _bound[parameter] = type;
        _trail.Push(parameter);
        return true;
    }

    private bool Mentions(CelType type, CelType parameter)
    {
        var resolved = Resolve(type);
        return resolved.Equals(parameter) || resolved.Arguments.Any(a => Mentions(a, parameter));
    }
}
