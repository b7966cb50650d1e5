using System;
using Compliance.Language.Text;

namespace Compliance.Language.Values;

/// <summary>Why an operation has no result. Back ends agree on the class; message and place are the interpreter's.</summary>
public enum CelErrorKind
{
    /// <summary>A result outside the range of its type.</summary>
    Overflow,

    /// <summary>Division or remainder by zero.</summary>
    DivisionByZero,

    /// <summary>A list has no element at that index.</summary>
    IndexOutOfRange,

    /// <summary>A map has no such key, a value no such field.</summary>
    NoSuchKey,

    /// <summary>A key occurs twice, or is of a type that no key has.</summary>
    BadKey,

    /// <summary>No overload takes operands of these types.</summary>
    NoSuchOverload,

    /// <summary>A text or number that cannot be converted.</summary>
    BadConversion,

    /// <summary>A function of the host failed.</summary>
    HostFailure,

    /// <summary>A name that stands for nothing, in an expression whose types are left to evaluation.</summary>
    UnknownName,

    /// <summary>A value for which a function has no result, such as the name of no time zone.</summary>
    BadArgument,
}

/// <summary>An error, which is an ordinary value of the language (CEL language definition, "Runtime Errors").</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class CelError : IEquatable<CelError>
{
    internal CelError(CelErrorKind kind, string message, TextSpan span = default)
    {
        Kind = kind;
        Message = message;
        Span = span;
    }

    /// <summary>An error that a function of the host gives.</summary>
    /// <param name="message">Why there is no result, in lower case and without a full stop.</param>
    public static CelError OfHost(string message) => new(CelErrorKind.HostFailure, message);

    /// <summary>Its class.</summary>
    public CelErrorKind Kind { get; }

    /// <summary>What happened.</summary>
    public string Message { get; }

    /// <summary>The part of the expression that failed, in its source text.</summary>
    public TextSpan Span { get; }

    /// <inheritdoc/>
    public bool Equals(CelError? other) => other is not null && Kind == other.Kind && Message == other.Message && Span == other.Span;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelError);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Kind;

    internal CelError At(TextSpan span) => new(Kind, Message, span);
}
