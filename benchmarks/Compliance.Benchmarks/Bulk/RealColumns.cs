using Compliance.Engine.Columnar;
using Compliance.Engine.Compiled;
using Compliance.Engine.Packs;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Benchmarks.Bulk;

/// <summary>The real pack on its real profiles, over and over: as columns, with scores; or one profile at a time, by compiled code.</summary>
internal sealed class RealColumns : IBulkEngine
{
    private readonly RulePack _pack = PackFolder.Load(Path.Combine(Checkout.Folder, "rules", "uncc"), out _)!;
    private readonly ProfileBatch? _batch;
    private readonly ColumnarPack? _columns;
    private readonly CompiledPack _compiled;
    private readonly FactRow[] _rows;
    private readonly VerdictStatus[] _verdicts;
    private readonly int _profiles;
    private readonly int _threads;
    private (long True, long False)[] _counts = [];

    public RealColumns(int profiles, int threads, bool isColumnar)
    {
        (_profiles, _threads) = (profiles, threads);
        var real = Directory.GetFiles(Path.Combine(Checkout.Folder, "rules", "uncc", "profiles"), "*.profile.json").Order(StringComparer.Ordinal)
            .Select(path => Profile.Parse(new SourceText(path, File.ReadAllText(path)), _pack.Facts, out _)!).ToArray();
        _compiled = CompiledPack.Compile(_pack);
        _verdicts = new VerdictStatus[_compiled.Rules.Count];
        _rows = isColumnar ? [] : Array.ConvertAll(real, Row);
        if (isColumnar)
        {
            var builder = new ProfileBatchBuilder(_pack.Facts);
            for (var i = 0; i < profiles; i++)
            {
                builder.Add(real[i % real.Length]);
            }

            (_batch, _columns) = (builder.Build(), ColumnarPack.Compile(_pack));
        }
    }

    public (long True, long False)[] Counts => _counts;

    public void Run()
    {
        if (_columns is not null)
        {
            var result = _columns.Evaluate(_batch!, BatchOutputs.RuleCounts | BatchOutputs.ProfileCounts | BatchOutputs.Scores, out _, _threads)!;
            _counts = [.. Enumerable.Range(0, result.Rules.Count).Select(result.CountsOfRule).Select(c => (c.Satisfied, c.NotSatisfied))];
            return;
        }

        _counts = new (long, long)[_verdicts.Length];
        for (var i = 0; i < _profiles; i++)
        {
            _compiled.Evaluate(_rows[i % _rows.Length], _verdicts, out _);
            for (var rule = 0; rule < _verdicts.Length; rule++)
            {
                _counts[rule].True += _verdicts[rule] == VerdictStatus.Satisfied ? 1 : 0;
                _counts[rule].False += _verdicts[rule] == VerdictStatus.NotSatisfied ? 1 : 0;
            }
        }
    }

    public void Dispose()
    {
    }

    private FactRow Row(Profile profile)
    {
        var row = _compiled.CreateRow();
        row.Load(profile);
        return row;
    }
}
