namespace Compliance.Fuzz;

/// <summary>Runs what may recurse on as much stack as a compiler or an editor on Windows gives to all that it runs: a stack that overflows ends the process, and no one can catch it.</summary>
internal static class ScarceStack
{
    private const int Megabyte = 1 << 20;

    public static Exception? Record(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Xunit.Record.Exception(action), Megabyte);
        thread.Start();
        thread.Join();
        return thrown;
    }
}
