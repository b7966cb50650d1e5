using System.Linq;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Equality of values of any types (CEL language definition, "Equality"): types that cannot be equal are not, rather than an error.</summary>
internal static class EqualityKernels
{
    public static bool Equals(CelValue x, CelValue y) => (x.Kind, y.Kind) switch
    {
        _ when Numbers.IsNumber(x) && Numbers.IsNumber(y) => Numbers.Compare(x, y) == 0,
        (CelKind.List, CelKind.List) => AreEqual(x.AsCelList(), y.AsCelList()),
        (CelKind.Map, CelKind.Map) => AreEqual(x.AsCelMap(), y.AsCelMap()),
        (CelKind.Optional, CelKind.Optional) => AreEqual(x.AsOptional(), y.AsOptional()),
        (CelKind.Type, CelKind.Type) => x.AsType().Name == y.AsType().Name,
        _ => x == y,
    };

    public static bool NotEquals(CelValue x, CelValue y) => !Equals(x, y);

    public static bool InList(CelValue x, CelList list) => list.Items.Any(item => Equals(x, item));

    public static bool InMap(CelValue x, CelMap map) => map.TryGet(x, out _);

    private static bool AreEqual(CelList x, CelList y) =>
        x.Items.Count == y.Items.Count && x.Items.Zip(y.Items, Equals).All(equal => equal);

    private static bool AreEqual(CelValue? x, CelValue? y) => x is { } a && y is { } b ? Equals(a, b) : x is null && y is null;

    private static bool AreEqual(CelMap x, CelMap y) =>
        x.Entries.Count == y.Entries.Count && x.Entries.All(e => y.TryGet(e.Key, out var other) && Equals(e.Value, other));
}
