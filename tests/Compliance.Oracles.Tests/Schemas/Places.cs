using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>Tells under which members a place of a file lies.</summary>
internal static class Places
{
    public static IReadOnlyList<string> MembersAbove(JsonNode? node, TextSpan span) => node switch
    {
        JsonObject json => json.Members
            .Where(m => Covers(m.Name.Span.To(m.Value.Span), span))
            .SelectMany(m => MembersAbove(m.Value, span).Prepend(m.Name.Value)).ToArray(),
        JsonArray array => array.Items.Where(i => Covers(i.Span, span)).SelectMany(i => MembersAbove(i, span)).ToArray(),
        _ => [],
    };

    private static bool Covers(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;
}
