namespace Compliance.Cli.Tests.Harness;

/// <summary>A clock on which time passes as a test says.</summary>
/// <param name="step">How many seconds pass each time someone looks.</param>
internal sealed class SteppedClock(long step = 0) : TimeProvider
{
    private long _milliseconds;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp()
    {
        _milliseconds += step * 1000;
        return _milliseconds;
    }

    public void Pass(double seconds) => _milliseconds += (long)(seconds * 1000);
}
