using System.Security.Cryptography;
using System.Text;

namespace Compliance.Benchmarks.Workload;

/// <summary>The whole workload in one mode: facts, conditions, the values of the first profiles, and what every condition comes to on them.</summary>
internal sealed class ScalarWork
{
    public const int Profiles = 5000;

    // What the independent generator and evaluator gave of which this is a port; the outcomes are its bytes, a row for each profile.
    private const string RulesHash = "a03c60aca893a9cfa35e8b7e2cdd9f82f3d45490812d1469d15ce9e7131cdbb6";
    private const string CompleteHash = "17f15b1bdf78eab93f8c25c3a05012c26147b23f41bc1d44d600e3191908b49d";
    private const string PartialHash = "30727a98f00cded279118277653e56c60b4cd040d47e5e21d0991c248b8b5ccf";

    private readonly int[] _values;
    private readonly byte[] _outcomes;

    public ScalarWork(bool isPartial)
    {
        IsPartial = isPartial;
        Facts = WorkloadFact.MakeAll();
        Rules = RuleMaker.MakeAll(Facts);
        var cel = new CelNotation();
        Conditions = Rules.Select(cel.Write).ToArray();
        _values = Enumerable.Range(0, Profiles).SelectMany(p => Facts.Select(f => f.ValueIn(p, isPartial))).ToArray();
        _outcomes = Enumerable.Range(0, Profiles).SelectMany(p => Rules.Select(r => r.On(ValuesOf(p)))).ToArray();
        Require("rules", RulesHash, Encoding.UTF8.GetBytes(string.Join('\n', Conditions)));
        Require("outcomes", isPartial ? PartialHash : CompleteHash, _outcomes);
    }

    public bool IsPartial { get; }

    public IReadOnlyList<WorkloadFact> Facts { get; }

    public IReadOnlyList<Condition> Rules { get; }

    /// <summary>The conditions in CEL.</summary>
    public IReadOnlyList<string> Conditions { get; }

    /// <summary>The values of one profile, one for each fact; see <see cref="WorkloadFact.ValueIn"/>.</summary>
    public ReadOnlySpan<int> ValuesOf(int profile) => _values.AsSpan(profile * WorkloadFact.Count, WorkloadFact.Count);

    /// <summary>What each condition comes to on one profile.</summary>
    public ReadOnlySpan<byte> OutcomesOf(int profile) => _outcomes.AsSpan(profile * RuleMaker.Rules, RuleMaker.Rules);

    private static void Require(string what, string expected, byte[] made)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(made));
        if (hash != expected)
        {
            throw new InvalidOperationException($"the workload's {what} hash to {hash}, not {expected}: the generator has changed, and figures of different workloads do not compare");
        }
    }
}
