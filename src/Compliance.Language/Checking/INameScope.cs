using System.Collections.Generic;

namespace Compliance.Language.Checking;

/// <summary>What names mean outside comprehensions.</summary>
internal interface INameScope
{
    /// <summary>What a name can be here, as a message lists it.</summary>
    string Kinds { get; }

    /// <summary>The most segments that a declared name has: there is no use in looking for longer ones.</summary>
    int MostSegments { get; }

    /// <summary>The declaration of the longest declared prefix of a dotted name, and how many of its segments that takes; null where none is declared.</summary>
    Declaration? Resolve(IReadOnlyList<string> segments, out int used);

    /// <summary>A declared name near to one that is not, or null.</summary>
    string? Suggest(string dottedName);
}
