using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests;

/// <summary>A citizen who does not exist, and others like her.</summary>
internal static class Invented
{
    public static readonly DateTimeOffset Signed = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Names = ["NGUYỄN VĂN A", "Trần Thị Ngọc Bích", "H'Hen Niê", "Yan", "Tôn Nữ Ái Vy"];

    public static readonly Gen<PersonName> Name = Gen.Int[0, Names.Length - 1].Select(i => NameOf(Names[i]));

    public static readonly Gen<PartialDate> Date = Gen.OneOf(
        Gen.Int[1900, 2025].Select(year => PartialDate.Of(year)),
        Gen.Select(Gen.Int[1900, 2025], Gen.Int[1, 12]).Select((year, month) => PartialDate.Of(year, month)),
        Day.Select(day => PartialDate.Of(day))
    );

    public static Gen<DateOnly> Day => Gen.Int[693_595, 750_000].Select(DateOnly.FromDayNumber);

    public static readonly DataGroup13 Citizen = new()
    {
        Number = PersonalNumber.Parse("001090000123", null),
        Name = NameOf("NGUYỄN VĂN A"),
        Birth = PartialDate.Parse("01/01/1990", null),
        Sex = Sex.Male,
        Nationality = Country.VietNam,
        EthnicGroup = EthnicGroup.ReadName("Kinh").Value,
        Religion = Religion.Read("00").Value,
        PlaceOfOrigin = "Phường Ba Đình, Thành phố Hà Nội",
        PermanentResidence = "Số 1 phố Tưởng Tượng, Phường Ba Đình, Thành phố Hà Nội",
        DistinguishingFeatures = "Nốt ruồi cách 1 cm dưới mắt trái",
        Issued = new DateOnly(2026, 3, 1),
        Expires = new DateOnly(2030, 1, 1),
        Father = NameOf("NGUYỄN VĂN B"),
        Mother = NameOf("TRẦN THỊ C"),
        OldNumber = "012345678",
    };

    public static readonly MachineReadableZone Zone = MachineReadableZone.ForCitizenCard(
        Citizen.Number,
        Citizen.Name,
        Citizen.Birth,
        Citizen.Sex,
        Citizen.Expires,
        Citizen.Nationality
    );

    public static DataGroup2 Portrait => new(FaceImage.FromJpeg(Jpeg(width: 480, height: 640, bytes: 2_000)).Value);

    public static PersonName NameOf(string text) => PersonName.Parse(text, null);

    public static LogicalDataStructure Card(ECDsa signer, X509Certificate2 certificate) =>
        LogicalDataStructure.Build(Groups(Portrait), signer, certificate, Signed).Value;

    /// <summary>The data groups of her card, with this portrait.</summary>
    public static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> Groups(DataGroup2 portrait) =>
        new()
        {
            [FileIdentifier.DG1] = new DataGroup1(Zone).Encode(),
            [FileIdentifier.DG2] = portrait.Encode(),
            [FileIdentifier.DG13] = Citizen.Encode(),
        };

    /// <summary>What a JPEG file begins and ends with, and zeros for a picture.</summary>
    public static byte[] Jpeg(int width, int height, int bytes) =>
        [
            .. Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFC0001108"),
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            .. Convert.FromHexString("03012200021101031101FFDA000C03010002110311003F00"),
            .. new byte[bytes],
            0xFF,
            0xD9,
        ];
}
