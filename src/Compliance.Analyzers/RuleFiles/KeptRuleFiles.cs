using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>The rule files that were compiled against one manifest and one dictionary. Everything is kept only as long as the texts it is made of.</summary>
internal sealed class KeptRuleFiles
{
    private static readonly ConditionalWeakTable<PackManifest, ConditionalWeakTable<FactDictionary, KeptRuleFiles>> Kept = new();

    private readonly ConditionalWeakTable<SourceText, RuleFile> _files = new();
    private (SourceText[] Rules, PackCompilation Made)? _latest;

    private KeptRuleFiles(PackEnvironment environment) => Environment = environment;

    public PackEnvironment Environment { get; }

    public static KeptRuleFiles Of(PackManifest manifest, FactDictionary facts) =>
        Kept.GetValue(manifest, _ => new()).GetValue(facts, f => new KeptRuleFiles(PackEnvironment.Of(manifest, f)));

    public RuleFile Compile(SourceText text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _files.GetValue(text, t => RuleCompiler.Compile(t, Environment));
    }

    /// <summary>What was made last, where it was made of the same texts; else what is made now. Many files ask at once, and only the first makes it.</summary>
    public PackCompilation LatestOr(SourceText[] rules, Func<KeptRuleFiles, PackCompilation> make)
    {
        lock (_files)
        {
            if (_latest is not { } latest || !latest.Rules.SequenceEqual(rules))
            {
                _latest = latest = (rules, make(this));
            }

            return latest.Made;
        }
    }
}
