using System.Buffers;
using System.Text.Unicode;
using Compliance.Engine.Treaties;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;

namespace Compliance.Bulk.Blocks;

/// <summary>Puts what the pack's table of participation tells into a block. States and dates recur, so what is told of one is found once.</summary>
/// <remarks>Thread safety: one serves one thread at a time.</remarks>
internal sealed class TreatyFill(RulePack pack)
{
    private const int Most = 100_000;
    private const int LongestName = 256;

    private readonly TreatyFacts _treaty = TreatyFacts.Of(pack);
    private readonly Fact[] _told = [.. pack.Facts.Facts.Where(f => f.Status is not null)];
    private readonly Dictionary<Key, FactState[]> _known = [];
    private HashSet<string>? _names;

    public void Complete(ProfileBlock block)
    {
        if (_told.Length == 0 || pack.Participation is null)
        {
            return;
        }

        _names ??= [.. _treaty.Names];
        for (var row = 0; row < block.Count; row++)
        {
            if (block.IsPresent(row))
            {
                Complete(block, row);
            }
        }
    }

    private void Complete(ProfileBlock block, int row)
    {
        // Most States of a made-up world have names that no table knows: then the name says nothing, and the code and the date say all.
        var iso3 = block.Iso3[row];
        var key = new Key((iso3[0] << 16) | (iso3[1] << 8) | iso3[2], Listed(block.State[row]), block.AsOf.Codes[row]);
        if (!_known.TryGetValue(key, out var states))
        {
            states = Told(block, row);
            if (_known.Count < Most)
            {
                _known.Add(key, states);
            }
        }

        for (var i = 0; i < _told.Length; i++)
        {
            var columns = block.Of(_told[i]);
            if (!FactColumns.IsStatedAt(columns, row) && !(block.Whole.TryGetValue(row, out var whole) && whole[_told[i]].Disputed.Count > 0))
            {
                FactColumns.Put(columns, row, _told[i], states[i]);
            }
        }
    }

    private FactState[] Told(ProfileBlock block, int row)
    {
        var nothing = new Profile(pack.Facts, block.State.TextAt(row), block.Iso3.TextAt(row), block.AsOf[row], null, [.. pack.Facts.Facts.Select(_ => FactState.NotStated)], null, default);
        var completed = _treaty.Complete(nothing);
        return Array.ConvertAll(_told, f => completed[f]);
    }

    private string Listed(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[LongestName];
        return name.Length <= LongestName
            && Utf8.ToUtf16(name, text, out _, out var length) == OperationStatus.Done
            && _names!.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var listed) ? listed : "";
    }

    private readonly record struct Key(int Iso3, string Name, int AsOf);
}
