using System.Formats.Asn1;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class DataGroup13Tests
{
    private static readonly Gen<string?> Text = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.Char["AăâđĐễổữ ,0123"].Array[1, 80].Select(letters => (string?)new string(letters))
    );

    private static readonly Gen<DataGroup13> AnyCitizen = Gen.Select(
        Gen.Select(Invented.Name, Invented.Date, Gen.Enum<Sex>(), Invented.Day, Invented.Day.Nullable(0.3)),
        Gen.Select(Text, Text, Text, Text, Text),
        Gen.Select(Invented.Name.Nullable(0.5), Invented.Name.Nullable(0.5), Invented.Name.Nullable(0.5)),
        Gen.Select(
            Gen.Int[0, Country.All.Count - 1],
            Gen.Int[0, EthnicGroup.All.Count - 1],
            Gen.Int[0, Religion.All.Count - 1]
        ),
        (person, texts, family, codes) =>
            new DataGroup13
            {
                Number = Invented.Citizen.Number,
                Name = person.Item1,
                Birth = person.Item2,
                Sex = person.Item3,
                Issued = person.Item4,
                Expires = person.Item5,
                Nationality = Country.All[codes.Item1],
                EthnicGroup = EthnicGroup.All[codes.Item2],
                Religion = Religion.All[codes.Item3],
                PlaceOfOrigin = texts.Item1,
                PermanentResidence = texts.Item2,
                DistinguishingFeatures = texts.Item3,
                OldNumber = texts.Item4,
                ChipSerial = texts.Item5,
                Father = family.Item1,
                Mother = family.Item2,
                Spouse = family.Item3,
            }
    );

    [Fact]
    public void Parse_OfAnyEncodedCitizen_GivesHerBack() =>
        AnyCitizen.Sample(citizen => DataGroup13.Parse(citizen.Encode()).Value.ShouldBe(citizen));

    [Fact]
    public void Encode_OfACitizen_HasTheTagVersionAndIdentifierOfTheCard() =>
        Convert.ToHexString(Invented.Citizen.Encode()).ShouldContain("0201010606" + "28D31601" + "0008" + "31");

    [Fact]
    public void Encode_OfWhatIsUnknown_LeavesTheItemOut() =>
        (Invented.Citizen with { Religion = null, Father = null, Mother = null })
            .Encode()
            .Length.ShouldBeLessThan(Invented.Citizen.Encode().Length);

    [Fact]
    public void Parse_OfPrintableStringsInAnyOrder_IsUnderstood()
    {
        var group = Group(
            (11, "01/03/2026"),
            (5, "VNM"),
            (4, "Nam"),
            (3, "1990"),
            (2, "NGUYEN VAN A"),
            (1, "001090000123")
        );
        var citizen = DataGroup13.Parse(group).Value;
        (citizen.Nationality, citizen.Expires, citizen.Father).ShouldBe((Country.VietNam, null, null));
    }

    [Fact]
    public void Parse_WithoutAName_NamesTheItem()
    {
        var refusal = DataGroup13.Parse(Group((1, "001090000123"))).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.About).ShouldBe(("CHI-18", "DG13, 2"));
    }

    [Theory]
    [InlineData("6D00")]
    [InlineData("6D03020101")]
    [InlineData("6D0E300C0201020606" + "28D316010008")]
    [InlineData("6102AABB")]
    public void Parse_OfAnotherStructure_IsRefused(string hex) =>
        Refused.Code(DataGroup13.Parse(Convert.FromHexString(hex))).ShouldBe("CHI-17");

    [Fact]
    public void Parse_OfADamagedGroup_NeverThrows()
    {
        var whole = Invented.Citizen.Encode();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Sample(
                (place, value) =>
                {
                    byte[] damaged = [.. whole];
                    damaged[place] = value;
                    _ = DataGroup13.Parse(damaged);
                }
            );
    }

    private static byte[] Group(params ReadOnlySpan<(int Item, string Text)> items)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.0.10646.1.0.8");
            using (writer.PushSetOf())
            {
                foreach (var (item, text) in items)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteInteger(item);
                        writer.WriteCharacterString(UniversalTagNumber.PrintableString, text);
                    }
                }
            }
        }
        return TlvObject.Of(0x6D, writer.Encode());
    }
}
