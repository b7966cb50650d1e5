using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The optional values extension: what has or has not a value, and what selects from values that may be absent.</summary>
internal static class OptionalKernels
{
    public static CelOptional OptionalOf(CelValue value) => new(value);

    public static CelOptional OptionalNone() => CelOptional.None;

    public static CelOptional OptionalOfNonZeroValue(CelValue value) => IsZero(value) ? CelOptional.None : new CelOptional(value);

    public static bool OptionalHasValue(CelOptional optional) => optional.Value is not null;

    public static Fallible<CelValue> OptionalValue(CelOptional optional) => optional.Value is { } value ? value : Errors.NoOptionalValue;

    public static Fallible<CelList> OptionalUnwrap(CelList list) => Present(list);

    public static Fallible<CelList> OptionalUnwrapOpt(CelList list) => Present(list);

    public static CelOptional OptionalSelectField(CelMap map, string field) => Find(map, CelValue.Of(field));

    public static Fallible<CelOptional> OptionalSelectOptionalField(CelOptional optional, string field) => SelectOptionalField(optional, field);

    public static Fallible<CelOptional> SelectOptionalField(CelOptional optional, string field) =>
        optional.Value is not { } value ? CelOptional.None
        : value.Kind == CelKind.Map ? Find(value.AsCelMap(), CelValue.Of(field))
        : Errors.NoSuchKey(CelValue.Of(field));

    public static Fallible<bool> HasOptionalField(CelOptional optional, string field)
    {
        var selected = SelectOptionalField(optional, field);
        return selected.Error is { } error ? error : selected.Value.Value is not null;
    }

    public static Fallible<CelOptional> ListOptindexOptionalInt(CelList list, CelValue index) => Find(list, index);

    public static CelOptional MapOptindexOptionalValue(CelMap map, CelValue key) => Find(map, key);

    public static Fallible<CelOptional> OptionalListOptindexOptionalInt(CelOptional optional, CelValue index) => Find(optional, index);

    public static Fallible<CelOptional> OptionalMapOptindexOptionalValue(CelOptional optional, CelValue key) => Find(optional, key);

    public static Fallible<CelOptional> OptionalListIndexInt(CelOptional optional, CelValue index) => Find(optional, index);

    public static Fallible<CelOptional> OptionalMapIndexValue(CelOptional optional, CelValue key) => Find(optional, key);

    // Whether an optional has a list or a map may be known only at run time, so one row does what both do.
    private static Fallible<CelOptional> Find(CelOptional optional, CelValue key) =>
        optional.Value is not { } value ? CelOptional.None
        : value.Kind == CelKind.Map ? Find(value.AsCelMap(), key)
        : value.Kind == CelKind.List ? Find(value.AsCelList(), key)
        : Errors.NoSuchKey(key);

    private static CelOptional Find(CelMap map, CelValue key) => map.TryGet(key, out var value) ? new CelOptional(value) : CelOptional.None;

    private static Fallible<CelOptional> Find(CelList list, CelValue index)
    {
        var found = CollectionKernels.IndexList(list, index);
        return found.Error is null ? new CelOptional(found.Value)
            : found.Error.Kind == CelErrorKind.IndexOutOfRange ? CelOptional.None
            : found.Error;
    }

    private static Fallible<CelList> Present(CelList list)
    {
        var present = new List<CelValue>();
        foreach (var item in list.Items)
        {
            if (item.Kind != CelKind.Optional)
            {
                return Errors.NoSuchOverload("unwrap", "list of " + CelFormat.TypeName(item));
            }

            if (item.AsOptional() is { } value)
            {
                present.Add(value);
            }
        }

        return CelList.Owning(present.ToArray());
    }

    /// <summary>Null, false, zero, empty, or the start of 1970: what a field has that nobody has set.</summary>
    private static bool IsZero(CelValue value) => value.Kind switch
    {
        CelKind.Null => true,
        CelKind.Bool => !value.AsBool(),
        CelKind.Int => value.AsInt() == 0,
        CelKind.Uint => value.AsUint() == 0,
        CelKind.Double => value.AsDouble() == 0,
        CelKind.String => value.AsString().Length == 0,
        CelKind.Bytes => value.BytesNoCopy().Length == 0,
        CelKind.List => value.AsList().Count == 0,
        CelKind.Map => value.AsMap().Count == 0,
        CelKind.Duration => value.AsDuration().Nanoseconds == 0,
        CelKind.Timestamp => value.AsTimestamp() == default,
        _ => false,
    };
}
