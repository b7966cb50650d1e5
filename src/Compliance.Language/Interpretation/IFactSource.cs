using System.Collections.Generic;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>Where an evaluation reads facts and variables; what nobody has established is unknown and names itself as its cause.</summary>
internal interface IFactSource
{
    CelValue Read(Fact fact);

    /// <summary>Whether a value of the set, by its place among the set's values, belongs to it.</summary>
    CelValue ReadMember(Fact set, int value);

    /// <param name="name">The variable's name.</param>
    /// <param name="type">The type that it was declared with.</param>
    CelValue ReadVariable(string name, CelType type);
}
