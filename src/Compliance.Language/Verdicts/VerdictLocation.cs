using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Language.Verdicts;

/// <summary>The place in a profile that a verdict points to: the first fact that forces it or is missing, else the facts as a whole.</summary>
internal static class VerdictLocation
{
    public static TextSpan Of(Profile profile, IEnumerable<Reason> reasons, IEnumerable<Fact> missing)
    {
        var span = reasons.Select(r => r.Fact).Concat(missing)
            .Select(f => profile[f].Span)
            .FirstOrDefault(s => s.Length > 0);
        return span.Length > 0 ? span : profile.FactsSpan;
    }
}
