using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles that are files of their own, evidence and all.</summary>
internal sealed class FolderSource(IReadOnlyList<string> files) : IMeasuredSource
{
    private int _next;

    public double? Taken => files.Count == 0 ? null : (double)_next / files.Count;

    public RawPart? Next(int most)
    {
        var from = _next;
        var count = Skip(most);
        return count == 0 ? null : new Part([.. files.Skip(from).Take(count)]);
    }

    public int Skip(int most)
    {
        var count = Math.Min(most, files.Count - _next);
        _next += count;
        return count;
    }

    public void Dispose()
    {
    }

    private sealed class Part(string[] files) : RawPart(files.Length)
    {
        public override void Fill(BlockFilling into, int at)
        {
            for (var i = 0; i < files.Length; i++)
            {
                var bag = new DiagnosticBag();
                var source = FileReader.Read(files[i], bag);
                var profile = source is null ? null : ProfileReader.Read(source, into.Block.Facts, bag);
                if (bag.HasErrors || profile is null)
                {
                    into.Reject(at + i, bag.ToSorted(), null);
                }
                else
                {
                    into.Block.Put(at + i, profile);
                }
            }
        }
    }
}
