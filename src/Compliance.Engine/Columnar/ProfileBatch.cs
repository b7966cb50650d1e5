using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>Many profiles over one dictionary, as columns: Made by a <see cref="ProfileBatchBuilder"/>.</summary>
/// <remarks>Thread safety: immutable. Evidence is not kept: what a grade does not accept is left out when the batch is filled.</remarks>
public sealed class ProfileBatch
{
    private readonly Tile[] _tiles;

    internal ProfileBatch(BatchLayout layout, Tile[] tiles)
    {
        Layout = layout;
        _tiles = tiles;
        Count = tiles.Length == 0 ? 0 : ((tiles.Length - 1) * Tile.Profiles) + tiles[^1].Count;
    }

    /// <summary>How many profiles there are.</summary>
    public int Count { get; }

    /// <summary>The dictionary of their facts.</summary>
    public FactDictionary Facts => Layout.Facts;

    /// <summary>How many bytes the columns take.</summary>
    public long Bytes => _tiles.Sum(t => (long)t.Planes * Tile.Words * sizeof(ulong));

    internal BatchLayout Layout { get; }

    /// <summary>All full but the last.</summary>
    internal IReadOnlyList<Tile> Tiles => _tiles;

    /// <summary>A profile as a run reads it, one that has only some of its facts.</summary>
    internal ProfileView ViewOf(int profile, IEnumerable<Fact> facts)
    {
        var (tile, row) = (_tiles[profile / Tile.Profiles], profile % Tile.Profiles);
        var states = new FactState[Facts.Facts.Count];
        Array.Fill(states, FactState.NotStated);
        foreach (var fact in facts)
        {
            states[fact.Index] = tile.StateOf(fact, row, Layout);
        }

        return new ProfileView(Facts, states, tile.AsOf(row, Layout));
    }
}
