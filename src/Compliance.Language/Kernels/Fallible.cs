using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The result of a function that can fail: a value, or an error as a value.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public readonly struct Fallible<T>
{
    private Fallible(T value, CelError? error)
    {
        Value = value;
        Error = error;
    }

    internal T Value { get; }

    internal CelError? Error { get; }

    /// <summary>The function has this result.</summary>
    public static implicit operator Fallible<T>(T value) => new(value, null);

    /// <summary>The function has no result.</summary>
    public static implicit operator Fallible<T>(CelError error) => new(default!, error);
}
