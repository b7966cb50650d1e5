using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Rivals;

/// <summary>Makes the typed objects that the .NET rivals read.</summary>
internal static class StateMaker
{
    public static WorkloadState[] MakeAll(ScalarWork work)
    {
        var setters = work.Facts.Select(f => typeof(WorkloadState).GetProperty(f.Name)!).ToArray();
        return Enumerable.Range(0, ScalarWork.Profiles).Select(profile =>
        {
            var state = new WorkloadState();
            foreach (var fact in work.Facts)
            {
                setters[fact.Id].SetValue(state, ValueOf(fact, work.ValuesOf(profile)[fact.Id]));
            }

            return state;
        }).ToArray();
    }

    /// <summary>A known value as an object of .NET.</summary>
    public static object ValueOf(WorkloadFact fact, int value) => fact.Sort switch
    {
        FactSort.Boolean => value == 1,
        FactSort.Enumeration => fact.Values[value],
        FactSort.Set => fact.Members(value).ToList(),
        _ => value,
    };
}
