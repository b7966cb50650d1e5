using Compliance.Language.Checking;
using Compliance.Language.Facts;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Engine.Adequacy;

/// <summary>The small mistakes that an author could make in one condition.</summary>
internal sealed class Mutations
{
    private const long SecondsPerDay = 86_400;

    private readonly CheckedExpr _condition;
    private readonly List<(MutationKind Kind, Expr Tree)> _found = [];

    private Mutations(CheckedExpr condition) => _condition = condition;

    public static IReadOnlyList<(MutationKind Kind, Expr Tree)> Of(CheckedExpr condition)
    {
        var mutations = new Mutations(condition);
        mutations.Truth(condition.Root);
        mutations.Constants(condition.Root, []);
        return mutations._found;
    }

    public static CallExpr Not(Expr part) => new(default, Operators.LogicalNot, default, false, [part]);

    /// <summary>Of what is true or false: junctions, negations, atoms.</summary>
    private void Truth(Expr part)
    {
        switch (part)
        {
            case CallExpr { Function: Operators.LogicalAnd or Operators.LogicalOr } junction:
                Junction(junction);
                break;
            case CallExpr { Function: Operators.LogicalNot } not:
                Add(MutationKind.Negate, part, not.Arguments[0]);
                if (!IsAtom(not.Arguments[0]))
                {
                    Truth(not.Arguments[0]);
                }

                break;
            case CallExpr { Function: Operators.Conditional } choice:
                choice.Arguments.ToList().ForEach(Truth);
                break;
            case FoldExpr { Kind: FoldKind.All or FoldKind.Exists, Predicate: { } predicate } fold:
                var other = fold.Kind == FoldKind.All ? FoldKind.Exists : FoldKind.All;
                Add(MutationKind.FlipJunction, fold, new FoldExpr(fold.Span, other, fold.Range, fold.Variable, fold.Second, predicate, null));
                Add(MutationKind.Negate, fold, Not(fold));
                Truth(predicate);
                break;
            case ConstantExpr:
                break;
            default:
                Add(MutationKind.Negate, part, Not(part));
                break;
        }
    }

    /// <summary>A whole chain of one operator at once: its operands are equals.</summary>
    private void Junction(CallExpr junction)
    {
        var operands = Operands(junction, junction.Function).ToArray();
        var other = junction.Function == Operators.LogicalAnd ? Operators.LogicalOr : Operators.LogicalAnd;
        Add(MutationKind.FlipJunction, junction, Joined(operands, other));
        foreach (var operand in operands)
        {
            Add(MutationKind.Drop, junction, Joined(operands.Where(o => o != operand), junction.Function));
            Truth(operand);
        }
    }

    private void Constants(Expr part, IReadOnlyList<Expr> around)
    {
        switch (part)
        {
            case ListExpr { Elements.Count: > 1 } list:
                foreach (var element in list.Elements)
                {
                    Add(MutationKind.DropValue, list, new ListExpr(list.Span, list.Elements.Where(e => e != element).ToArray(), new bool[list.Elements.Count - 1]));
                }

                break;
            case CallExpr { Function: "timestamp", Arguments: [ConstantExpr { Value.Kind: CelKind.String } date] } when CelTimestamp.TryParse(date.Value.AsString(), out var day):
                Shifted(part, day.Seconds - SecondsPerDay);
                Shifted(part, day.Seconds + SecondsPerDay);
                return;
            case ConstantExpr { Value.Kind: CelKind.Int } number:
                Add(MutationKind.Shift, part, new ConstantExpr(default, CelValue.Of(number.Value.AsInt() - 1)));
                Add(MutationKind.Shift, part, new ConstantExpr(default, CelValue.Of(number.Value.AsInt() + 1)));
                return;
            case ConstantExpr { Value.Kind: CelKind.Double } number:
                Add(MutationKind.Shift, part, new ConstantExpr(default, CelValue.Of(number.Value.AsDouble() - 1)));
                Add(MutationKind.Shift, part, new ConstantExpr(default, CelValue.Of(number.Value.AsDouble() + 1)));
                return;
            case ConstantExpr { Value.Kind: CelKind.String } word when Swapped(word, around) is { } swapped:
                Add(MutationKind.Swap, part, new ConstantExpr(default, CelValue.Of(swapped)));
                return;
        }

        if (_condition[part].Declaration is null)
        {
            foreach (var inner in TreeEdit.PartsOf(part))
            {
                Constants(inner, [.. around, part]);
            }
        }
    }

    /// <summary>The next value of the fact that the nearest part around compares the word with; one that the word's list has already would be a value dropped.</summary>
    private string? Swapped(ConstantExpr word, IReadOnlyList<Expr> around)
    {
        var value = word.Value.AsString();
        var fact = around.Reverse().SelectMany(FactsIn).FirstOrDefault(f => f.Values.Contains(value));
        if (fact is null)
        {
            return null;
        }

        var beside = (around is [.., ListExpr list] ? list : null)?.Elements.OfType<ConstantExpr>().Where(c => c.Value.Kind == CelKind.String).Select(c => c.Value.AsString()).ToArray() ?? [];
        var place = fact.Values.ToList().IndexOf(value);
        return Enumerable.Range(1, fact.Values.Count - 1).Select(i => fact.Values[(place + i) % fact.Values.Count]).FirstOrDefault(v => !beside.Contains(v));
    }

    private IEnumerable<Fact> FactsIn(Expr part) =>
        _condition[part].Declaration is { } declared ? (declared is FactDeclared fact ? [fact.Fact] : []) : TreeEdit.PartsOf(part).SelectMany(FactsIn);

    private void Shifted(Expr date, long seconds) =>
        Add(MutationKind.Shift, date, new CallExpr(default, "timestamp", default, false, [new ConstantExpr(default, CelValue.Of(new CelTimestamp(seconds, 0).ToString()))]));

    private void Add(MutationKind kind, Expr part, Expr by) => _found.Add((kind, TreeEdit.Replace(_condition.Root, part, by)));

    private static bool IsAtom(Expr part) =>
        part is not (CallExpr { Function: Operators.LogicalAnd or Operators.LogicalOr or Operators.LogicalNot or Operators.Conditional } or FoldExpr { Kind: FoldKind.All or FoldKind.Exists });

    private static IEnumerable<Expr> Operands(Expr part, string function) =>
        part is CallExpr call && call.Function == function ? call.Arguments.SelectMany(a => Operands(a, function)) : [part];

    private static Expr Joined(IEnumerable<Expr> operands, string function) =>
        operands.Aggregate((a, b) => new CallExpr(default, function, default, false, [a, b]));
}
