using System.Runtime.InteropServices;
using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Rivals;

/// <summary>
/// What the machine allows one thread: C# as a patient hand would write it, three-valued, over a row of codes, ten rules in a method. The code is in
/// <c>FloorRules.cs</c>, made from the workload once and committed, so that it is compiled like any other; <c>-- generate</c> makes it again.
/// </summary>
internal sealed class Floor : IScalarEngine
{
    private readonly int[] _rows = new int[ScalarWork.Profiles * WorkloadFact.Count];

    public string Name => "floor: generated C# over rows of codes";

    public bool IsThreeValued => true;

    /// <summary>A Boolean is 1 (true), 2 (false) or 0 (unknown), two rails in one number; any other value is itself, or -1.</summary>
    public void Load(ScalarWork work)
    {
        for (var profile = 0; profile < ScalarWork.Profiles; profile++)
        {
            foreach (var fact in work.Facts)
            {
                var value = work.ValuesOf(profile)[fact.Id];
                _rows[(profile * WorkloadFact.Count) + fact.Id] = fact.Sort != FactSort.Boolean ? value : value == WorkloadFact.Unknown ? 0 : 2 - value;
            }
        }
    }

    // The rails become outcomes as they are written.
    public void Evaluate(int profile, Span<byte> outcomes) =>
        FloorRules.All(ref _rows[profile * WorkloadFact.Count], ref MemoryMarshal.GetReference(outcomes));
}
