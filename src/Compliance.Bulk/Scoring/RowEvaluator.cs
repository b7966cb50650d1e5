using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Reading;
using Compliance.Engine.Compiled;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Bulk.Scoring;

/// <summary>One profile after another, by compiled rules: what they leave open the interpreter tells, which knows what is possible.</summary>
internal sealed class RowEvaluator(CompiledPack pack) : IBlockEvaluator
{
    private readonly FactRow _row = pack.CreateRow();
    private readonly VerdictStatus[] _verdicts = new VerdictStatus[pack.Rules.Count];

    public IReadOnlyList<Rule> Rules => pack.Rules;

    public void Evaluate(ProfileBlock block, PossibleVerdicts[] verdicts)
    {
        for (var row = 0; row < block.Count; row++)
        {
            if (!block.IsPresent(row))
            {
                continue;
            }

            var profile = block.ProfileAt(row);
            _row.Load(profile);
            if (!pack.Evaluate(_row, _verdicts, out var diagnostic))
            {
                throw new BadTableException(diagnostic!);
            }

            var view = new ProfileView(profile, null);
            for (var i = 0; i < _verdicts.Length; i++)
            {
                IReadOnlyList<VerdictStatus> possible = _verdicts[i] == VerdictStatus.Undetermined ? RuleEvaluator.PossibleVerdicts(pack.Rules[i], view) : [_verdicts[i]];
                foreach (var verdict in possible)
                {
                    Bits.Set(verdicts[i][verdict], row);
                }
            }
        }
    }
}
