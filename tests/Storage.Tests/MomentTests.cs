using CsCheck;

namespace CanCuoc.Storage.Tests;

public sealed class MomentTests
{
    [Fact]
    public void FromStored_OfStored_IsTheMomentToTheMicrosecond() =>
        Gen.DateTimeOffset.Sample(moment =>
        {
            var kept = Moment.FromStored(Moment.ToStored(moment));
            (moment - kept).Duration().ShouldBeLessThan(TimeSpan.FromMicroseconds(1));
            Moment.ToStored(kept).ShouldBe(Moment.ToStored(moment));
        });

    [Fact]
    public void ToStored_KeepsTheOrder() =>
        Gen.Select(Gen.DateTimeOffset, Gen.DateTimeOffset)
            .Sample(
                (one, other) => one <= other == Moment.ToStored(one) <= Moment.ToStored(other) || Close(one, other)
            );

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("2026-07-01T00:00:00+07:00", 1_782_838_800_000_000)]
    [InlineData("1969-12-31T23:59:59.999999Z", -1)]
    public void ToStored_CountsMicrosecondsSince1970(string moment, long stored) =>
        Moment.ToStored(DateTimeOffset.Parse(moment)).ShouldBe(stored);

    private static bool Close(DateTimeOffset one, DateTimeOffset other) =>
        (one - other).Duration() < TimeSpan.FromMicroseconds(1);
}
