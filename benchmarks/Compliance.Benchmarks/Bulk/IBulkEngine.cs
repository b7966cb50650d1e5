namespace Compliance.Benchmarks.Bulk;

/// <summary>One way to evaluate all rules on many profiles at once. It is made with its profiles loaded in the form that it reads.</summary>
internal interface IBulkEngine : IDisposable
{
    /// <summary>Evaluates everything once.</summary>
    void Run();

    /// <summary>For each rule how many profiles make it true and how many false, of the last run; null where it tells no such thing.</summary>
    (long True, long False)[]? Counts { get; }
}
