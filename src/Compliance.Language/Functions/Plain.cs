using System;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>How a value of the language is handed to a kernel as a plain .NET value, and back.</summary>
internal static class Plain<T>
{
    public static readonly Func<CelValue, T> Read = (Func<CelValue, T>)Plain.ReaderOf(typeof(T));

    public static readonly Func<T, CelValue> Write = (Func<T, CelValue>)Plain.WriterOf(typeof(T));
}

internal static class Plain
{
    public static Delegate ReaderOf(Type type) =>
        type == typeof(bool) ? (Func<CelValue, bool>)(v => v.AsBool())
        : type == typeof(long) ? (Func<CelValue, long>)(v => v.AsInt())
        : type == typeof(ulong) ? (Func<CelValue, ulong>)(v => v.AsUint())
        : type == typeof(double) ? (Func<CelValue, double>)(v => v.AsDouble())
        : type == typeof(string) ? (Func<CelValue, string>)(v => v.AsString())
        : type == typeof(byte[]) ? (Func<CelValue, byte[]>)(v => v.BytesNoCopy())
        : type == typeof(CelTimestamp) ? (Func<CelValue, CelTimestamp>)(v => v.AsTimestamp())
        : type == typeof(CelDuration) ? (Func<CelValue, CelDuration>)(v => v.AsDuration())
        : type == typeof(CelList) ? (Func<CelValue, CelList>)(v => v.AsCelList())
        : type == typeof(CelMap) ? (Func<CelValue, CelMap>)(v => v.AsCelMap())
        : type == typeof(CelOptional) ? (Func<CelValue, CelOptional>)(v => v.AsCelOptional())
        : type == typeof(CelType) ? (Func<CelValue, CelType>)(v => v.AsType())
        : type == typeof(NetAddress) ? (Func<CelValue, NetAddress>)(v => (NetAddress)v.AsOpaque())
        : type == typeof(NetPrefix) ? (Func<CelValue, NetPrefix>)(v => (NetPrefix)v.AsOpaque())
        : (Func<CelValue, CelValue>)(v => v);

    public static Delegate WriterOf(Type type) =>
        type == typeof(bool) ? (Func<bool, CelValue>)CelValue.Of
        : type == typeof(long) ? (Func<long, CelValue>)CelValue.Of
        : type == typeof(ulong) ? (Func<ulong, CelValue>)CelValue.Of
        : type == typeof(double) ? (Func<double, CelValue>)CelValue.Of
        : type == typeof(string) ? (Func<string, CelValue>)CelValue.Of
        : type == typeof(byte[]) ? (Func<byte[], CelValue>)CelValue.Of
        : type == typeof(CelTimestamp) ? (Func<CelTimestamp, CelValue>)CelValue.Of
        : type == typeof(CelDuration) ? (Func<CelDuration, CelValue>)CelValue.Of
        : type == typeof(CelList) ? (Func<CelList, CelValue>)CelValue.Of
        : type == typeof(CelMap) ? (Func<CelMap, CelValue>)CelValue.Of
        : type == typeof(CelOptional) ? (Func<CelOptional, CelValue>)CelValue.Of
        : type == typeof(CelType) ? (Func<CelType, CelValue>)CelValue.Of
        : type == typeof(NetAddress) ? (Func<NetAddress, CelValue>)(v => CelValue.Opaque(NetAddress.Type, v))
        : type == typeof(NetPrefix) ? (Func<NetPrefix, CelValue>)(v => CelValue.Opaque(NetPrefix.Type, v))
        : (Func<CelValue, CelValue>)(v => v);
}
