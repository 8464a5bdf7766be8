namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Slows down who tries passwords. Three wrong ones in a row are free; after each further one the chip answers 6985 to whoever begins BAC
/// or PACE, for one second, then two, four and so on up to 64, until a right one. A million access numbers take two years. It waits by the
/// time given to it, and not at all for the commands of who is in.
/// </summary>
internal sealed class PasswordGuard(TimeProvider time)
{
    private const int Free = 3;
    private const int LongestExponent = 6;

    private int wrong;
    private long since;

    public bool IsWaiting => wrong > Free && time.GetElapsedTime(since) < Delay;

    private TimeSpan Delay => TimeSpan.FromSeconds(1 << Math.Min(wrong - Free - 1, LongestExponent));

    public void TellWrong()
    {
        wrong = Math.Min(wrong + 1, Free + LongestExponent + 1);
        since = time.GetTimestamp();
    }

    public void TellRight() => wrong = 0;
}
