using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Functions;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>What an expression is checked against: names, functions, the container that short names are looked up in, and whether types are checked at all.</summary>
internal sealed class CheckEnvironment(INameScope names, FunctionTable functions, string container = "", bool isChecked = true)
{
    public INameScope Names { get; } = names;

    public FunctionTable Functions { get; } = functions;

    private int MostSegmentsOfTypes { get; } = functions.Types.Keys.Max(n => n.Split('.').Length);

    /// <summary>Without checking every type is left to run time, and a mistake is an error value there.</summary>
    public bool IsChecked { get; } = isChecked;

    /// <summary>What a dotted name as a whole stands for, from the innermost container out (CEL language definition, "Name Resolution").</summary>
    public Declaration? Resolve(IReadOnlyList<string> segments, bool isRooted)
    {
        foreach (var candidate in Candidates(segments, isRooted))
        {
            if (Names.Resolve(candidate, out var used) is { } declaration && used == candidate.Count)
            {
                return declaration;
            }

            if (candidate.Count <= MostSegmentsOfTypes && Functions.Types.TryGetValue(string.Join(".", candidate), out var type))
            {
                return new ConstantDeclared(type.Name, CelValue.TypeOf(type), CelType.TypeOf(type));
            }
        }

        return null;
    }

    /// <summary>Whether a dotted name starts with a declared one.</summary>
    public bool IsDeclaredPrefix(IReadOnlyList<string> segments, bool isRooted) =>
        Candidates(segments, isRooted).Any(c => Names.Resolve(c, out _) is not null)
        || Enumerable.Range(1, Math.Min(segments.Count, Math.Max(Names.MostSegments, MostSegmentsOfTypes))).Any(n => Resolve(segments.Take(n).ToArray(), isRooted) is not null);

    /// <summary>The overloads of a function that no value is the target of.</summary>
    public IReadOnlyList<Overload> FindGlobal(IReadOnlyList<string> segments, bool isRooted) =>
        Candidates(segments, isRooted).Select(c => Functions.Find(string.Join(".", c), false)).FirstOrDefault(rows => rows.Count > 0) ?? [];

    private IEnumerable<IReadOnlyList<string>> Candidates(IReadOnlyList<string> segments, bool isRooted)
    {
        var outer = isRooted || container.Length == 0 ? [] : container.Split('.');
        for (var n = outer.Length; n > 0; n--)
        {
            yield return [.. outer.Take(n), .. segments];
        }

        yield return segments;
    }
}
