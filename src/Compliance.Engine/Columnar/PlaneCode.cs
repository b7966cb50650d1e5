using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Compliance.Engine.Compiled;

namespace Compliance.Engine.Columnar;

/// <summary>Machine code of a part of a program, for one tile.</summary>
/// <param name="tile">The first word of the tile.</param>
/// <param name="scratch">The first word of the scratch.</param>
internal delegate void PartCode(ref ulong tile, ref ulong scratch);

/// <summary>Writes parts of a program as methods that hold what is temporary in registers.</summary>
[RequiresDynamicCode("writes machine code")]
internal static class PlaneCode
{
    private static readonly MethodInfo Load = typeof(PlaneAccess).GetMethods().Single(m => m.Name == nameof(PlaneAccess.Load) && m.GetParameters().Length == 3);
    private static readonly MethodInfo Store = typeof(PlaneAccess).GetMethods().Single(m => m.Name == nameof(PlaneAccess.Store) && m.GetParameters().Length == 4);

    /// <summary>The method of a part.</summary>
    /// <param name="part">Its steps.</param>
    /// <param name="firstTemporary">Planes from here on need not be written.</param>
    /// <param name="vector">The type of vectors: one of those with bitwise operators.</param>
    /// <param name="words">How many words it has.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The two methods ask nothing of their type.")]
    public static PartCode Of(PlaneStep[] part, int firstTemporary, Type vector, int words)
    {
        var (tile, scratch, at) = (Expression.Parameter(typeof(ulong).MakeByRefType()), Expression.Parameter(typeof(ulong).MakeByRefType()), Expression.Variable(typeof(nint)));
        var (load, store, held, code) = (Load.MakeGenericMethod(vector), Store.MakeGenericMethod(vector), new Dictionary<int, Expression>(), new CodeBlock());
        static Expression Plane(int plane) => Expression.Constant(plane);
        Expression Read(int plane) => held.TryGetValue(plane, out var known) ? known
            : held[plane] = code.Let(plane >= 0 ? Expression.Call(load, scratch, at, Plane(plane)) : Expression.Call(load, tile, at, Plane(~plane)));

        foreach (var step in part)
        {
            var (a, b) = (Read(step.A), Read(step.B));
            var value = code.Let(step.Op switch
            {
                PlaneOp.And => step.A == step.B ? a : Expression.And(a, b),
                PlaneOp.Or => Expression.Or(a, b),
                PlaneOp.AndNot => Expression.And(a, Expression.OnesComplement(b)),
                _ => Expression.OnesComplement(a),
            });
            held[step.Target] = value;
            if (step.Target < firstTemporary)
            {
                code.Add(Expression.Call(store, scratch, at, Plane(step.Target), value));
            }
        }

        var end = Expression.Label();
        var loop = Expression.Loop(
            Expression.IfThenElse(
                CodeBlock.Call(typeof(PlaneAccess), nameof(PlaneAccess.IsWithin), at),
                Expression.Block(code.Closed(), Expression.Assign(at, CodeBlock.Call(typeof(PlaneAccess), nameof(PlaneAccess.Next), at, Expression.Constant(words)))),
                Expression.Break(end)),
            end);
        return Expression.Lambda<PartCode>(Expression.Block([at], Expression.Assign(at, CodeBlock.Call(typeof(PlaneAccess), nameof(PlaneAccess.Start))), loop), tile, scratch).Compile();
    }
}
