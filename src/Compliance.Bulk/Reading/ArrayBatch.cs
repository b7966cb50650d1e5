using Apache.Arrow;

namespace Compliance.Bulk.Reading;

/// <summary>Rows of a file of columns that stand together.</summary>
/// <param name="Length">How many.</param>
/// <param name="Arrays">An array for each column; they are read when they are asked for, not when rows are passed over.</param>
internal sealed record ArrayBatch(int Length, Lazy<IArrowArray[]> Arrays);
