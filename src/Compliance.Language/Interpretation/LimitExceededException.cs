using System;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Interpretation;

/// <summary>An evaluation took or made more than it may. A limit is no value of the language: it ends the evaluation.</summary>
internal sealed class LimitExceededException : InvalidOperationException
{
    private readonly DiagnosticDescriptor _limit;
    private readonly object[] _arguments;

    public LimitExceededException(DiagnosticDescriptor limit, params object[] arguments)
        : base("the evaluation took or made more than it may")
    {
        _limit = limit;
        _arguments = arguments;
    }

    private LimitExceededException(LimitExceededException exceeded, SourceText source, TextSpan span)
        : this(exceeded._limit, exceeded._arguments) => Diagnostic = exceeded.At(source, span);

    /// <summary>Where the condition stands, if that is known.</summary>
    public Diagnostic? Diagnostic { get; }

    public Diagnostic At(SourceText source, TextSpan span) => _limit.At(source, span, _arguments);

    public LimitExceededException In(SourceText source, TextSpan span) => new(this, source, span);
}
