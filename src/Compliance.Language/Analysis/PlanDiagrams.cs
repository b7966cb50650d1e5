using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Language.Analysis;

/// <summary>The conditions of a plan as diagrams over what a profile leaves unknown. Answers: 0 false, 1 true, 2 error.</summary>
internal sealed class PlanDiagrams
{
    public const int False = 0;
    public const int True = 1;
    public const int Error = 2;

    private readonly Plan _plan;
    private readonly ProfileView _view;
    private readonly CelValue[] _kleene;
    private readonly SortedDictionary<int, Variable> _variables = [];
    private readonly Dictionary<int, CelValue[][]> _runs = [];
    private readonly int?[] _diagrams;

    private PlanDiagrams(Plan plan, ProfileView view, CelValue[] kleene, DiagramTable table)
    {
        _plan = plan;
        _view = view;
        _kleene = kleene;
        Table = table;
        _diagrams = new int?[plan.Steps.Count];
    }

    public DiagramTable Table { get; }

    /// <summary>What the diagrams may ask, by number. A fact has the same numbers in every plan over its dictionary.</summary>
    public IReadOnlyDictionary<int, Variable> Variables => _variables;

    /// <summary>What the unknown facts can be together: of a disputed set, what one of its coders found.</summary>
    public int Constraint { get; private set; } = True;

    /// <summary>The diagrams, or null outside the exact fragment or past the table's budget.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="view">What is known.</param>
    /// <param name="kleene">What Kleene's logic gives for each step.</param>
    /// <param name="results">The conditions that are wanted.</param>
    /// <param name="table">Where the diagrams stand.</param>
    /// <param name="sharing">All plans whose diagrams stand in the table: they must cut facts into the same cells.</param>
    public static PlanDiagrams? Of(Plan plan, ProfileView view, CelValue[] kleene, IReadOnlyList<int> results, DiagramTable table, IReadOnlyList<Plan> sharing)
    {
        var diagrams = new PlanDiagrams(plan, view, kleene, table);
        if (!diagrams.DeclareVariables(sharing) || !results.All(r => diagrams.Of(r) is not null))
        {
            return null;
        }

        diagrams.Constrain();
        return table.IsExhausted ? null : diagrams;
    }

    /// <summary>The facts that a diagram asks.</summary>
    public IEnumerable<Fact> FactsAsked(int diagram) => Table.Support(diagram).Select(v => Variables[v].Fact).Distinct();

    /// <summary>The diagram of a condition; null outside the exact fragment.</summary>
    public int? Of(int step) => _diagrams[step] ??= Build(step);

    private int? Build(int step)
    {
        if (!_kleene[step].IsUnknown)
        {
            return _kleene[step].Kind == CelKind.Bool ? (_kleene[step].AsBool() ? True : False) : Error;
        }

        switch (_plan.Steps[step])
        {
            case FactStep fact when fact.Type.Equals(CelType.Bool):
                return Given(fact.Fact, fact.Fact.FirstCell);
            case MemberStep member:
                return Given(member.Fact, member.Fact.FirstCell + member.ValueIndex);
            case NotStep not:
                return Of(not.Operands[0]) is { } negated ? Table.Map(negated, a => a == Error ? Error : 1 - a) : null;
            case AndStep and:
                return Combine(and.Operands, False);
            case OrStep or:
                return Combine(or.Operands, True);
            case IfStep choice when choice.Type.Equals(CelType.Bool):
                return Of(choice.Operands[0]) is { } condition && Of(choice.Operands[1]) is { } whenTrue && Of(choice.Operands[2]) is { } whenFalse
                    ? Choose(condition, whenTrue, whenFalse)
                    : null;
            case CallStep call when call.Type.Equals(CelType.Bool):
                return OfOneFact(step);
            default:
                return null;
        }
    }

    /// <summary>Something that is true or false, as far as what it requires is true.</summary>
    private int Given(Fact fact, int variable) =>
        fact.Ancestors.Aggregate(IsTrue(variable), (given, parent) => Table.Apply(given, IsTrue(parent.FirstCell), Math.Min));

