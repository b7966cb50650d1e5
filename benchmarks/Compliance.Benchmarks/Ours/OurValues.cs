using Compliance.Benchmarks.Scalar;
using Compliance.Benchmarks.Workload;
using Compliance.Language;
using Compliance.Language.Profiles;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Benchmarks.Ours;

/// <summary>The value of each condition alone, interpreted: what the rivals tell, by the public face of the language.</summary>
internal sealed class OurValues : IScalarEngine
{
    private CelExpression[] _conditions = [];
    private Profile[] _profiles = [];

    public string Name => "Compliance, values (interpreter)";

    public bool IsThreeValued => true;

    public void Load(ScalarWork work)
    {
        var pack = WorkloadPack.Make(work);
        _conditions = work.Conditions.Select(c => CelExpression.Compile(new SourceText("condition.cel", c), pack, out _)!).ToArray();
        _profiles = WorkloadPack.ProfilesOf(work, pack);
    }

    public void Evaluate(int profile, Span<byte> outcomes)
    {
        for (var rule = 0; rule < _conditions.Length; rule++)
        {
            var value = _conditions[rule].Evaluate(_profiles[profile], out _)!.Value;
            outcomes[rule] = value == True ? Outcome.True : value == False ? Outcome.False : Outcome.Unknown;
        }
    }

    private static readonly CelValue True = CelValue.Of(true);
    private static readonly CelValue False = CelValue.Of(false);
}
