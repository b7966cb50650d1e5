using System;
using System.ComponentModel;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>Steps of generated code whose operands may be of any type, or may fail.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Steps
{
    /// <summary>The opposite.</summary>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operand">A condition.</param>
    public static CelValue Not(int start, CelValue operand) => Logic.Not(operand, At(start));

    /// <summary>All of several.</summary>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operands">Conditions.</param>
    public static CelValue And(int start, params CelValue[] operands) => Logic.And(operands, At(start));

    /// <summary>Any of several.</summary>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operands">Conditions.</param>
    public static CelValue Or(int start, params CelValue[] operands) => Logic.Or(operands, At(start));

    /// <summary>One or the other, as a condition is true or false.</summary>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="whenTrue">What it is where that is true.</param>
    /// <param name="whenFalse">What it is where that is false.</param>
    public static CelValue If(int start, CelValue condition, CelValue whenTrue, CelValue whenFalse) => Logic.If(condition, whenTrue, whenFalse, At(start));

    /// <summary>A list.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="isOptional">For each element, whether it is there only if it has a value.</param>
    /// <param name="elements">The elements.</param>
    public static CelValue List(Evaluation evaluation, int start, bool[] isOptional, params CelValue[] elements) =>
        evaluation.Budget.Admit(Aggregates.List(new ListStep([], isOptional, CelType.Dyn, At(start)), elements));

    /// <summary>A map.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="isOptional">For each entry, whether it is there only if it has a value.</param>
    /// <param name="keysAndValues">A key, its value, and so on.</param>
    public static CelValue Map(Evaluation evaluation, int start, bool[] isOptional, params CelValue[] keysAndValues) =>
        evaluation.Budget.Admit(Aggregates.Map(new MapStep([], isOptional, CelType.Dyn, At(start)), keysAndValues));

    /// <summary>A value that has none: an error.</summary>
    /// <param name="kind">Its class.</param>
    /// <param name="message">What happened.</param>
    /// <param name="start">Where it stands in its file.</param>
    public static CelValue Error(CelErrorKind kind, string message, int start) => CelValue.Error(new CelError(kind, message, At(start)));

    /// <summary>A network address or prefix.</summary>
    /// <param name="text">The address or prefix.</param>
    public static CelValue Network(string text) =>
        NetAddress.TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var address) ? CelValue.Opaque(NetAddress.Type, address!)
        : NetPrefix.TryParse(text, out var prefix) ? CelValue.Opaque(NetPrefix.Type, prefix!)
        : throw new ArgumentException("`" + text + "` is no address and no prefix", nameof(text));

    private static TextSpan At(int start) => new(start, 0);
}
