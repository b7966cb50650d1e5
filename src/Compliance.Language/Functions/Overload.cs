using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>One row of the function table: a function for operands of certain types.</summary>
internal sealed class Overload(string id, string function, bool isMember, IReadOnlyList<CelType> parameters, CelType result, Kernel kernel, string summary, string example, CostKind cost)
{
    /// <summary>The standard's name for it; the kernel's name is the same in Pascal case.</summary>
    public string Id { get; } = id;

    public string Function { get; } = function;

    public bool IsMember { get; } = isMember;

    public IReadOnlyList<CelType> Parameters { get; } = parameters;

    public CelType Result { get; } = result;

    public Kernel Kernel { get; } = kernel;

    public bool IsFallible => Kernel.IsFallible;

    /// <summary>How what it takes to compute grows with its operands.</summary>
    public CostKind Cost { get; } = cost;

    /// <summary>What it computes.</summary>
    public string Summary { get; } = summary;

    /// <summary>An expression and its value, separated by <c>⇶</c>; run as a test.</summary>
    public string Example { get; } = example;

    /// <summary>Whether values of these kinds are what it takes, types below the first level left aside.</summary>
    public bool Accepts(CelValue[] arguments) =>
        arguments.Length == Parameters.Count && arguments.Pairwise(Parameters, Accepts);

    public override string ToString() =>
        IsMember ? Parameters[0] + "." + Function + "(" + string.Join(", ", Parameters.Skip(1)) + ")" : Function + "(" + string.Join(", ", Parameters) + ")";

    // SPEC: an index known only at run time may be any number that is whole; the kernel looks.
    private bool Accepts(CelValue argument, CelType parameter) =>
        parameter.IsDyn || parameter.IsParameter || parameter.Name == CelFormat.TypeName(argument)
        || ((Function is Operators.Index or Operators.OptionalIndex) && parameter.Equals(CelType.Int) && (argument.Kind is CelKind.Uint or CelKind.Double));
}
