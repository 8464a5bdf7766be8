using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class SecurityInfosTests
{
    /// <summary>As public readers of Vietnamese cards have seen it.</summary>
    private const string CitizenCard =
        "3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A04007F0007020204020202010202010D";

    /// <summary>EF.CardAccess of the worked example of TR-03110, a set that is not sorted, with infos that nothing here knows.</summary>
    private const string WorkedExample =
        "3181C6300D060804007F00070202020201023012060A04007F000702020302020201020201013012060A04007F0007020204020202010202010D"
        + "301C060904007F000702020302300C060704007F0007010202010D020101302F060804007F0007020206162368747470733A2F2F7777772E68"
        + "6A702D636F6E73756C74696E672E636F6D2F686F6D65303E060804007F000702020831323012060A04007F000702020302020201020201"
        + "02301C060904007F000702020302300C060704007F0007010202010D020102";

    [Fact]
    public void OfCitizenCard_IsTheFileSeenInTheField()
    {
        Convert.ToHexString(SecurityInfos.OfCitizenCard.Encode()).ShouldBe(CitizenCard);
        SecurityInfos.Parse(Convert.FromHexString(CitizenCard)).Value.All.ShouldBe(SecurityInfos.OfCitizenCard.All);
    }

    [Fact]
    public void Parse_OfTheWorkedExample_KeepsWhatItDoesNotKnow()
    {
        var infos = SecurityInfos.Parse(Convert.FromHexString(WorkedExample)).Value;
        infos.All.Count.ShouldBe(6);
        infos
            .All.Count(info => info.Encode().Length == 0x3E + 2)
            .ShouldBe(1, "id-eIDSecurity, which nothing here knows");
        infos.All.Select(PACEInfo.Read).OfType<PACEInfo>().ShouldBe([new PACEInfo("0.4.0.127.0.7.2.2.4.2.2", 2, 13)]);
        SecurityInfos.Parse(infos.Encode()).Value.All.ShouldBe(infos.All, ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("3100FF", "bytes after it")]
    [InlineData("3000", "a sequence")]
    [InlineData("31023000", "an info without protocol")]
    [InlineData("310B3009060704007F00070202", "an info without data")]
    [InlineData("31103010060804007F0007020202020101020101", "an info longer than the set")]
    [InlineData("31133011060804007F000702020202010102010105", "data after the optional ones")]
    [InlineData("31840FFFFFFF", "a length beyond the file")]
    public void Parse_OfRubbish_IsRefused(string hex, string why) =>
        Refused.Code(SecurityInfos.Parse(Convert.FromHexString(hex))).ShouldBe("CHI-60", why);

    [Fact]
    public void Parse_OfAnyDamagedList_IsReadOrRefused() =>
        Gen.Select(Gen.Int[0, 107], Gen.Byte, Gen.Int[0, 54])
            .Sample(
                (place, value, length) =>
                {
                    var bytes = Convert.FromHexString(CitizenCard);
                    bytes[place % bytes.Length] = value;
                    foreach (var part in new[] { bytes, bytes[..length] })
                    {
                        if (!SecurityInfos.Parse(part).IsRefused(out var refusal, out var read))
                            _ = read
                                .All.Select(info => (PACEInfo.Read(info), PACEDomainParameterInfo.Read(info)))
                                .ToList();
                        else
                            refusal.Code.ShouldBe("CHI-60");
                    }
                }
            );

    [Theory]
    [InlineData(null)]
    [InlineData(13)]
    [InlineData(40)]
    public void Read_OfWhatWasWritten_GivesItBack(int? parameter)
    {
        var pace = new PACEInfo("0.4.0.127.0.7.2.2.4.2.4", PACEInfo.OnlyVersion, parameter);
        PACEInfo.Read(pace.Write()).ShouldBe(pace);
        var domain = new PACEDomainParameterInfo("0.4.0.127.0.7.2.2.4.2", 16, parameter);
        PACEDomainParameterInfo.Read(domain.Write()).ShouldBe(domain);
        PACEInfo.Read(domain.Write()).ShouldBeNull();
        PACEDomainParameterInfo.Read(pace.Write()).ShouldBeNull();
    }

    [Fact]
    public void Of_APersonalNumber_IsItsLastSixDigits()
    {
        var number = PersonalNumber.Parse("001090000123", null);
        CardAccessNumber.Of(number).ShouldBe(CardAccessNumber.Read("000123").Value);
        CardAccessNumber.Of(number).ToString().ShouldNotContain("123");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    public void Read_OfWhatIsNotSixDigits_IsRefused(string text) =>
        Refused.Code(CardAccessNumber.Read(text)).ShouldBe("CHI-61");
}
