using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Diagnostics;

namespace Compliance.Language.Facts;

/// <summary>What the dictionary says of a fact, in one line of a diagnostic.</summary>
internal static class FactNote
{
    private const int MostValues = 6;

    /// <summary>The diagnostic with the meaning of a fact that it is about.</summary>
    public static Diagnostic About(this Diagnostic diagnostic, Fact fact) => diagnostic.Noting(DiagnosticNote.Fact, "`" + fact.Path + "` (" + TypeOf(fact) + "): " + fact.Title);

    /// <summary>Names in back-ticks; of many the first few, and how many more there are.</summary>
    public static string Listed(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostValues).Select(n => "`" + n + "`"))
        + (names.Count > MostValues ? " and " + (names.Count - MostValues).ToString(CultureInfo.InvariantCulture) + " more" : "");

    private static string TypeOf(Fact fact) => fact.Kind switch
    {
        FactKind.Boolean => "bool",
        FactKind.Integer => "int" + RangeOf(fact),
        FactKind.Number => "double" + RangeOf(fact),
        FactKind.Enumeration => "one of " + Listed(fact.Values),
        FactKind.Date => "timestamp",
        FactKind.Set => "set of " + Listed(fact.Values),
        _ => "list of objects with " + Listed(fact.Elements!.Names.ToArray()),
    };

    private static string RangeOf(Fact fact) =>
        (fact.Minimum is { } least ? " from " + least.ToString(CultureInfo.InvariantCulture) : "")
        + (fact.Maximum is { } most ? " to " + most.ToString(CultureInfo.InvariantCulture) : "");
}
