using Compliance.Cli;

return CommandLine.Run(args, new Terminal(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected));
