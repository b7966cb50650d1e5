using System.Linq;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>How a value of one type can be written as one of another: a literal as another literal, anything else through a function.</summary>
internal readonly record struct Conversion(int Rank, Expr Expr)
{
    private const int OfLiteral = 0;
    private const int BetweenIntegers = 1;
    private const int ToDouble = 2;
    private const int Reading = 3;
    private const int Lossy = 4;

    public static Conversion? Of(Expr operand, CelType from, CelType to, FunctionTable functions)
    {
        var rows = functions.Find(FunctionOf(to), false).Where(o => o.Parameters.Count == 1 && o.Parameters[0].Equals(from)).ToArray();
        if (operand is ConstantExpr literal)
        {
            return rows.Length == 1 ? Literal(literal, to, rows[0]) : null;
        }

        var call = new CallExpr(default, FunctionOf(to), default, false, [operand]);
        return rows.Length == 1 ? new Conversion(RankOf(from, to), call) : null;
    }

    private static Conversion? Literal(ConstantExpr literal, CelType to, Overload conversion)
    {
        var value = conversion.Kernel.Invoke([literal.Value]);
        if (literal.Value.Kind == CelKind.String && to.Equals(CelType.Timestamp) && !value.IsValue)
        {
            // A day alone is no time of RFC 3339.
            var midnight = CelValue.Of(literal.Value.AsString() + "T00:00:00Z");
            return conversion.Kernel.Invoke([midnight]).IsValue ? Called(new ConstantExpr(default, midnight), to) : null;
        }

        return !value.IsValue ? null
            : to.Equals(CelType.Timestamp) || to.Equals(CelType.Duration) ? Called(literal, to)
            : literal.Value.Kind == CelKind.Double && !to.Equals(CelType.String) && literal.Value.AsDouble() % 1 != 0 ? null
            : new Conversion(OfLiteral, new ConstantExpr(default, value));
    }

    private static Conversion Called(Expr operand, CelType to) => new(OfLiteral, new CallExpr(default, FunctionOf(to), default, false, [operand]));

    private static int RankOf(CelType from, CelType to) =>
        from.Equals(CelType.String) ? Reading
        : to.Equals(CelType.Double) ? ToDouble
        : from.Equals(CelType.Double) ? Lossy
        : BetweenIntegers;

    private static string FunctionOf(CelType type) =>
        type.Equals(CelType.Timestamp) ? "timestamp" : type.Equals(CelType.Duration) ? "duration" : type.Name;
}
