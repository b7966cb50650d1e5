using System.Runtime.InteropServices;
using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;
using Compliance.Engine.Compiled;
using Compliance.Language.Verdicts;

namespace Compliance.Benchmarks.Ours;

/// <summary>This engine's verdicts from machine code, each profile loaded into its row beforehand, as the rivals have theirs.</summary>
internal sealed class OurCompiled : IScalarEngine
{
    private CompiledPack _pack = null!;
    private FactRow[] _rows = [];

    public string Name => "Compliance, verdicts (compiled)";

    public bool IsThreeValued => true;

    public void Load(ScalarWork work)
    {
        var pack = WorkloadPack.Make(work);
        _pack = CompiledPack.Compile(pack);
        _rows = Array.ConvertAll(WorkloadPack.ProfilesOf(work, pack), profile =>
        {
            var row = _pack.CreateRow();
            row.Load(profile);
            return row;
        });
    }

    public void Evaluate(int profile, Span<byte> answers) => _pack.Evaluate(_rows[profile], MemoryMarshal.Cast<byte, VerdictStatus>(answers), out _);

    public byte OutcomeOf(byte answer) => Outcome.Of((VerdictStatus)answer);
}
