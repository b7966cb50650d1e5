using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Printing;

/// <summary>Literals, names, lists, maps, and the macros that bind variables.</summary>
internal sealed partial class ExpressionPrinter
{
    private const string IndexPrefix = "@index";

    private string Literal(ConstantExpr constant)
    {
        // What has no place in the source was put in, and is spelled as most authors do.
        if (_isFaithful && constant.Span.Length == 0 && constant.Value.Kind == CelKind.String && CelFormat.Write(constant.Value) is var quoted && quoted.IndexOfAny(['\\', '\'']) < 0)
        {
            return "'" + constant.Value.AsString() + "'";
        }

        if (!_isFaithful || constant.Span.Length == 0)
        {
            return constant.Value.Kind == CelKind.Bytes ? BytesLiteral(constant.Value.BytesNoCopy()) : CelFormat.Write(constant.Value);
        }

        var written = Slice(constant.Span);
        return constant.Value.Kind is CelKind.Int or CelKind.Double && written[0] == '-' ? "-" + written.Substring(1).TrimStart() : written;
    }

    private static string BytesLiteral(byte[] bytes) => "b\"" + string.Concat(bytes.Select(b => b switch
    {
        (byte)'"' or (byte)'\\' => "\\" + (char)b,
        >= 0x20 and < 0x7f => ((char)b).ToString(),
        _ => "\\x" + b.ToString("x2", CultureInfo.InvariantCulture),
    })) + "\"";

    /// <summary>A name; those that only a macro can write are written by it.</summary>
    private static string NameOf(string name)
    {
        var digits = name.TrimStart('@', 'i', 'n', 'd', 'e', 'x', 't', 'a', 'c').Replace(":", ", ");
        return name.StartsWith(IndexPrefix, StringComparison.Ordinal) ? "cel.index(" + digits + ")"
            : name.StartsWith("@it", StringComparison.Ordinal) ? "cel.iterVar(" + digits + ")"
            : name.StartsWith("@ac", StringComparison.Ordinal) ? "cel.accuVar(" + digits + ")"
            : name;
    }

    // A word that the grammar keeps for literals can be a field only in back quotes; all other words can.
    private static string FieldOf(string field)
    {
        var isPlain = field.Length > 0 && !(field[0] is >= '0' and <= '9')
            && field.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            && field is not ("true" or "false" or "null" or "in");
        return isPlain ? field : "`" + field + "`";
    }

    private void List(ListExpr list)
    {
        Write("[");
        for (var i = 0; i < list.Elements.Count; i++)
        {
            Write((i > 0 ? ", " : "") + (list.IsOptional[i] ? "?" : ""));
            Print(list.Elements[i], Conditional);
        }

        Write("]");
    }

    private void Map(MapExpr map)
    {
        Write("{");
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];
            Write((i > 0 ? ", " : "") + (entry.IsOptional ? "?" : ""));
            Print(entry.Key, Conditional);
            Write(": ");
            Print(entry.Value, Conditional);
        }

        Write("}");
    }

    private void Fold(FoldExpr fold)
    {
        Print(fold.Range, Member);
        Write("." + (_isFaithful ? WrittenName(fold) : Comprehensions.NameOf(fold)) + "(" + NameOf(fold.Variable));
        Write(fold.Second is null ? "" : ", " + NameOf(fold.Second));
        foreach (var part in new[] { fold.Predicate, fold.Transform }.OfType<Expr>())
        {
            Write(", ");
            Print(part, Conditional);
        }

        Write(")");
    }

    private string WrittenName(FoldExpr fold)
    {
        var start = fold.Range.Span.End;
        while (!char.IsLetter(_source[start]))
        {
            start++;
        }

        var end = start;
        while (char.IsLetter(_source[end]) || _source[end] == '_')
        {
            end++;
        }

        return _source.Substring(start, end - start);
    }

    private void Let(LetExpr let)
    {
        var block = BlockOf(let);
        if (block.Count == 0)
        {
            Write("cel.bind(" + NameOf(let.Variable) + ", ");
            Print(let.Value, Conditional);
        }
        else
        {
            Write("cel.block([");
            foreach (var bound in block)
            {
                Write(bound == block[0] ? "" : ", ");
                Print(bound.Value, Conditional);
            }

            Write("]");
        }

        Write(", ");
        Print(block.Count == 0 ? let.Body : block[block.Count - 1].Body, Conditional);
        Write(")");
    }

    /// <summary>The bindings of the block that starts here, numbered from zero; none where it is no block.</summary>
    private static List<LetExpr> BlockOf(LetExpr let)
    {
        var block = new List<LetExpr>();
        for (Expr next = let; next is LetExpr bound && bound.Variable == IndexPrefix + block.Count.ToString(CultureInfo.InvariantCulture); next = bound.Body)
        {
            block.Add(bound);
        }

        return block;
    }
}
