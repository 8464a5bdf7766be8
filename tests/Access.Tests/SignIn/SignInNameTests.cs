namespace CanCuoc.Access.Tests;

public sealed class SignInNameTests
{
    [Theory]
    [InlineData("lan", "lan")]
    [InlineData(" Lan.Tran-2 ", "lan.tran-2")]
    public void Read_AName_IsFolded(string typed, string kept) => SignInName.Read(typed).Value.Text.ShouldBe(kept);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("2lan")]
    [InlineData("lan tran")]
    [InlineData("lân")]
    [InlineData("lan\ntran")]
    [InlineData("lan:tran")]
    [InlineData("a2345678901234567890123456789012345678901")]
    public void Read_WhatIsNone_IsRefused(string? typed) =>
        SignInName.Read(typed).Refusal.ShouldBe(SignInName.Malformed.For("signInName"));
}
