using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Benchmarks.Bulk;

/// <summary>The sum of as many bytes as this engine's columns take, in the order in which they lie: what memory allows.</summary>
internal sealed class StreamingRead : IBulkEngine
{
    // An array may not be as large as the columns of ten million profiles.
    private const int Chunk = 1 << 17;

    private readonly ulong[][] _words;
    private ulong _sum;

    public StreamingRead(int profiles)
    {
        var bytes = new BulkWork(Math.Min(profiles, 20_480)).Batch is var sample ? (double)sample.Bytes / sample.Count * profiles : 0;
        _words = [.. Enumerable.Range(0, (int)(bytes / sizeof(ulong) / Chunk) + 1).Select(n => Enumerable.Repeat((ulong)n, Chunk).ToArray())];
    }

    public (long True, long False)[]? Counts => null;

    public void Run()
    {
        var (a, b) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        foreach (var words in _words)
        {
            foreach (var pair in MemoryMarshal.Cast<ulong, (Vector256<ulong> A, Vector256<ulong> B)>(words))
            {
                (a, b) = (a + pair.A, b + pair.B);
            }
        }

        _sum = unchecked(_sum + Vector256.Sum(a + b));
    }

    public void Dispose()
    {
    }
}
