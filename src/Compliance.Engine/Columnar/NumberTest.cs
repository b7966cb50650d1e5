namespace Compliance.Engine.Columnar;

/// <summary>A question about each number of a column, which is answered once for every tile: is it at least, or just, the bound? Of no meaning where there is no number.</summary>
internal readonly record struct NumberTest(int Column, bool IsEquality, long Bound);
