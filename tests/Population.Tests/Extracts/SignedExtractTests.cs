using System.Security.Cryptography;

namespace CanCuoc.Population.Tests;

/// <summary>What is made of an extract on its way from hand to hand.</summary>
public sealed class SignedExtractTests : IDisposable
{
    private static readonly PersonExtract Extract = new(
        new(2026, 5, 1),
        DateTimeOffset.UnixEpoch,
        IsSpecimen: true,
        [
            new(
                "name",
                "Luật 26/2023/QH15 art. 9(1)",
                new("Họ và tên", "Name"),
                new("Đặng <Thị> Hòa & Con", "Đặng <Thị> Hòa & Con"),
                "01/05/2020",
                DateTimeOffset.UnixEpoch,
                new("giấy tờ", "paper"),
                "</script><b>"
            ),
        ],
        new(DateTimeOffset.UnixEpoch, 7, "MAU-CT", new("Cư trú", "Residence"), "Luật 68/2020/QH14")
    );

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
    }

    [Fact]
    public void Open_Unchanged_GivesTheExtract() =>
        SignedExtract.Open(SignedExtract.Sign(Extract, key).Text, key).Value.Extract.Print().ShouldBe(Extract.Print());

    [Fact]
    public void Open_WithAnotherRegistrysKey_IsRefused() =>
        SignedExtract.Open(SignedExtract.Sign(Extract, key).Text, other).Refusal.ShouldBe(SignedExtract.OtherKey);

    [Fact]
    public void Open_WithAnyCharacterOfThePayloadChanged_IsRefused()
    {
        var text = SignedExtract.Sign(Extract, key).Text;
        var (begin, length) = (text.IndexOf(":\"", StringComparison.Ordinal) + 2, 200);

        for (var place = begin; place < begin + length; place++)
        {
            var letter = text[place] == 'A' ? 'B' : 'A';
            var changed = $"{text[..place]}{letter}{text[(place + 1)..]}";
            SignedExtract.Open(changed, key).Refusal.ShouldBe(SignedExtract.Changed);
        }
    }

    [Fact]
    public void Open_CutOrRubbish_IsRefused()
    {
        var signed = SignedExtract.Sign(Extract, key);
        var page = ExtractPage.Print(signed);
        string[] rubbish =
        [
            "",
            "null",
            "{}",
            "[]",
            "{\"payload\":\"*\",\"protected\":\"*\",\"signature\":\"*\"}",
            signed.Text[..^5],
            page[..(page.Length / 2)],
            page.Replace("jose+json", "json", StringComparison.Ordinal),
            "<html></html>",
        ];

        foreach (var text in rubbish)
            SignedExtract.Open(text, key).Refusal.ShouldBe(SignedExtract.NotAnExtract, text);
    }

    [Fact]
    public void Page_OfNamesWithSigns_ShowsThemAsText()
    {
        var page = ExtractPage.Print(SignedExtract.Sign(Extract, key));

        page.ShouldContain("Đặng &lt;Thị&gt; Hòa &amp; Con");
        page.ShouldNotContain("<b>");
        page.ShouldContain("SPECIMEN");
    }
}
