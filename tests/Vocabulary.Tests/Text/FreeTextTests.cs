namespace CanCuoc.Vocabulary.Tests;

public sealed class FreeTextTests
{
    [Theory]
    [InlineData("  Hai\r\n\tdòng. \n", "Hai\r\n\tdòng.")]
    [InlineData("Ho\u0300a", "Hòa")]
    [InlineData("12345", "12345")]
    public void Of_Words_AreTrimmedAndComposed(string text, string kept) => FreeText.Of(text, 20).ShouldBe(kept);

    [Fact]
    public void Of_WhatNoEngineKeepsOrNobodyWrote_IsNull()
    {
        foreach (var text in (string[])["", " \n", "a\0b", "a\u0085b", "nửa \uD83D", "\uFFFD", "123456"])
            FreeText.Of(text, 5).ShouldBeNull();
    }
}
