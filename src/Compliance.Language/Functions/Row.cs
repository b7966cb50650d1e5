using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>Writes a row of the function table.</summary>
internal static class Row
{
    public static Overload Global(string id, string function, IReadOnlyList<CelType> parameters, CelType result, Kernel kernel, string summary, string example, CostKind cost = CostKind.Constant) =>
        new(id, function, false, parameters, result, kernel, summary, example, cost);

    public static Overload Member(string id, string function, IReadOnlyList<CelType> parameters, CelType result, Kernel kernel, string summary, string example, CostKind cost = CostKind.Constant) =>
        new(id, function, true, parameters, result, kernel, summary, example, cost);
}
