using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Rules;

namespace Compliance.Engine.Scoring;

/// <summary>The file of <c>--parameters</c>: weights by rule id.</summary>
internal static class ScoringParameters
{
    public static IReadOnlyDictionary<string, int>? Load(string path, RulePack pack, DiagnosticBag bag)
    {
        if (FileReader.Read(path, bag) is not { } source
            || MemberReader.Of(source, JsonReader.Read(source, bag), "the parameters", bag) is not { } json)
        {
            return null;
        }

        json.OptionalText("$schema");
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        if (json.RequiredObject("weights", "the weights") is { } named)
        {
            foreach (var member in named.Json.Members)
            {
                var weight = named.RequiredCount(member.Name.Value, 0);
                if (pack.Find(member.Name.Value) is null)
                {
                    bag.Add(EnvironmentDiagnostics.UnknownScope.At(source, member.Name.Span, member.Name.Value)
                        .Suggesting(Spelling.Nearest(member.Name.Value, pack.Rules.Select(r => r.Id))));
                }
                else if (weight is { } value)
                {
                    weights[member.Name.Value] = value;
                }
            }
        }

        json.ReportUnknown();
        return bag.HasErrors ? null : weights;
    }
}
