using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Scalar;

/// <summary>One engine under measurement: it is given the work once, and then evaluates all rules on one profile at a time.</summary>
internal interface IScalarEngine
{
    string Name { get; }

    /// <summary>Whether it answers unknown; one that does not is given complete profiles only.</summary>
    bool IsThreeValued { get; }

    /// <summary>Compiles the rules and turns the profiles into the form that the engine reads; not measured.</summary>
    void Load(ScalarWork work);

    /// <summary>Writes an answer for each rule, in a byte.</summary>
    void Evaluate(int profile, Span<byte> answers);

    /// <summary>What an answer means: 0 (false), 1 (true) or 2 (unknown); not measured.</summary>
    byte OutcomeOf(byte answer) => answer;
}
