using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Compliance.Language.Functions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>One strict call of generated code: the kernel that it goes to, and its place in the rule file. Unknown and error pass it as they pass the interpreter's.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CallSite
{
    private static readonly Dictionary<string, Overload> Overloads = FunctionTable.Standard.Overloads.ToDictionary(o => o.Id, StringComparer.Ordinal);

    private readonly CallStep _step;

    private CallSite(CallStep step) => _step = step;

    /// <summary>A call whose overload is known.</summary>
    /// <param name="overload">The id of the overload.</param>
    /// <param name="start">Where the call starts in its file.</param>
    /// <param name="length">How long it is.</param>
    public static CallSite Of(string overload, int start, int length) => new(Step(Overloads[overload].Function, true, false, start, length, [overload]));

    /// <summary>A call whose cost grows with its operands.</summary>
    /// <param name="overload">The id of the overload.</param>
    /// <param name="start">Where the call starts in its file.</param>
    /// <param name="length">How long it is.</param>
    public static CallSite Charged(string overload, int start, int length) => new(Step(Overloads[overload].Function, true, true, start, length, [overload]));

    /// <summary>A call whose overload its operands choose.</summary>
    /// <param name="isCharged">Whether its cost grows with its operands.</param>
    /// <param name="start">Where the call starts in its file.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="function">The name of the function.</param>
    /// <param name="overloads">The ids of the overloads, in order.</param>
    public static CallSite Chosen(bool isCharged, int start, int length, string function, params string[] overloads) =>
        new(Step(function, false, isCharged, start, length, overloads));

    /// <summary>The value of the call.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="operands">Its operands.</param>
    public CelValue Call(Evaluation evaluation, params CelValue[] operands) => Lifting.Call(_step, operands, evaluation.Budget);

    /// <summary>The value of a call that cannot fail and gives true or false.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="operands">Its operands.</param>
    public Kleene Test(Evaluation evaluation, params CelValue[] operands) => Kleene.Of(Call(evaluation, operands));

    internal static CallStep Step(string function, bool isChecked, bool isCharged, int start, int length, string[] overloads, CelType? type = null, IReadOnlyList<int>? operands = null) =>
        new(function, overloads.Map(o => Overloads[o]), operands ?? [], type ?? CelType.Dyn, new TextSpan(start, length), isChecked, isCharged);
}
