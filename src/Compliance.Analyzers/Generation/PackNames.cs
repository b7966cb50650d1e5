namespace Compliance.Analyzers.Generation;

/// <summary>What the model of a pack is called.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Pack">The class of the pack, such as <c>Uncc</c>.</param>
/// <param name="Dictionary">What the names of the typed profile begin with: the pack that has the dictionary.</param>
internal sealed record PackNames(string Namespace, string Pack, string Dictionary)
{
    /// <summary>The namespace of what evaluates; users need not look into it.</summary>
    public string Code => Namespace + "." + Pack + "Code";

    /// <summary>The namespace of the groups of facts.</summary>
    public string Facts => Namespace + "." + Dictionary + "Facts";

    public string Profile => Dictionary + "Profile";

    public string FullProfile => "global::" + Namespace + "." + Profile;

    /// <summary>The expression that gives the dictionary.</summary>
    public string FullDictionary => "global::" + Facts + ".Dictionary.Facts";
}
