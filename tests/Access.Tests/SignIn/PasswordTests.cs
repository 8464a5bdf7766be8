using System.Text;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Identity;

namespace CanCuoc.Access.Tests;

public sealed class PasswordTests
{
    private static readonly SignInName Lan = SignInName.Read("lan.tran").Value;
    private static readonly PersonName Name = PersonName.Parse("Trần Thị Lan", null);

    [Theory]
    [InlineData("muoihaikytu!")]
    [InlineData("            ")]
    [InlineData("mật khẩu dài")]
    public void Choose_TwelveCharacters_IsAccepted(string text) => Password.Choose(text, text).Refusal.ShouldBeNull();

    [Fact]
    public void Choose_OutsideTheLengths_IsRefused()
    {
        foreach (var length in (int[])[0, 11, 129, 1025])
            Password.Choose(new('x', length), new('x', length)).Refusal.ShouldBe(Password.WrongLength.For("password"));
        Password.Choose(null, null).Refusal.ShouldBe(Password.WrongLength.For("password"));
        Password.Choose(new('x', 128), new('x', 128)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("mười hai ký\0 tự")]
    [InlineData("mười hai ký\ud83d tự")]
    [InlineData("mười hai ký\n tự")]
    public void Choose_WhatIsNoText_IsRefused(string text) =>
        Password.Choose(text, text).Refusal.ShouldBe(Password.NotText.For("password"));

    [Fact]
    public void Choose_TypedDifferentlyTheSecondTime_IsRefused() =>
        Password.Choose("mười hai ký tự", "mười hai ký tư").Refusal.ShouldBe(Password.NotRepeated.For("again"));

    [Theory]
    [InlineData("xin-LAN.TRAN-chao")]
    [InlineData("tran thi lan 2026")]
    [InlineData("TrầnThịLan!!!")]
    public void Betrays_TheOwnersName_IsRefused(string text) =>
        TestOffice.Chosen(text).Betrays(Lan, Name).ShouldBe(Password.ContainsName.For("password"));

    [Fact]
    public void Betrays_AnythingElse_IsAccepted()
    {
        TestOffice.Chosen("trần thị hoa lan").Betrays(Lan, Name).ShouldBeNull();
        var shortest = (SignInName.Read("lan").Value, PersonName.Parse("Ý", null));
        TestOffice.Chosen("kế hoạch plan B").Betrays(shortest.Item1, shortest.Item2).ShouldBeNull();
    }

    [Fact]
    public void Print_TellsNothing() =>
        new NewOfficer("lan.tran", "Trần Thị Lan", TestOffice.Chosen("mười hai ký tự"))
            .ToString()
            .ShouldNotContain("mười");

    [Fact]
    public void Compare_ComposedWithDecomposed_IsTheSame()
    {
        var hash = TestOffice.Quick.Hash(TestOffice.Chosen("mười hai ký tự".Normalize(NormalizationForm.FormC)));

        var typed = Password.Typed("mười hai ký tự".Normalize(NormalizationForm.FormD));
        TestOffice.Quick.Compare(hash, typed).ShouldBe(PasswordVerificationResult.Success);
    }

    [Fact]
    public void Hash_OfTheProductOrOfNobody_IsPbkdf2WithSha512And210000Rounds()
    {
        // Identity's version 3: marker 01, then PRF (2: HMAC-SHA-512), iterations and salt length, each 4 bytes big-endian.
        var passwords = new Passwords();

        string[] hashes = [passwords.Hash(TestOffice.Chosen("mười hai ký tự")), passwords.Nobodys];

        foreach (var hash in hashes.Select(Convert.FromBase64String))
        {
            Convert.ToHexString(hash.AsSpan(0, 13)).ShouldBe("01" + "00000002" + "00033450" + "00000010");
            hash.Length.ShouldBe(13 + 16 + 32);
        }
    }
}
