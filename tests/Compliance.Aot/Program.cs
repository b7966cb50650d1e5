using Compliance.Aot;

// Prints how each answer came to be, and then the answers, which are to be the same however they came to be.
foreach (var line in Answers.Of(args[0], out var isCompiled).Prepend(isCompiled ? "machine code" : "interpreter"))
{
    Console.WriteLine(line);
}
