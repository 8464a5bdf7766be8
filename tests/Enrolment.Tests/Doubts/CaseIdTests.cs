using CsCheck;

namespace CanCuoc.Enrolment.Tests;

public sealed class CaseIdTests
{
    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame() =>
        Gen.Long[0, (1L << 50) - 1].Sample(value => CaseId.Read(new CaseId(value).ToString()) == new CaseId(value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000000000")]
    [InlineData("00000000000")]
    [InlineData("00000U0000")]
    [InlineData("00000o0000")]
    public void Read_OfAnythingElse_IsNothing(string? text) => CaseId.Read(text).ShouldBeNull();

    [Fact]
    public void Draw_ManyTimes_RepeatsNothing() =>
        Enumerable.Range(0, 10_000).Select(_ => CaseId.Draw()).ShouldBeUnique();
}
