namespace CanCuoc.Storage;

/// <summary>How a moment is stored on both engines: microseconds since 1970 in UTC, 64 bit.</summary>
public static class Moment
{
    public static long ToStored(DateTimeOffset moment) =>
        (moment.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromStored(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
