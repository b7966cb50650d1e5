using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>All strict functions, declared once. What sees unknown (<c>&amp;&amp; || ! ?:</c> and the comprehensions) is not here but a step of its own.</summary>
internal sealed class FunctionTable
{
    // Of functions that are called on something the name begins with a dot.
    private readonly Dictionary<string, Overload[]> _byName;

    private FunctionTable(IEnumerable<Overload> overloads, IEnumerable<CelType> types)
    {
        Overloads = overloads.ToArray();
        Types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _byName = Overloads.GroupBy(o => KeyOf(o.Function, o.IsMember), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<CelType> StandardTypes =>
    [
        CelType.Null, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration,
        ErasedTypes.List, ErasedTypes.Map, ErasedTypes.Type, ErasedTypes.Optional, NetAddress.Type, NetPrefix.Type,
    ];

    /// <summary>The operators and functions of the language definition that this engine has.</summary>
    public static FunctionTable Standard { get; } = new(
        [
            .. CollectionFunctions.Rows, .. ArithmeticFunctions.Rows, .. OrderFunctions.Rows, .. ConversionFunctions.Rows, .. OptionalFunctions.Rows,
            .. StringFunctions.Rows, .. MathFunctions.Rows, .. ExtremeFunctions.Rows, .. TimeFunctions.Rows, .. NetworkFunctions.Rows,
            .. EncoderFunctions.Rows, .. SetFunctions.Rows, .. ListFunctions.Rows,
        ],
        StandardTypes);

    public IReadOnlyList<Overload> Overloads { get; }

    /// <summary>The types that an expression can name.</summary>
    public IReadOnlyDictionary<string, CelType> Types { get; }

    /// <summary>This table and what a host declares.</summary>
    public FunctionTable With(IEnumerable<Overload> overloads, IEnumerable<CelType> types) => new(Overloads.Concat(overloads), Types.Values.Concat(types));

    public IReadOnlyList<Overload> Find(string function, bool isMember) =>
        _byName.TryGetValue(KeyOf(function, isMember), out var rows) ? rows : [];

    /// <summary>The names a call may use, for suggestions.</summary>
    public IEnumerable<string> NamesOf(bool isMember) =>
        Overloads.Where(o => o.IsMember == isMember && char.IsLetter(o.Function[0])).Select(o => o.Function).Distinct(StringComparer.Ordinal);

    private static string KeyOf(string function, bool isMember) => isMember ? "." + function : function;
}
