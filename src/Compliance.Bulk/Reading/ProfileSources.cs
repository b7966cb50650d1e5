using Compliance.Bulk.Tables;
using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>From the names of inputs to where profiles come from.</summary>
internal static class ProfileSources
{
    private const string ProfileSuffix = ".json";

    /// <summary>Whether an input is a table of many profiles, and not a profile or a folder of them.</summary>
    public static bool IsTable(string input) => input == TableFile.Standard || TableFile.Of(input, null) is not null;

    /// <summary>The inputs, opened when it is their turn.</summary>
    /// <param name="inputs">Tables, profiles and folders, in order.</param>
    /// <param name="format">The format of the tables; null where their names tell it.</param>
    /// <param name="facts">The dictionary.</param>
    /// <param name="standardInput">Opens standard input.</param>
    /// <param name="threads">How many threads may read a file at a time, where its format allows it.</param>
    /// <exception cref="BadTableException">An input is missing, or its format is not told.</exception>
    public static BlockSource Open(IEnumerable<string> inputs, TableFormat? format, FactDictionary facts, Func<Stream> standardInput, int threads) =>
        new([.. inputs.Select(i => Of(i, format, facts, standardInput, threads))]);

    private static WaitingInput Of(string input, TableFormat? format, FactDictionary facts, Func<Stream> standardInput, int threads)
    {
        if (Directory.Exists(input) || (format is null && input.EndsWith(ProfileSuffix, StringComparison.OrdinalIgnoreCase)))
        {
            var bag = new DiagnosticBag();
            string[] files = [.. ProfileFiles.Expand(input, bag)];
            return bag.HasErrors ? throw new BadTableException(bag.ToSorted())
                : new WaitingInput(files.Sum(LengthOf), () => Measured(new FolderSource(files), () => null));
        }

        var file = TableFile.Of(input, format ?? (input == TableFile.Standard ? TableFormat.JsonLines : null))
            ?? throw new BadTableException(File.Exists(input)
                ? BulkDiagnostics.UnknownFormat.At(new SourceText(input, ""), default, input)
                : EnvironmentDiagnostics.FileNotFound.At(new SourceText(input, ""), default, input));
        if (!file.IsStandard && !File.Exists(file.Path))
        {
            throw new BadTableException(EnvironmentDiagnostics.FileNotFound.At(new SourceText(input, ""), default, input));
        }

        return new WaitingInput(file.IsStandard ? null : LengthOf(file.Path), () => Open(file, facts, standardInput, threads));
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static OpenInput Open(TableFile file, FactDictionary facts, Func<Stream> standardInput, int threads)
    {
        var packed = TableStreams.OpenPacked(file, standardInput);
        var stream = TableStreams.Unpack(packed, file.Packing);
        IProfileSource source = file.Format switch
        {
            TableFormat.JsonLines => new JsonLinesSource(file.Path, stream),
            TableFormat.Csv => new CsvSource(file.Path, stream, facts),
            TableFormat.Arrow => new ArrowSource(file.Path, stream, facts),
            _ => new ParquetSource(file.Path, stream, facts, threads),
        };
        return Measured(source, () => packed is FileStream { CanSeek: true, Length: > 0 } bytes ? (double)bytes.Position / bytes.Length : null);
    }

    private static OpenInput Measured(IProfileSource source, Func<double?> place) => new(source, () => (source as IMeasuredSource)?.Taken ?? place());
}
