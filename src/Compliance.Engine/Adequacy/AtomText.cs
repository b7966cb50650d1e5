using Compliance.Language.Checking;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Planning;
using Compliance.Language.Printing;
using Compliance.Language.Residuals;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Adequacy;

/// <summary>Atoms as CEL, from their steps: what an author wrote once for a whole list is told for the one value.</summary>
internal sealed class AtomText(RulePack pack)
{
    private readonly CheckEnvironment _environment = new(pack.Scope, FunctionTable.Standard);

    public string Of(Plan plan, Atom atom)
    {
        if (atom.Members.Count == 0)
        {
            return ExpressionPrinter.Canonical(Tree(plan, atom.Step));
        }

        var size = new CallExpr(default, "size", default, true, [Name(((MemberStep)plan.Steps[atom.Members[0]]).Fact)]);
        return ExpressionPrinter.Canonical(Call(Operators.Greater, size, new ConstantExpr(default, CelValue.Of(0L))));
    }

    private LiteralTrees Literals() => new(_environment, isTyped: false, CelLimits.Default.ExpressionLength);

    private Expr Tree(Plan plan, int place) => plan.Steps[place] switch
    {
        FactStep fact => Name(fact.Fact),
        MemberStep member => Call(Operators.In, new ConstantExpr(default, CelValue.Of(member.Fact.Values[member.ValueIndex])), Name(member.Fact)),
        VariableStep variable => new IdentExpr(default, variable.Name, false),
        ConstStep constant => Literals().Of(constant.Value, constant.Type, []) ?? new IdentExpr(default, "error", false),
        CallStep call => new CallExpr(default, call.Function, default, call.Overloads[0].IsMember, call.Operands.Select(o => Tree(plan, o)).ToArray()),
        FoldStep fold => new CallExpr(default, Words.Spell(fold.Kind), default, true, [Tree(plan, fold.Operands[0])]),
        var other => new CallExpr(default, other.GetType().Name, default, false, other.Operands.Select(o => Tree(plan, o)).ToArray()),
    };

    private static CallExpr Call(string function, Expr left, Expr right) => new(default, function, default, false, [left, right]);

    private static Expr Name(Fact fact)
    {
        var segments = fact.Path.Split('.');
        return segments.Skip(1).Aggregate<string, Expr>(new IdentExpr(default, segments[0], false), (operand, field) => new SelectExpr(default, operand, field, default, false));
    }
}
