using Compliance.Language.Syntax;

namespace Compliance.Language.Planning;

/// <summary>
/// How much planning one plan has taken. Equal steps are kept once, so definitions that double and quantifiers within quantifiers can take
/// very much work for few steps.
/// </summary>
internal sealed class Work
{
    private const int MaxVisits = 1_000_000;

    private int _visits;
    private int _depth;

    public bool IsTooMuch { get; private set; }

    public void Enter()
    {
        _visits++;
        _depth++;
        IsTooMuch |= _visits > MaxVisits || _depth > Parser.MaxHeight;
    }

    public void Leave() => _depth--;
}
