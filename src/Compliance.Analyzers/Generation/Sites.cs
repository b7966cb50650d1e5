using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Analyzers.Generation;

/// <summary>The static fields that the code of a plan reads: constants, calls and comprehensions, each once.</summary>
internal sealed class Sites
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];

    /// <summary>The declarations, in the order in which they were first asked for.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public string Constant(CelValue value) => Field("CelValue", "C", Constants.Of(value));

    public string Type(CelType type) => Field("CelType", "T", Constants.Of(type));

    public string Flags(IReadOnlyList<bool> flags) => Field("bool[]", "B", "new bool[] { " + Code.List(flags.Select(Code.Literal)) + " }");

    public string Call(CallStep step)
    {
        var place = Number(step.Span.Start) + ", " + Number(step.Span.Length);
        var overloads = step.Overloads.Select(o => Code.Literal(o.Id)).ToArray();
        return Field("CallSite", "S", !step.IsChecked
            ? "CallSite.Chosen(" + Code.List(new[] { Code.Literal(step.IsCharged), place, Code.Literal(step.Function) }.Concat(overloads)) + ")"
            : "CallSite." + (step.IsCharged ? "Charged" : "Of") + "(" + overloads[0] + ", " + place + ")");
    }

    public string Fold(FoldStep step) => Field("FoldSite", "F", "FoldSite.Of(" + Code.List([
        Code.Literal(step.Kind.ToString()), Number(step.Slots), Code.Literal(step.Transform is not null), Number(step.Body.Steps.Count), Number(step.Span.Start), Number(step.Span.Length)]) + ")");

    private string Field(string type, string prefix, string value)
    {
        if (!_names.TryGetValue(value, out var name))
        {
            name = prefix + Number(_names.Count);
            _names.Add(value, name);
            _lines.Add("private static readonly " + type + " " + name + " = " + value + ";");
        }

        return name;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
