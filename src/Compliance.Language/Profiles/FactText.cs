using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Language.Profiles;

/// <summary>Writes what is known of a fact.</summary>
internal static class FactText
{
    public static string? Of(Fact fact, FactState state)
    {
        if (state.Disputed.Count > 0)
        {
            return "disputed: " + string.Join(" or ", state.Disputed.Select(d => Of(fact, d)));
        }

        if (state.Members is { } members)
        {
            var included = Listed(fact, members, Membership.In);
            return members.Contains(Membership.Unknown) ? "includes " + included + ", excludes " + Listed(fact, members, Membership.Out) : included;
        }

        return state.Value is not { } value ? null
            : fact.Kind == FactKind.Date ? "\"" + DateOf(value) + "\""
            : value.ToString();
    }

    public static DateRange DateOf(CelValue value) =>
        value.IsUnknown ? value.Causes().Range!.Value : new DateRange(value.AsTimestamp(), value.AsTimestamp());

    private static string Listed(Fact fact, IReadOnlyList<Membership> members, Membership membership) =>
        "[" + string.Join(", ", fact.Values.Where((_, i) => members[i] == membership).Select(CelFormat.Quote)) + "]";
}
