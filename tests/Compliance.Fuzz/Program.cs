using SharpFuzz;

namespace Compliance.Fuzz;

/// <summary>What run.sh asks for.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["fuzz", var target]:
                Fuzz(target);
                return 0;
            case ["replay", var target, .. var paths]:
                return Math.Min(1, paths.Sum(p => Replays(target, p) ? 0 : 1));
            case ["seeds", var target, var folder]:
                Corpus.Write(Seeds.Of(target), folder);
                return 0;
            case ["words", var target]:
                Console.Out.WriteLine(string.Join('\n', Seeds.Words(target).Select(w => "\"" + Corpus.Escape(w) + "\"")));
                return 0;
            case ["pack", var target, var folder]:
                Corpus.Pack(folder, target);
                return 0;
            default:
                Console.Error.WriteLine("fuzz TARGET | replay TARGET FILE… | seeds TARGET FOLDER | words TARGET | pack TARGET FOLDER");
                return 2;
        }
    }

    // Instrumented code must not run before the fuzzer has set up where it counts, so the target is found inside.
    private static void Fuzz(string target) => Fuzzer.OutOfProcess.Run(stream =>
    {
        using var input = new MemoryStream();
        stream.CopyTo(input);
        FuzzTarget.Find(target).Run(input.ToArray());
    });

    private static bool Replays(string target, string path)
    {
        try
        {
            FuzzTarget.Find(target).Run(File.ReadAllBytes(path));
            return true;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            Console.Error.WriteLine(path + ": " + broken);
            return false;
        }
    }
}
