using Microsoft.Extensions.Time.Testing;

namespace CanCuoc.Testing;

/// <summary>A clock that stands still until a test moves it, on a working morning in Hà Nội (UTC+7) unless told otherwise.</summary>
public sealed class ManualClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public ManualClock()
        : this(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7))) { }
}
