using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>A kind of mistake that the readers report and that a schema alone cannot express: docs/formats.md, last section.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Reason">Why no schema has it.</param>
/// <param name="Applies">Which diagnostics of that id are meant, given the members above the place; all where null.</param>
internal sealed record Inexpressible(string Id, string Reason, Func<Diagnostic, IReadOnlyList<string>, bool>? Applies = null)
{
    private const string Elsewhere = "a value of the dictionary, which is another document, reached through a pointer";

    public static IReadOnlyList<Inexpressible> All { get; } =
    [
        new("CPL4004", "a date that is none, such as 2026-02-30: patterns cannot count days, and in facts a date may be partial, so `format` stays a remark"),
        new("CPL4001", Elsewhere, BesideFacts),
        new("CPL4002", Elsewhere, BesideFacts),
        new("CPL4003", Elsewhere, BesideFacts),
        new("CPL4007", Elsewhere, BesideFacts),
        new("CPL4005", "whether a pointer leads to a fact is known to the dictionary alone"),
        new("CPL4006", "a fact stated twice: two members of different objects are compared"),
        new("CPL4008", "a partial value of a fact that is no set: " + Elsewhere),
        new("CPL4009", "a fact and its parent contradict each other: two values are compared"),
        new("CPL4011", "a value both included and excluded: two arrays are compared"),
        new("CPL5001", "a stated fact without evidence: two members of different objects are compared"),
        new("CPL5002", "an element on a heading: facts, evidence and the dictionary are compared"),
        new("CPL1108", "a disputed value repeated in another form, such as a set in another order", (_, above) => above.Contains("disputed")),
        new("CPL1202", "whether a rule of that id exists is known to the pack alone"),
        new("CPL1206", "whether a rule has a reading of that name is known to the pack alone"),
        new("CPL1207", "a reading that is named like the default: a name is compared with a value"),
        new("CPL9008", "whether a rule is evaluated is known to the pack alone"),
        new("CPL1102", "a part that the rule has not: known to the pack alone", (_, above) => above.Contains("parts")),
        new("CPL1303", "`x-requires` names no Boolean fact: a path is compared with the names on its way"),
        new("CPL1305", "an old path that a fact has, or that two had: paths are compared"),
        new("CPL1304", "a reserved word of the language as a name", (d, _) => Regex.IsMatch(d.Message, "^`[A-Za-z][A-Za-z0-9]*` ")),
        new("CPL1103", "an integer beyond 64 bits", (d, _) => Regex.IsMatch(d.Message, "^`-?[0-9]{19,}` ")),
        new("CPL1109", "a count beyond 32 bits", (d, _) => d.Message.Contains("at most 2147483647", StringComparison.Ordinal)),
        new("CPL1109", "a maximum below its minimum: a schema compares no two values", (d, _) => d.Message.Contains("at least the minimum", StringComparison.Ordinal)),
    ];

    public static bool IsListed(Diagnostic diagnostic, IReadOnlyList<string> above) =>
        All.Any(e => e.Id == diagnostic.Id && (e.Applies is null || e.Applies(diagnostic, above)));

    private static bool BesideFacts(Diagnostic diagnostic, IReadOnlyList<string> above) => above.Contains("partial") || above.Contains("disputed");
}
