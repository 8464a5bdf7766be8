using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader.Tests;

/// <summary>A card of a citizen who does not exist, and the certificate that its reader must trust.</summary>
internal static class Specimen
{
    public const string AccessNumber = "000123";

    // the shortest file with the header of a JPEG of 240 × 320: an empty picture
    public static readonly byte[] Portrait = Convert.FromHexString("FFD8FFC0000B08014000F001011100FFD9");

    public static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static readonly ECDsa CountryKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static readonly X509Certificate2 Country = CountrySigner.Certify(
        CountryKey,
        SigningAuthority.Specimen,
        Now.AddDays(-200),
        Now.AddYears(4)
    );

    private static readonly ECDsa SignerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static readonly X509Certificate2 Signer = DocumentSigner
        .Certify(Country, CountryKey, SignerKey, SigningAuthority.Specimen, Now.AddHours(-1))
        .Value;

    public static readonly DataGroup13 Citizen = new()
    {
        Number = PersonalNumber.Parse("001190000123", null),
        Name = PersonName.Parse("Trần Thị Ngọc Bích", null),
        Birth = PartialDate.Of(new DateOnly(1990, 5, 9)),
        Sex = Sex.Female,
        Nationality = Vocabulary.Country.VietNam,
        PlaceOfOrigin = "Phường Ba Đình, Thành phố Hà Nội",
        Issued = new DateOnly(2026, 3, 1),
        Expires = new DateOnly(2035, 5, 9),
    };

    public static MachineReadableZone Zone { get; } =
        MachineReadableZone.ForCitizenCard(
            Citizen.Number,
            Citizen.Name,
            Citizen.Birth,
            Citizen.Sex,
            Citizen.Expires,
            Citizen.Nationality
        );

    public static string TrustPem { get; } = TrustStore.Of(Country).Value.ToPem();

    public static LogicalDataStructure Card() => Card(Citizen, Portrait);

    public static LogicalDataStructure Card(
        DataGroup13 citizen,
        ReadOnlyMemory<byte> portrait,
        params IEnumerable<KeyValuePair<FileIdentifier, ReadOnlyMemory<byte>>> more
    )
    {
        var groups = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(more)
        {
            [FileIdentifier.DG1] = new DataGroup1(Zone).Encode(),
            [FileIdentifier.DG2] = new DataGroup2(FaceImage.FromFile(portrait).Value).Encode(),
            [FileIdentifier.DG13] = citizen.Encode(),
        };
        return LogicalDataStructure.Build(groups, SignerKey, Signer, Now).Value;
    }
}
