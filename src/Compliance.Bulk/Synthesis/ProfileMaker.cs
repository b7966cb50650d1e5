using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Values;

namespace Compliance.Bulk.Synthesis;

/// <summary>
/// Makes up profiles: each fact as often the case as among real profiles, with one latent factor by which States have more of everything or less. What falls away with a
/// parent that is false is not stated, and neither is what the table of participation tells.
/// </summary>
/// <remarks>Thread safety: one serves one thread at a time; what it makes depends on the seed and the number of the row alone.</remarks>
internal sealed class ProfileMaker
{
    private const int PartialOneIn = 8;

    private readonly Fact[] _facts;
    private readonly ulong[][] _shares;
    private readonly ulong[][] _keys;
    private readonly ValueChoice?[] _choices;
    private readonly ulong[]?[] _hidden;
    private readonly long[] _latent = new long[ProfileBlock.Rows];
    private readonly ulong _latentKey;
    private readonly ulong _missing;
    private readonly int _asOf;

    /// <param name="pack">The pack over whose dictionary profiles are made.</param>
    /// <param name="marginals">How often facts are the case.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="missing">The share of facts that are not stated, from 0 to 1.</param>
    public ProfileMaker(RulePack pack, Marginals marginals, long seed, decimal missing)
    {
        _facts = [.. pack.Facts.Facts];
        _shares = [.. _facts.Select(f => ValuesOf(f).Select(v => marginals.ShareOf(f, v)).ToArray())];
        _keys = [.. _facts.Select(f => ValuesOf(f).Select(v => Draws.Key(seed, f.Path + FactColumns.MemberMark + v)).ToArray())];
        _choices = [.. _facts.Select(f => f.Kind is FactKind.Boolean or FactKind.Set or FactKind.ObjectList ? null : new ValueChoice(f, marginals.ValuesOf(f)))];
        _hidden = new ulong[]?[_facts.Length];
        _latentKey = Draws.Key(seed, "latent");
        _missing = (ulong)(missing * (1UL << 32));
        _asOf = DateRange.TryParse(pack.Status.AsOf, out var range) ? CodeOf(range.First) : 20_260_101;
    }

    /// <summary>Fills a block that was begun.</summary>
    public void Fill(ProfileBlock block)
    {
        for (var row = 0; row < block.Count; row++)
        {
            var number = block.FirstRow + row;
            _latent[row] = (long)(Draws.At(_latentKey, number) >> 32) - (1L << 31);
            Name(block, row, number);
            block.Accept(row);
        }

        Array.Clear(_hidden);
        foreach (var fact in _facts)
        {
            if (fact.Kind == FactKind.Boolean && _hidden[fact.Index] is null)
            {
                Hide(fact, block);
            }
        }

        foreach (var fact in _facts.Where(f => f.Status is null && f.Kind != FactKind.ObjectList))
        {
            State(fact, block);
        }
    }

    private static IEnumerable<string> ValuesOf(Fact fact) => fact.Kind == FactKind.Set ? fact.Values : [""];

    private static int CodeOf(CelTimestamp day)
    {
        var date = DateTime.UnixEpoch.AddSeconds(day.Seconds);
        return (((date.Year * 100) + date.Month) * 100) + date.Day;
    }

    private void Name(ProfileBlock block, int row, long number)
    {
        Span<byte> name = stackalloc byte[32];
        "Synthetic "u8.CopyTo(name);
        number.TryFormat(name[10..], out var digits, default, System.Globalization.CultureInfo.InvariantCulture);
        block.State.Set(row, name[..(10 + digits)]);

        // XAA to XZZ are codes that the standard leaves to its users.
        block.Iso3.Set(row, [(byte)'X', (byte)('A' + (number / 26 % 26)), (byte)('A' + (number % 26))]);
        block.AsOf.Codes[row] = _asOf;
    }

    /// <summary>Whether a Boolean is the case, stated or not.</summary>
    private ulong[] Hide(Fact fact, ProfileBlock block)
    {
        var plane = new ulong[Bits.WordsFor(block.Count)];
        _hidden[fact.Index] = plane;
        var requires = fact.Requires is { } parent ? _hidden[parent.Index] ?? Hide(parent, block) : null;
        for (var row = 0; row < block.Count; row++)
        {
            if (Holds(_shares[fact.Index][0], row, Draws.At(_keys[fact.Index][0], block.FirstRow + row)))
            {
                Bits.Set(plane, row);
            }
        }

        for (var w = 0; requires is not null && w < plane.Length; w++)
        {
            plane[w] &= requires[w];
        }

        return plane;
    }

    private bool Holds(ulong share, int row, ulong draw)
    {
        // The factor moves a share by up to half of what is between it and the nearer end, up as often as down.
        var room = (long)Math.Min(share, (1UL << 32) - share);
        return unchecked((uint)draw) < (ulong)((long)share + ((_latent[row] * room) >> 32));
    }

    private void State(Fact fact, ProfileBlock block)
    {
        var columns = block.Of(fact);
        var (key, parent) = (_keys[fact.Index][0], fact.Requires is { } requires ? _hidden[requires.Index] : null);
        for (var row = 0; row < block.Count; row++)
        {
            var number = block.FirstRow + row;
            var draw = Draws.At(key, number);
            if (draw >> 32 < _missing || (parent is not null && !Bits.Has(parent, row)))
            {
                continue;
            }

            switch (fact.Kind)
            {
                case FactKind.Boolean:
                    ((TruthColumn)columns[0]).Set(row, Bits.Has(_hidden[fact.Index]!, row));
                    break;
                case FactKind.Set:
                    StateMembers(fact, columns, row, number, isPartial: (draw >> 16) % PartialOneIn == 0);
                    break;
                default:
                    _choices[fact.Index]!.Draw(columns[0], row, draw);
                    break;
            }
        }
    }

    private void StateMembers(Fact fact, Column[] columns, int row, long number, bool isPartial)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var draw = Draws.At(_keys[fact.Index][i], number);
            if (!isPartial || (draw >> 40 & 1) == 0)
            {
                ((TruthColumn)columns[i]).Set(row, Holds(_shares[fact.Index][i], row, draw));
            }
        }
    }
}
