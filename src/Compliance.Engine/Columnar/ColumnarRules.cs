using Compliance.Engine.Compiled;
using Compliance.Engine.Scoring;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>The rules of a pack as nodes of one graph, and what is needed to evaluate some of them row by row.</summary>
internal sealed class ColumnarRules
{
    private readonly Dictionary<Rule, int> _numbers = [];
    private readonly IReadOnlyList<ScoredScope> _scopes;

    public ColumnarRules(FactDictionary facts, IReadOnlyList<Rule> rules, IReadOnlyList<ScoredScope> scopes, Func<Rule, long> weightOf, IReadOnlyList<VerdictComparison> comparisons)
    {
        Facts = new FactPlanes(new PlaneGraph(), new BatchLayout(facts));
        Rules = rules;
        WeightOf = weightOf;
        Comparisons = comparisons;
        _scopes = scopes;
        Planes = RulePlanes.Of(rules, Facts);
        ByRow = [.. Enumerable.Range(0, rules.Count).Where(i => Planes[i].IsByRow)];
        RowPack = CompiledPack.Compile(facts, [.. ByRow.Select(i => rules[i])]);
        Read = [.. rules.Select(r => RuleFacts.WithAncestors(r.Plan!.Plan).ToArray())];
        Diagrams = [.. rules.Select(r => new Lazy<RowDiagram?>(() => RowDiagram.Of(r.Plan!, Facts.Layout)))];
        var readers = Enumerable.Range(0, rules.Count).Where(i => !Planes[i].IsByRow).SelectMany(i => Read[i].Select(f => (Fact: f.Index, Rule: i))).ToLookup(r => r.Fact, r => r.Rule);
        Readers = [.. facts.Facts.Select(f => readers[f.Index].ToArray())];
        ReadByRow = [.. ByRow.SelectMany(i => Read[i]).Distinct()];
        for (var i = 0; i < rules.Count; i++)
        {
            _numbers.Add(rules[i], i);
        }
    }

    public FactPlanes Facts { get; }

    public IReadOnlyList<Rule> Rules { get; }

    public Func<Rule, long> WeightOf { get; }

    /// <summary>What is compared with what, whatever else is asked for.</summary>
    public IReadOnlyList<VerdictComparison> Comparisons { get; }

    public RulePlanes[] Planes { get; }

    /// <summary>The numbers of the rules that are evaluated row by row.</summary>
    public int[] ByRow { get; }

    /// <summary>These rules, one profile at a time.</summary>
    public CompiledPack RowPack { get; }

    /// <summary>Of each rule the facts that it reads, and those that these require.</summary>
    public Fact[][] Read { get; }

    public Fact[] ReadByRow { get; }

    /// <summary>Of each fact the numbers of the rules that read it, without those that are evaluated row by row.</summary>
    public int[][] Readers { get; }

    /// <summary>Of each rule the diagram that says what is possible where coders differ, made when it is first asked for; null where it has none.</summary>
    public Lazy<RowDiagram?>[] Diagrams { get; }

    public int NumberOf(Rule rule) => _numbers[rule];

    public IEnumerable<ScoredScope> ScopesOf(BatchOutputs outputs) => _scopes.Where(s => outputs.HasFlag(OutputOf(s.Name.Split(':')[0])));

    /// <summary>The output that has the scores of a kind of scope: articles, chapters or themes; else of the treaty.</summary>
    public static BatchOutputs OutputOf(string kind) => kind switch
    {
        "article" => BatchOutputs.ArticleScores,
        "chapter" => BatchOutputs.ChapterScores,
        "theme" => BatchOutputs.ThemeScores,
        _ => BatchOutputs.Scores,
    };
}