    private int IsTrue(int variable) =>
        Table.Node(variable, _variables[variable].Cells.Select(c => c.AsBool() ? True : False).ToArray());

    private int? Combine(IReadOnlyList<int> operands, int decisive)
    {
        int Junction(int a, int b) => a == decisive || b == decisive ? decisive : a == Error || b == Error ? Error : 1 - decisive;
        var diagrams = operands.Select(Of).ToArray();
        return diagrams.Any(d => d is null) ? null : diagrams.Select(d => d!.Value).Aggregate((a, b) => Table.Apply(a, b, Junction));
    }

    private int Choose(int condition, int whenTrue, int whenFalse)
    {
        const int TakeOther = 3;
        var first = Table.Apply(condition, whenTrue, (c, t) => c == True ? t : c == False ? TakeOther : Error);
        return Table.Apply(first, whenFalse, (x, f) => x == TakeOther ? f : x);
    }

    /// <summary>A step that depends on one unknown fact only is that fact's diagram: its value in each cell.</summary>
    private int? OfOneFact(int step)
    {
        var causes = _kleene[step].AsUnknown();
        if (causes.Count != 1 || _plan.Steps[step] is FoldStep)
        {
            return null;
        }

        var fact = _variables.Values.Select(v => v.Fact).FirstOrDefault(f => f.Path == causes[0] && f.Kind != FactKind.Set);
        if (fact is null)
        {
            return null;
        }

        var variable = fact.FirstCell;
        if (!_runs.TryGetValue(variable, out var runs))
        {
            runs = _variables[variable].Cells.Select(c => Interpreter.Run(_plan, new Supposing(_view, fact, c))).ToArray();
            _runs.Add(variable, runs);
        }

        var answers = runs.Select(r => r[step]).ToArray();
        return answers.Any(a => a.IsUnknown)
            ? null
            : Table.Node(variable, answers.Select(a => a.Kind != CelKind.Bool ? Error : a.AsBool() ? True : False).ToArray());
    }

    /// <summary>A variable for each fact that is read and each that these require; one that is known has a single cell.</summary>
    private bool DeclareVariables(IReadOnlyList<Plan> sharing)
    {
        var read = _plan.Steps.Select(s => (s as FactStep)?.Fact ?? (s as MemberStep)?.Fact).OfType<Fact>();
        foreach (var fact in read.SelectMany(f => f.Ancestors.Prepend(f)).Distinct().OrderBy(f => f.Index))
        {
            var state = _view[fact];
            if (fact.Kind == FactKind.Set)
            {
                for (var i = 0; i < fact.Values.Count; i++)
                {
                    _variables.Add(fact.FirstCell + i, new Variable(fact, i, Cells.OfMember(state, i)));
                }
            }
            else if (Cells.Of(fact, state, sharing) is { Count: > 0 } cells)
            {
                _variables.Add(fact.FirstCell, new Variable(fact, null, cells));
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private void Constrain()
    {
        foreach (var fact in _variables.Values.Select(v => v.Fact).Distinct().Where(f => f.Kind == FactKind.Set && _view[f].Disputed.Count > 0))
        {
            var found = _view[fact].Disputed.Select(d => Exactly(fact, d)).Aggregate((a, b) => Table.Apply(a, b, Math.Max));
            Constraint = Table.Apply(Constraint, found, Math.Min);
        }
    }

    private int Exactly(Fact set, FactState state) => Enumerable.Range(0, set.Values.Count)
        .Select(i => state.Members![i] == Membership.In ? IsTrue(set.FirstCell + i) : Table.Map(IsTrue(set.FirstCell + i), a => 1 - a))
        .Aggregate(True, (a, b) => Table.Apply(a, b, Math.Min));

    /// <summary>The view, one fact supposed.</summary>
    private sealed class Supposing(ProfileView view, Fact supposed, CelValue value) : IFactSource
    {
        public CelValue Read(Fact fact) => fact == supposed ? value : view.Read(fact);

        public CelValue ReadMember(Fact set, int member) => view.ReadMember(set, member);

        public CelValue ReadVariable(string name, CelType type) => view.ReadVariable(name, type);
    }
}
