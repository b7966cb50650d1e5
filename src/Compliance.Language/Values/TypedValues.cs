using System.Linq;

namespace Compliance.Language.Values;

/// <summary>Whether values are of types, also what is in lists, maps and optional values.</summary>
internal static class TypedValues
{
    /// <summary>Unknown and errors are of every type.</summary>
    public static bool Is(CelValue value, CelType type) =>
        type.IsDyn || type.IsParameter || !value.IsValue || (type.Name == CelFormat.TypeName(value) && HasParts(value, type));

    private static bool HasParts(CelValue value, CelType type) => value.Kind switch
    {
        CelKind.List => type.Arguments[0].IsDyn || value.AsCelList().Items.All(i => Is(i, type.Arguments[0])),
        CelKind.Map => value.AsCelMap().Entries.All(e => Is(e.Key, type.Arguments[0]) && Is(e.Value, type.Arguments[1])),
        CelKind.Optional => value.AsOptional() is not { } present || Is(present, type.Arguments[0]),
        _ => true,
    };
}
