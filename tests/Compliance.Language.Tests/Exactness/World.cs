using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Planning;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Language.Tests.Exactness;

/// <summary>A small dictionary with every kind of fact of the exact fragment, and random rules over it.</summary>
internal static class World
{
    public static readonly FactDictionary Facts = FactDictionary.Parse(new SourceText("facts", Dictionary()), out var found) ?? throw new InvalidOperationException(string.Join("\n", found));

    private static readonly PackScope Scope = new(Facts, [], []);

    private static readonly string[] Atoms =
    [
        "a.on", "a.p", "a.q", "b.flag", "'x' in a.set", "'y' in a.set", "'z' in a.set", "'k' in b.set", "'l' in b.set",
        "b.mode == 'm1'", "b.mode != 'm2'", "b.mode in ['m1', 'm3']", "b.mode in ['m1', 'm2', 'm3']", "b.years >= 2", "b.years == 3", "b.years < 1", "4 / b.years > 1",
        "b.day < timestamp('2024-12-24T00:00:00Z')", "b.day == timestamp('2024-12-24T00:00:00Z')", "b.day >= timestamp('2024-12-25T00:00:00Z')",
        "['x', 'y'].all(v, v in a.set)", "a.set.all(v, v in ['x', 'z'])", "a.set.exists(v, v in ['y', 'z'])", "a.set.size() > 0", "a.set.size() == 0", "b.set != []",
    ];

    public static string Condition(RandomSource random, int depth)
    {
        if (depth == 0 || random.Chance(20))
        {
            return random.Pick(Atoms);
        }

        string Inner() => "(" + Condition(random, depth - 1) + ")";
        return random.Below(10) switch
        {
            < 4 => Inner() + " && " + Inner(),
            < 7 => Inner() + " || " + Inner(),
            < 9 => "!" + Inner(),
            _ => Inner() + " ? " + Inner() + " : " + Inner(),
        };
    }

    public static Rule Rule(string? appliesWhen, IReadOnlyList<string> parts, string id = "TEST-1")
    {
        var bag = new DiagnosticBag();
        CheckedExpr Check(string text)
        {
            var source = ExpressionSource.Of(new SourceText("condition", text));
            return Checker.CheckCondition(Parser.Parse(source, bag)!, source, new CheckEnvironment(Scope, FunctionTable.Standard), bag) ?? throw new InvalidOperationException(text + ": " + bag.ToSorted()[0]);
        }

        var plan = Planner.Plan(appliesWhen is null ? null : Check(appliesWhen), parts.Select(Check).ToArray(), bag);
        return new Rule
        {
            Id = id, IsCheckable = true, AppliesWhen = appliesWhen,
            Parts = parts.Select((p, i) => new RulePart("part" + i, p)).ToArray(),
            Source = new RuleSource(SourceBasis.Knowledge, false, Confidence.Low, null),
        }.WithPlan(plan);
    }

    private static string Dictionary()
    {
        static string Fact(string name, string type, string? requires = null) =>
            $$""" "{{name}}": { "title": "t", {{type}}, "x-howToDecide": "h", "x-evidence": "legislation"{{(requires is null ? "" : $", \"x-requires\": \"{requires}\"")}} } """;
        static string Group(string name, params string[] facts) =>
            $$""" "{{name}}": { "title": "t", "type": "object", "additionalProperties": false, "properties": { {{string.Join(",", facts)}} } } """;
        const string Boolean = "\"type\": \"boolean\"";
        return $$"""
            { "title": "t", "type": "object", "additionalProperties": false, "properties": {
              {{Group("a", Fact("on", Boolean), Fact("p", Boolean, "a.on"), Fact("q", Boolean, "a.p"), Fact("set", Set("x", "y", "z"), "a.on"))}},
              {{Group("b", Fact("flag", Boolean), Fact("set", Set("k", "l"), "b.flag"), Fact("mode", "\"type\": \"string\", \"enum\": [\"m1\", \"m2\", \"m3\"]"),
                  Fact("years", "\"type\": \"integer\", \"minimum\": 0, \"maximum\": 4"), Fact("day", "\"type\": \"string\", \"format\": \"date\""))}}
            } }
            """;
    }

    private static string Set(params string[] values) =>
        $$""" "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": [{{string.Join(",", values.Select(v => "\"" + v + "\""))}}] } """;
}
