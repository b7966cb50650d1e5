namespace Compliance.Language.Values;

/// <summary>The types of values, as <c>type(x)</c> gives them and type names mean them: what a list or map is of is left out.</summary>
internal static class ErasedTypes
{
    public static readonly CelType List = CelType.ListOf(CelType.Dyn);
    public static readonly CelType Map = CelType.MapOf(CelType.Dyn, CelType.Dyn);
    public static readonly CelType Type = CelType.TypeOf(CelType.Dyn);
    public static readonly CelType Optional = CelType.OptionalOf(CelType.Dyn);

    /// <param name="value">A value; not unknown, no error.</param>
    public static CelType Of(CelValue value) => value.Kind switch
    {
        CelKind.Null => CelType.Null,
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        CelKind.Timestamp => CelType.Timestamp,
        CelKind.Duration => CelType.Duration,
        CelKind.List => List,
        CelKind.Map => Map,
        CelKind.Type => Type,
        CelKind.Optional => Optional,
        _ => value.AsCelOpaque().Type,
    };
}
