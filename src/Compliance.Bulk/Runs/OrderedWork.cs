namespace Compliance.Bulk.Runs;

/// <summary>Work on many pieces by several threads, whose results are taken in the order of the pieces. No more pieces are held than threads work on.</summary>
internal static class OrderedWork
{
    /// <param name="next">Gives the next piece, or null at the end; called by one thread.</param>
    /// <param name="work">Works on a piece; called by many.</param>
    /// <param name="take">Takes a result; called by one thread, in order.</param>
    /// <param name="threads">How many work at a time.</param>
    public static void Run<TPiece, TResult>(Func<TPiece?> next, Func<TPiece, TResult> work, Action<TResult> take, int threads)
        where TPiece : class
    {
        var running = new Queue<Task<TResult>>();
        try
        {
            while (next() is { } piece)
            {
                if (running.Count == threads)
                {
                    take(running.Dequeue().GetAwaiter().GetResult());
                }

                running.Enqueue(Task.Run(() => work(piece)));
            }

            while (running.TryDequeue(out var task))
            {
                take(task.GetAwaiter().GetResult());
            }
        }
        finally
        {
            // Where one piece ends the run, the others are let come to their end before what they use goes away.
            Task.WhenAll(running).ContinueWith(t => t.Exception, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }
}
