using System.Text;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class MachineReadableZoneTests
{
    private const string Published =
        "IDVNM0900001233001090000123<<4\n9001011M3001019VNM<<<<<<<<<<<0\nNGUYEN<<VAN<A<<<<<<<<<<<<<<<<<";

    [Fact]
    public void ForCitizenCard_OfAnInventedPerson_IsAsCardsPrintIt() => Invented.Zone.ToString().ShouldBe(Published);

    [Fact]
    public void Parse_OfAPrintedZone_TellsItsFields()
    {
        var zone = MachineReadableZone.Parse(Published).Value;
        zone.ShouldBe(Invented.Zone);
        (zone.IssuingState, zone.DocumentNumber, zone.OptionalData).ShouldBe(("VNM", "090000123", "001090000123"));
        (zone.BirthDate, zone.Sex, zone.ExpiryDate).ShouldBe(("900101", Sex.Male, "300101"));
        (zone.Nationality, zone.Name).ShouldBe(("VNM", "NGUYEN VAN A"));
    }

    [Fact]
    public void Parse_OfTheIcaoSpecimen_NeedsNoNationalCheckDigit() =>
        MachineReadableZone
            .Parse("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<")
            .Value.Name.ShouldBe("ERIKSSON ANNA MARIA");

    // ICAO 9303-4 appendix B and 9303-6 appendix B
    [Theory]
    [InlineData(
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "P",
        "L898902C3",
        "ZE184226B"
    )]
    [InlineData("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6", "I", "D23145890", "")]
    public void Parse_OfTheIcaoSpecimensOfTwoLines_TellsTheirFields(
        string text,
        string code,
        string number,
        string optional
    )
    {
        var zone = MachineReadableZone.Parse(text).Value;
        zone.ToString().ShouldBe(text);
        zone.Encode().ShouldBe(Encoding.ASCII.GetBytes(text.Replace("\n", "", StringComparison.Ordinal)));
        (zone.DocumentCode, zone.IssuingState, zone.DocumentNumber).ShouldBe((code, "UTO", number));
        (zone.BirthDate, zone.Sex, zone.ExpiryDate).ShouldBe(("740812", Sex.Female, "120415"));
        (zone.Nationality, zone.Name, zone.OptionalData).ShouldBe(("UTO", "ERIKSSON ANNA MARIA", optional));
        zone.Key.ShouldBe(MrzKey.Of(number, "740812", "120415"));
    }

    // ICAO 9303-5 appendix B
    [Fact]
    public void Parse_OfANumberOfMoreThanNineCharacters_FindsItsRestInTheOptionalData()
    {
        var zone = MachineReadableZone
            .Parse("I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<")
            .Value;
        zone.DocumentNumber.ShouldBe("D23145890734");
        zone.Key.ShouldBe(MrzKey.Of("D23145890734", "340712", "950712"));
    }

    [Fact]
    public void Parse_OfAPassportWithAnyWrongCheckDigit_IsRefused()
    {
        const string passport =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
        foreach (var place in new[] { 54, 64, 72, 88 })
        {
            var wrong = passport.ToCharArray();
            wrong[place] = wrong[place] == '9' ? '0' : (char)(wrong[place] + 1);
            Refused.Code(MachineReadableZone.Parse(new string(wrong))).ShouldBe("CHI-11");
        }
    }

    [Fact]
    public void Parse_OfAnyZoneMade_GivesItBack() =>
        Gen.Select(Invented.Name, Invented.Date, Invented.Day.Nullable(0.3), Gen.Enum<Sex>())
            .Sample(
                (name, birth, expiry, sex) =>
                {
                    var zone = MachineReadableZone.ForCitizenCard(
                        Invented.Citizen.Number,
                        name,
                        birth,
                        sex,
                        expiry,
                        Country.VietNam
                    );
                    MachineReadableZone.Parse(zone.Encode()).Value.ShouldBe(zone);
                }
            );

    [Theory]
    [InlineData("1990", null, "90<<<<", "991231")]
    [InlineData("09/1990", "2031-05-15", "9009<<", "310515")]
    public void ForCitizenCard_OfUnknownDates_HasFillers(string birth, string? expiry, string born, string expires)
    {
        var zone = MachineReadableZone.ForCitizenCard(
            Invented.Citizen.Number,
            Invented.Citizen.Name,
            PartialDate.Parse(birth, null),
            Sex.Female,
            expiry is null ? null : DateOnly.Parse(expiry, null),
            Country.VietNam
        );
        (zone.BirthDate, zone.ExpiryDate).ShouldBe((born, expires));
    }

    [Theory]
    [InlineData(0, 14)]
    [InlineData(0, 29)]
    [InlineData(1, 6)]
    [InlineData(1, 14)]
    [InlineData(1, 29)]
    public void Parse_OfAnyWrongCheckDigit_IsRefused(int line, int place)
    {
        var lines = Published.Split('\n').Select(text => text.ToCharArray()).ToArray();
        lines[line][place] = lines[line][place] == '9' ? '0' : (char)(lines[line][place] + 1);
        Refused
            .Code(MachineReadableZone.Parse(string.Join('\n', lines.Select(text => new string(text)))))
            .ShouldBe("CHI-11");
    }

    [Theory]
    [InlineData("")]
    [InlineData("IDVNM0900001233001090000123<<4")]
    [InlineData("idvnm0900001233001090000123<<4\n9001011M3001019VNM<<<<<<<<<<<0\nNGUYEN<<VAN<A<<<<<<<<<<<<<<<<<")]
    [InlineData("IDVNM0900001233001090000123<<4\n9001011M3001019VNM<<<<<<<<<<<0\nNGUYỄN<<VAN<A<<<<<<<<<<<<<<<<<")]
    public void Parse_OfAnotherShape_IsRefused(string text) =>
        Refused.Code(MachineReadableZone.Parse(text)).ShouldBe("CHI-10");

    [Fact]
    public void Parse_OfAnyBytes_NeverThrows() =>
        Gen.Byte.Array[0, 100].Sample(bytes => _ = MachineReadableZone.Parse(bytes));
}
