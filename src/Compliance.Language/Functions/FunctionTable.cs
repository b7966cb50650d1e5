using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Functions;

/// <summary>All strict functions, declared once. What sees unknown (<c>&amp;&amp; || ! ?:</c> and the comprehensions) is not here but a step of its own.</summary>
internal sealed class FunctionTable
{
    private readonly ILookup<(string Function, bool IsMember), Overload> _byName;

    private FunctionTable(IEnumerable<Overload> overloads)
    {
        Overloads = overloads.ToArray();
        _byName = Overloads.ToLookup(o => (o.Function, o.IsMember));
    }

    /// <summary>The operators and functions of the language definition that this engine has.</summary>
    public static FunctionTable Standard { get; } = new(
        CollectionFunctions.Rows.Concat(ArithmeticFunctions.Rows).Concat(OrderFunctions.Rows).Concat(ConversionFunctions.Rows));

    public IReadOnlyList<Overload> Overloads { get; }

    public IReadOnlyList<Overload> Find(string function, bool isMember) => _byName[(function, isMember)].ToArray();

    /// <summary>The names a call may use, for suggestions.</summary>
    public IEnumerable<string> NamesOf(bool isMember) =>
        _byName.Select(g => g.Key).Where(k => k.IsMember == isMember && char.IsLetter(k.Function[0])).Select(k => k.Function).Distinct(StringComparer.Ordinal);
}
