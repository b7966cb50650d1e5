namespace Compliance.Language.Text;

/// <summary>A place in a text as a person counts it.</summary>
/// <param name="Line">The line, from one.</param>
/// <param name="Column">The column, from one, in UTF-16 code units, as editors and compilers count.</param>
/// <remarks>Thread safety: immutable.</remarks>
public readonly record struct LinePosition(int Line, int Column);
