using Compliance.Bulk.Runs;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Populations;

/// <summary>Profiles that are looked at together, and how they are read.</summary>
internal sealed record PopulationInput
{
    /// <summary>Tables, profiles and folders, in order.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The format of tables; null where their names tell it.</summary>
    public TableFormat? Format { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    public required Func<Stream> StandardInput { get; init; }

    /// <summary>Is told how far it is, before the first block and after each.</summary>
    public Action<RunPlace>? Progress { get; init; }
}
