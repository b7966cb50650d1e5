using System.Buffers;
using Apache.Arrow.Memory;

namespace Compliance.Bulk.Reading;

/// <summary>Memory for record batches, used again when whoever reads one has done with it: a batch is large, and memory that is new is dear.</summary>
/// <remarks>Thread safety: memory is asked for by one thread, and given back by any.</remarks>
internal sealed class BatchMemory : MemoryAllocator
{
    private readonly List<Owner> _given = [];

    /// <summary>What was given since this was asked last, where it was given in one piece; else null.</summary>
    public IDisposable? TakeOnly()
    {
        var only = _given.Count == 1 ? _given[0] : null;
        _given.Clear();
        return only is null ? null : new Return(only);
    }

    protected override IMemoryOwner<byte> AllocateInternal(int length, out int bytesAllocated)
    {
        var owner = new Owner(ArrayPool<byte>.Shared.Rent(length), length);
        _given.Add(owner);
        bytesAllocated = length;
        return owner;
    }

    // Arrow may dispose of what two of its objects share. What is given back is for the reader of a batch to say, and the rest is left to the garbage collector.
    private sealed class Owner(byte[] bytes, int length) : IMemoryOwner<byte>
    {
        public byte[] Bytes { get; } = bytes;

        public Memory<byte> Memory { get; } = bytes.AsMemory(0, length);

        public void Dispose()
        {
        }
    }

    private sealed class Return(Owner owner) : IDisposable
    {
        public void Dispose() => ArrayPool<byte>.Shared.Return(owner.Bytes);
    }
}
