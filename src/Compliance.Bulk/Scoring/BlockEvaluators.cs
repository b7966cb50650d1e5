using Compliance.Engine.Compiled;
using Compliance.Engine.Evaluation;
using Compliance.Language.Rules;

namespace Compliance.Bulk.Scoring;

/// <summary>What gives verdicts in a run: prepared once, one evaluator for each thread.</summary>
internal sealed class BlockEvaluators(CompiledPack pack)
{
    public static BlockEvaluators Of(Evaluator run) => new(CompiledPack.Compile(run.Pack));

    public IReadOnlyList<Rule> Rules => pack.Rules;

    public IBlockEvaluator Create() => new RowEvaluator(pack);
}
