using System;
using System.Threading;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>A table that a pack ships and does not read itself. What is read of it is kept with the pack, so that all who need it read it once.</summary>
/// <remarks>Thread safety: any number of threads; what two read at once is kept once.</remarks>
internal sealed class ShippedTable
{
    private object? _read;

    public ShippedTable(SourceText source) => Source = source;

    public SourceText Source { get; }

    /// <summary>What was read of it; read now, where nobody has.</summary>
    public T Read<T>(Func<SourceText, T> read)
        where T : class => (T)LazyInitializer.EnsureInitialized(ref _read, () => read(Source))!;
}
