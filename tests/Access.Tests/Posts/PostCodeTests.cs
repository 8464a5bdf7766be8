namespace CanCuoc.Access.Tests;

public sealed class PostCodeTests
{
    [Theory]
    [InlineData("QT1")]
    [InlineData("HN-00070-TN1")]
    [InlineData("0123456789-123456789-123456789-123456789")]
    public void Read_ACode_IsKept(string typed) => PostCode.Read(typed).Value.Text.ShouldBe(typed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TN")]
    [InlineData("0123456789-123456789-123456789-1234567890")]
    [InlineData("-TN1")]
    [InlineData("hn-00070")]
    [InlineData("HN-00070\n")]
    [InlineData("HN\0")]
    [InlineData("SYSTEM:SEALER")]
    public void Read_WhatIsNone_IsRefused(string? typed)
    {
        PostCode.Read(typed).Refusal.ShouldBe(PostCode.Malformed.For("post"));
        PostCode.TryParse(typed, null, out _).ShouldBeFalse();
    }

    [Fact]
    public void Parse_WhatIsNone_Throws() => Should.Throw<FormatException>(() => PostCode.Parse("?", null));
}
