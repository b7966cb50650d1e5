using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The result of a kernel that can fail: a value, or an error as a value.</summary>
internal readonly struct Fallible<T>
{
    private Fallible(T value, CelError? error)
    {
        Value = value;
        Error = error;
    }

    public T Value { get; }

    public CelError? Error { get; }

    public static implicit operator Fallible<T>(T value) => new(value, null);

    public static implicit operator Fallible<T>(CelError error) => new(default!, error);
}
